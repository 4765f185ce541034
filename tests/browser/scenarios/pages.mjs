// Every page opens with its own title, language and direction, says that a machine
// translated it or that it is not translated, asks nobody for anything, and is no wider
// than the screen of a desktop or a phone.

export default async function (session) {
  // To change the width takes longer than to measure: each page is opened in the one the last was left in.
  const widths = [1280, 360];
  for (const language of session.data.languages) {
    for (const path of session.pagesOf(language)) {
      await session.open(language.folder + path);
      const found = await session.page.evaluate(() => ({
        lang: document.documentElement.lang,
        dir: document.documentElement.dir,
        headings: document.querySelectorAll("h1").length,
        foot: document.querySelectorAll(".fg-foot").length,
        notices: document.querySelectorAll(".fg-notice-machine, .fg-notice-missing").length,
      }));
      const wanted = { lang: language.code, dir: language.direction, headings: 1, foot: 1, notices: language.folder ? 1 : 0 };
      session.equal(found, wanted, language.folder + path);
      for (const width of widths) {
        await session.page.setViewport({ width, height: 800 });
        const wide = await session.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        session.check(wide <= 0, `${language.folder}${path} is ${wide} px wider than a screen of ${width} px`);
      }
      widths.reverse();
    }
  }
}
