// Search finds what people type, in every language; the page asked for is among the first three.
// All is asked once (and of the script alone in test_search.py), elsewhere some in each language.

const SOME = 4;

export default async function (session) {
  for (const language of session.data.languages) {
    const asked = session.data.queries.filter((one) => one.language === language.code);
    const queries = session.browser === "chrome" && session.fromDisk ? asked : asked.slice(0, SOME);
    await session.open(`${language.folder}lessons/haiti-2010.html`);
    await session.page.focus(".md-search__input");
    for (const { query, page } of queries) {
      await type(session, query);
      const places = await session.page.evaluate(() =>
        [...document.querySelectorAll(".md-search-result__item > a.md-search-result__link")].slice(0, 3).map((link) => link.href));
      const wanted = `${language.folder}${page}`;
      const found = places.some((place) => decodeURI(place).split(/[?#]/)[0] === decodeURI(session.base) + wanted);
      session.check(found, `${language.code} “${query}” does not find ${wanted}: ${places.map((one) => one.split("/").slice(-2).join("/"))}`);
    }
  }
}

/** Type a query and wait until the results are those of this query. */
async function type(session, query) {
  const meta = () => document.querySelector(".md-search-result__meta").textContent.trim();
  await session.page.evaluate(() => {
    const input = document.querySelector(".md-search__input");
    input.value = "";
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await session.waitFor(() => !document.querySelector(".md-search-result__item"));
  const idle = await session.page.evaluate(meta);
  // At once, as it is pasted or dictated: of what is typed letter by letter, the results of a part
  // may come last.  The last letter is typed.
  await session.page.evaluate((text) => (document.querySelector(".md-search__input").value = text), query.slice(0, -1));
  await session.page.type(".md-search__input", query.slice(-1));
  await session.page
    .waitForFunction(
      (before) => {
        const now = document.querySelector(".md-search-result__meta").textContent.trim();
        return document.querySelector(".md-search-result__item") || (now !== before && !now.endsWith("…"));
      },
      { timeout: 20000 },
      idle,
    )
    .catch(() => undefined);
  // The result list is drawn in slices: wait until two looks give the same.
  let last = -1;
  for (;;) {
    const now = await session.count(".md-search-result__item");
    if (now === last) return;
    last = now;
    await session.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 150))));
  }
}
