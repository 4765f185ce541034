// On a phone the menu opens, whole below the header, and closes in each way that people try. (That no page is wider than its screen, `pages` asks of each.)

export default async function (session) {
  await session.size(360, 640);
  for (const folder of ["", "ar/"]) {
    await session.open(`${folder}lessons/haiti-2010.html`);
    session.check(!(await session.page.evaluate(inside)), "the menu is open before it is asked for");
    await session.page.click("[data-fg-menu]");
    await session.waitFor(inside);
    session.equal(await session.page.evaluate(() => document.activeElement?.textContent), await session.text(".fg-nav a"), "focus");
    for (const close of [
      () => session.page.keyboard.press("Escape"),
      () => session.page.click("[data-fg-menu]"),
      () => session.page.mouse.click(folder ? 30 : 330, 400),
      // Past the last link, to the text.
      () => session.page.evaluate(() => document.querySelector("main a").focus()),
    ]) {
      await close();
      session.check(!(await session.page.evaluate(inside)), `the menu stays open: ${close}`);
      await session.page.click("[data-fg-menu]");
      await session.waitFor(inside);
    }
  }
}

function inside() {
  const link = document.querySelector(".fg-nav a");
  const box = link.getBoundingClientRect();
  // Nothing lies over it.
  return link.checkVisibility() && link.contains(document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2));
}
