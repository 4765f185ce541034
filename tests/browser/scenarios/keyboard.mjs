// Few presses of Tab lead to the text, two by the first stop; each control shows where the keyboard is; single
// letters do nothing; colours can be switched.

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
  for (const path of ["lessons/haiti-2010.html", "definitions/index.html", "ar/risks/family-separation.html"]) {
    session.equal(await presses(session, path, true), 2, `${path}: presses of Tab with the first stop`);
    const whole = await presses(session, path, false);
    // The site's name, the colours, the languages, the search, and the way to the page.
    session.check(whole <= 9, `${path}: ${whole} presses of Tab to the first link of the text`);
    for (const fault of await ringless(session)) session.failures.push(`${path}: no ring: ${fault}`);
  }
}

/** Count the presses of Tab from the start of a page to the first link of its text. */
async function presses(session, path, skip) {
  await session.open(path);
  for (let count = 1; count < 100; count += 1) {
    await session.page.keyboard.press("Tab");
    if (skip && count === 1) await session.page.keyboard.press("Enter");
    if (await session.page.evaluate(() => Boolean(document.activeElement.closest("article.fg-page *")))) return count;
  }
  return 100;
}

/** Give the controls of the frame that show no ring, by themselves or around them, when the keyboard is on them. */
async function ringless(session) {
  await session.page.keyboard.press("Tab");
  return session.page.evaluate(() => {
    const ring = (one) => {
      const style = getComputedStyle(one);
      return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    };
    document.querySelectorAll(".fg-header details").forEach((one) => (one.open = true));
    const controls = [...document.querySelectorAll(".fg-header, .fg-side, .fg-contents, .fg-path")].flatMap((part) =>
      [...part.querySelectorAll("a[href], button, input, summary")].filter((one) => one.checkVisibility({ visibilityProperty: true })));
    if (controls.length < 12) return [`only ${controls.length} controls`];
    return controls.filter((one) => {
      one.focus();
      return document.activeElement !== one || !(ring(one) || ring(one.parentElement) || ring(one.parentElement.parentElement));
    }).map((one) => one.outerHTML.slice(0, 100));
  });
}
