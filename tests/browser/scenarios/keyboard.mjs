// The first stop of the keyboard skips to the content; single letters do nothing; colours can be switched.

export default async function (session) {
  await session.open("lessons/haiti-2010.html");
  await session.page.keyboard.press("Tab");
  session.equal(await session.page.evaluate(() => document.activeElement?.className), "fg-skip", "first stop");
  await session.page.keyboard.press("Enter");
  session.equal(await session.page.evaluate(() => document.activeElement?.id), "fg-content", "where it leads");
  const before = session.page.url();
  for (const key of ["n", "p", "s", "f", ".", ",", "/"]) await session.page.keyboard.press(key);
  session.equal(session.page.url(), before, "a single letter leads away");
  session.check(!(await session.visible(".fg-search__panel")), "a letter opens the search");
  const scheme = () => session.page.evaluate(() => document.documentElement.dataset.fgScheme);
  const first = await scheme();
  await session.page.click("[data-fg-scheme-switch]");
  session.check((await scheme()) !== first, "the colours stay");
  const chosen = await scheme();
  await session.page.reload({ waitUntil: "load" });
  session.equal(await scheme(), chosen, "the colours after a reload");
}
