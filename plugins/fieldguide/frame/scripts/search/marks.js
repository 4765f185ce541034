/*
 * Marks on a page what it was opened for by the search, without a change to its text.
 *
 * The words come from the page before through the tab, and stand in no address.  A line at
 * the end of the screen says what is marked and has a button that takes the marks away; so does Escape.
 * Browsers that cannot mark ranges show the page as it is.
 */
(() => {
  "use strict";

  /** @type {HTMLElement | null} */
  const search = typeof document === "undefined" ? null : document.querySelector("[data-fg-found]");
  const content = search ? document.getElementById("fg-content") : null;
  const asked = search ? search.dataset.fgFound : "";
  if (!asked || !search || !content) {
    return;
  }
  const NAME = "fg-found";
  delete search.dataset.fgFound;
  if (typeof CSS === "undefined" || !("highlights" in CSS)) {
    return;
  }

  /**
   * Mark what stands in the text of a page; gives the marked words, each once.
   * @param {string} words
   * @param {Element} within
   */
  function mark(words, within) {
    const terms = fieldguideSearch.read(words);
    const texts = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
    /** @type {Range[]} */
    const ranges = [];
    /** @type {Map<string, string>} */
    const marked = new Map();
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      fieldguideMatch.eachWord(text.nodeValue || "", (word, at) => {
        const folded = fieldguideIndex.foldedWord(word);
        const term = terms.find((one) => fieldguideMatch.inShort(folded, one));
        if (term) {
          const range = document.createRange();
          range.setStart(/** @type {Node} */ (text), at);
          range.setEnd(/** @type {Node} */ (text), at + word.length);
          ranges.push(range);
          marked.set(term.word, marked.get(term.word) || word);
        }
      });
    }
    CSS.highlights.set(NAME, new Highlight(...ranges));
    return [...marked.values()];
  }

  /**
   * Say what is marked, and offer to take the marks away.
   * @param {string[]} marked
   * @param {Element} within
   */
  function offer(marked, within) {
    const { element } = fieldguideRows;
    const said = element("span", "");
    const [before, after = ""] = fieldguideSearch.word("marked").split("#");
    said.append(before, element("bdi", "", marked.join(" · ")), after);
    const button = element("button", "");
    button.append(fieldguideSearch.word("unmark"));
    button.setAttribute("type", "button");
    const line = element("p", "", said, button);
    line.className = "fg-found";
    line.setAttribute("role", "status");
    const clear = () => {
      CSS.highlights.delete(NAME);
      line.remove();
    };
    button.addEventListener("click", clear);
    addEventListener("keydown", (event) => event.key === "Escape" && clear());
    within.append(line);
  }

  // The words of a language say how its letters are folded.
  const titles = new URL(search.dataset.fgSearch || "", document.baseURI);
  fieldguideFiles.load("words", titles).then(() => {
    const marked = mark(asked, content);
    if (marked.length) {
      offer(marked, content);
    }
  }, fieldguideFiles.report);
})();
