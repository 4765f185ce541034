// On a phone the menu opens. (That no page is wider than its screen, `pages` asks of each.)

export default async function (session) {
  await session.size(360, 640);
  for (const folder of ["", "ar/"]) {
    await session.open(`${folder}lessons/haiti-2010.html`);
    session.check(!(await session.page.evaluate(inside)), "the menu is open before it is asked for");
    await session.page.click("[data-fg-menu]");
    await session.waitFor(inside);
  }
}

function inside() {
  const link = document.querySelector(".fg-nav a");
  const box = link.getBoundingClientRect();
  return link.checkVisibility({ visibilityProperty: true }) && box.right > 0 && box.left < innerWidth && box.width > 0;
}
