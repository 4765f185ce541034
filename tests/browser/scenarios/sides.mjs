// Beside the text there is no bar to scroll with until somebody is there who may scroll; the menu and the contents
// stand beside the text and not under it, in both directions.

export default async function (session) {
  for (const folder of ["", "ar/"]) {
    await session.size(1280, 500);
    await session.open(`${folder}lessons/haiti-2010.html`);
    await session.page.mouse.move(640, 480);
    for (const side of [".fg-side", ".fg-contents"]) {
      const bar = () => session.page.evaluate((one) => getComputedStyle(document.querySelector(one)).scrollbarColor, side);
      session.check(/^(rgba\(0, 0, 0, 0\)|transparent)/.test(await bar()), `${folder}${side}: a bar is seen: ${await bar()}`);
      await session.page.hover(side);
      session.check(!/^(rgba\(0, 0, 0, 0\)|transparent)/.test(await bar()), `${folder}${side}: no bar under the pointer`);
      await session.page.mouse.move(640, 480);
      await session.page.evaluate((one) => document.querySelector(`${one} a`).focus(), side);
      session.check(!/^(rgba\(0, 0, 0, 0\)|transparent)/.test(await bar()), `${folder}${side}: no bar for the keyboard`);
      await session.page.evaluate(() => document.activeElement.blur());
    }
    const [side, main, contents] = await session.page.evaluate(() =>
      [".fg-side", ".fg-main", ".fg-contents"].map((one) => document.querySelector(one).getBoundingClientRect().toJSON()));
    const [first, last] = folder ? [contents, side] : [side, contents];
    session.check(first.right <= main.left + 1 && main.right <= last.left + 1, `${folder}the sides are not beside the text`);
    session.check(Math.abs(side.top - main.top) < 2 && Math.abs(contents.top - main.top) < 2, `${folder}the sides begin elsewhere`);
  }
}
