// The language switch stays on the page, and at its heading, from each language to each other.

const PAGES = ["index.html", "lessons/haiti-2010.html", "lessons/haiti-2010.html#what-worked", "modules/foundations/elements.html"];

export default async function (session) {
  for (const path of PAGES) {
    const [first, ...steps] = everyStep(session.data.languages);
    await session.open(first.folder + path);
    let from = first;
    await atHeading(session, path);
    for (const to of steps) {
      await session.page.click("[data-fg-languages] summary");
      // To a heading of the page that is open, nothing is loaded.
      const loads = from !== to || !path.includes("#");
      await Promise.all([
        loads ? session.page.waitForNavigation({ waitUntil: "load" }) : undefined,
        session.page.click(`[data-fg-language="${to.code}"] a`),
      ]);
      if (!loads) await session.page.keyboard.press("Escape");
      const place = decodeURI(session.page.url()).replace(decodeURI(session.base), "");
      session.equal(place, to.folder + path, `from ${from.folder}${path} to ${to.code}`);
      session.equal(await session.page.evaluate(() => document.documentElement.lang), to.code, "language");
      await atHeading(session, path);
      from = to;
    }
  }
}

async function atHeading(session, path) {
  const fragment = path.split("#")[1];
  const id = await session.page.evaluate(() => document.querySelector(":target")?.id);
  session.equal(id, fragment, `the heading of ${path}`);
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
