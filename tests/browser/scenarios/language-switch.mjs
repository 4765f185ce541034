// The language switch stays on the page, from each language to each other.

export default async function (session) {
  for (const path of ["index.html", "lessons/haiti-2010.html", "modules/foundations/elements.html"]) {
    const [first, ...steps] = everyStep(session.data.languages);
    await session.open(first.folder + path);
    let from = first;
    for (const to of steps) {
      await session.page.click("[data-fg-languages] summary");
      await Promise.all([
        session.page.waitForNavigation({ waitUntil: "load" }),
        session.page.click(`[data-fg-language="${to.code}"] a`),
      ]);
      const place = decodeURI(session.page.url()).replace(decodeURI(session.base), "");
      session.equal(place, to.folder + path, `from ${from.folder}${path} to ${to.code}`);
      session.equal(await session.page.evaluate(() => document.documentElement.lang), to.code, "language");
      from = to;
    }
  }
}

/** A way over all languages that goes from each to each once, itself included. */
function everyStep(languages) {
  const left = new Map(languages.map((one) => [one, [...languages]]));
  const stack = [languages[0]];
  const way = [];
  while (stack.length) {
    const next = left.get(stack.at(-1)).pop();
    if (next) stack.push(next);
    else way.unshift(stack.pop());
  }
  return way;
}
