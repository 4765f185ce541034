/*
 * Marks on a page what it was opened for by the search, without a change to the page: `?found=WORDS`.
 *
 * Browsers that cannot mark ranges show the page as it is.  Escape takes the marks away.
 */
(() => {
  "use strict";

  const asked = typeof location === "undefined" ? null : new URLSearchParams(location.search).get("found");
  /** @type {HTMLElement | null} */
  const search = asked ? document.querySelector("[data-fg-search]") : null;
  const content = asked ? document.getElementById("fg-content") : null;
  if (!asked || !search || !content || typeof CSS === "undefined" || !("highlights" in CSS)) {
    return;
  }
  const NAME = "fg-found";

  /** @param {string} words @param {Element} within */
  function mark(words, within) {
    const terms = fieldguideSearch.read(words);
    const texts = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
    /** @type {Range[]} */
    const ranges = [];
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      fieldguideMatch.eachWord(text.nodeValue || "", (word, at) => {
        const folded = fieldguideIndex.foldedWord(word);
        if (terms.some((term) => fieldguideMatch.inShort(folded, term))) {
          const range = document.createRange();
          range.setStart(/** @type {Node} */ (text), at);
          range.setEnd(/** @type {Node} */ (text), at + word.length);
          ranges.push(range);
        }
      });
    }
    CSS.highlights.set(NAME, new Highlight(...ranges));
  }

  // The words of a language say how its letters are folded.
  const script = document.createElement("script");
  script.src = String(new URL("words.js", new URL(search.dataset.fgSearch || "", document.baseURI)));
  script.addEventListener("load", () => mark(asked, content));
  document.head.append(script);
  addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      CSS.highlights.delete(NAME);
    }
  });
})();
