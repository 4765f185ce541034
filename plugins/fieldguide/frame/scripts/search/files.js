/*
 * The files of the index: titles at once, then what stands below them, and texts once somebody types.
 *
 * They are scripts beside the page, also on a disk, and the browser keeps them as it keeps all files of
 * the site: pages that are opened later do not ask for them again.
 */
const fieldguideFiles = (() => {
  "use strict";

  // How many files of texts are asked for at one time: over a slow line the first ones come soon.
  const AT_ONCE = 4;
  const MILLISECONDS = 200;
  const LEAVING = 500;

  /**
   * @param {string} name
   * @param {URL} titles the address of the titles
   */
  function load(name, titles) {
    return new Promise((done, failed) => {
      const script = document.createElement("script");
      // Both at once, but words before titles: these are folded as the language needs it.
      script.async = name !== "words" && name !== "titles";
      script.src = String(new URL(`${name}.js`, titles));
      script.addEventListener("load", done);
      script.addEventListener("error", () => failed(new Error(`${script.src} is missing`)));
      document.head.append(script);
    });
  }

  /**
   * Get words and titles, then summaries; say each time that more is known.
   * @param {URL} titles
   * @param {() => Promise<void>} more
   */
  async function begin(titles, more) {
    await Promise.all([load("words", titles), load("titles", titles)]);
    // The first answer waits for nothing else.
    await more();
    await load("summaries", titles).catch(report);
    await more();
  }

  /**
   * Get the texts, a few at a time; say now and then that more is known, and at the end.
   * @param {URL} titles
   * @param {() => void} more
   */
  async function readTexts(titles, more) {
    const rest = [...fieldguideSearch.partNames()];
    let waiting = false;
    async function readNext() {
      for (let name = rest.shift(); name; name = rest.shift()) {
        try {
          await load(name, titles);
        } catch (error) {
          // The rest is searched without it.
          report(error);
          fieldguideSearch.part(name, [], []);
        }
        if (!waiting && !fieldguideSearch.isComplete()) {
          waiting = true;
          setTimeout(() => {
            waiting = false;
            if (!fieldguideSearch.isComplete()) {
              more();
            }
          }, MILLISECONDS);
        }
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, readNext));
    more();
  }

  /**
   * Say what is wrong, unless the page is being left: Firefox then tells of each file that was on its way.
   * @param {unknown} error
   */
  function report(error) {
    setTimeout(() => console.error("fieldguide: search", error), LEAVING);
  }

  return { load, begin, readTexts, report };
})();
