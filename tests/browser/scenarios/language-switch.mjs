// The language switch stays on the page, and at its heading, from each language to each other.

// On the first from each language to each; on the others once through all languages.
const PAGES = ["lessons/haiti-2010.html#what-worked", "index.html", "lessons/haiti-2010.html", "modules/foundations/elements.html"];

// Of every other kind of page: a place in its midst, and one that the program names.
const PLACES = [
  "quizzes/foundations.html", "toolkit/deployment-checklist.html", "glossary.html", "risks/index.html", "lessons/index.html",
  "actions/index.html",
];

export default async function (session) {
  for (const [number, path] of PAGES.entries()) {
    const { languages } = session.data;
    const [first, ...steps] = number ? [...languages, languages[0]] : everyStep(languages);
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
  const last = session.data.languages.at(-1);
  for (const path of PLACES) {
    await session.open(path);
    const ids = await session.page.$$eval("main [id]", (all) => all.map((one) => one.id).filter((one) => one !== "fg-content"));
    session.check(ids.length > 1, `${path} has no places`);
    for (const id of [ids[Math.floor(ids.length / 2)], ids.findLast((one) => one.startsWith("fg-")) ?? ids.at(-1)]) {
      await session.open("index.html");
      await session.open(`${path}#${id}`);
      await session.page.click("[data-fg-languages] summary");
      await Promise.all([
        session.page.waitForNavigation({ waitUntil: "load" }),
        session.page.click(`[data-fg-language="${last.code}"] a`),
      ]);
      const place = decodeURI(session.page.url()).replace(decodeURI(session.base), "");
      session.equal(place, `${last.folder}${path}#${id}`, `from ${path}#${id}`);
      session.equal(await session.page.evaluate(() => document.querySelector(":target")?.id), id, `${last.folder}${path}: the same place`);
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
