// On paper there is no navigation; edition, dates, translation state and sources are there.

export default async function (session) {
  for (const folder of ["", "ar/"]) {
    await session.open(`${folder}lessons/haiti-2010.html`);
    await session.page.emulateMediaType("print");
    for (const selector of [".fg-header", ".fg-nav", ".fg-languages", ".fg-path"]) {
      session.check(!(await session.visible(selector)), `${selector} is printed`);
    }
    for (const selector of [".fg-foot", ".fg-sources"]) {
      session.check(await session.visible(selector), `${selector} is not printed`);
    }
    const foot = await session.text(".fg-foot");
    session.check(foot?.includes("2026.11"), "the edition is not printed");
    await session.page.emulateMediaType("screen");
  }
}
