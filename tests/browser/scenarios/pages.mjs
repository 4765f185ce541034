// Every page opens with its own title, language and direction, says that a machine
// translated it or that it is not translated, and asks nobody for anything.

export default async function (session) {
  for (const language of session.data.languages) {
    for (const path of session.pagesOf(language)) {
      await session.open(language.folder + path);
      const found = await session.page.evaluate(() => ({
        lang: document.documentElement.lang,
        dir: document.documentElement.dir,
        headings: document.querySelectorAll("h1").length,
        foot: document.querySelectorAll(".fg-foot").length,
        notices: document.querySelectorAll(".fg-notice-machine, .fg-notice-missing").length,
        wide: document.documentElement.scrollWidth > innerWidth,
      }));
      const wanted = { lang: language.code, dir: language.direction, headings: 1, foot: 1, notices: language.folder ? 1 : 0, wide: false };
      session.equal(found, wanted, language.folder + path);
    }
  }
}
