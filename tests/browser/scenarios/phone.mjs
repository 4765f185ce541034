// On a phone nothing is wider than the screen, and the menu opens.

export default async function (session) {
  await session.size(360, 640);
  for (const language of session.data.languages) {
    for (const path of session.pagesOf(language)) {
      await session.open(language.folder + path);
      const wide = await session.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      session.check(wide <= 0, `${language.folder}${path} is ${wide} px wider than a phone`);
    }
  }
  await session.open("lessons/haiti-2010.html");
  session.check(!(await session.page.evaluate(inside)), "the menu is open before it is asked for");
  await session.page.click("[data-fg-menu]");
  await session.waitFor(inside);
}

function inside() {
  const link = document.querySelector(".fg-nav a");
  const box = link.getBoundingClientRect();
  return link.checkVisibility({ visibilityProperty: true }) && box.right > 0 && box.left < innerWidth && box.width > 0;
}
