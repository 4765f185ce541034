// On paper there is no navigation and nothing that leads on; sources, the translation state and one line at the foot are there.

export default async function (session) {
  for (const folder of ["", "ar/"]) {
    await session.open(`${folder}lessons/haiti-2010.html`);
    await session.page.emulateMediaType("print");
    for (const selector of [".fg-header", ".fg-nav", ".fg-languages", ".fg-path", ".fg-foot", "#fg-related", "#fg-related + *", "#fg-used-in", "#fg-used-in + *"]) {
      session.check(!(await session.visible(selector)), `${selector} is printed`);
    }
    for (const selector of [".fg-paper-foot", ".fg-sources"]) {
      session.check(await session.visible(selector), `${selector} is not printed`);
    }
    const foot = await session.text(".fg-paper-foot");
    session.check(foot?.includes("lesson/haiti-2010"), "the id is not printed");
    session.check(foot?.includes("2026.11"), "the edition is not printed");
    const size = await session.page.evaluate(() => parseFloat(getComputedStyle(document.querySelector(".fg-paper-foot p")).fontSize) * 0.75);
    session.check(Math.abs(size - 7) < 0.1, `the foot has ${size} points`);
    await session.page.emulateMediaType("screen");
    session.check(!(await session.visible(".fg-paper-foot")), "the line of paper is on the screen");
  }
}
