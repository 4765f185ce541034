// The language switch stays on the page, from each language to each other.

export default async function (session) {
  for (const path of ["index.html", "lessons/haiti-2010.html", "modules/foundations/elements.html"]) {
    for (const from of session.data.languages) {
      for (const to of session.data.languages) {
        await session.open(from.folder + path);
        await session.page.click("[data-fg-languages] summary");
        await Promise.all([
          session.page.waitForNavigation({ waitUntil: "load" }),
          session.page.click(`[data-fg-language="${to.code}"] a`),
        ]);
        const place = decodeURI(session.page.url()).replace(decodeURI(session.base), "");
        session.equal(place, to.folder + path, `from ${from.folder}${path} to ${to.code}`);
        session.equal(await session.page.evaluate(() => document.documentElement.lang), to.code, "language");
      }
    }
  }
}
