/*
 * The search of a page: the field, and the list of what was found below it.
 *
 * The frame's script opens the panel and loads this file when somebody turns to the search.  What is
 * found are links, in the order in which the arrow keys and Tab go through them; how many there are is
 * said by a line that screen readers follow.
 */
(() => {
  "use strict";

  // The rest of the search needs no page, and is tested without one.
  const root = typeof document === "undefined" ? null : document.querySelector("[data-fg-search]");
  if (!root) {
    return;
  }
  const search = /** @type {HTMLElement} */ (root);
  const input = /** @type {HTMLInputElement} */ (search.querySelector(".fg-search__input"));
  const state = /** @type {HTMLElement} */ (search.querySelector(".fg-search__state"));
  const found = /** @type {HTMLElement} */ (search.querySelector(".fg-search__found"));
  const clear = /** @type {HTMLElement} */ (search.querySelector(".fg-search__clear"));

  const { word } = fieldguideSearch;
  const { element, row, help } = fieldguideRows;
  const { begin, readTexts, report } = fieldguideFiles;
  const titles = new URL(search.dataset.fgSearch || "", document.baseURI);
  const home = new URL("../", titles);
  // What is drawn at once, and with each "more".
  const SOME = 10;
  const LETTERS = matchMedia("(min-width: 40em)").matches ? 150 : 90;
  // The page can react this often while texts are looked through.
  const MILLISECONDS = 12;

  let shown = SOME;
  /** @type {SearchAnswer | null} */
  let answer = null;
  let final = false;
  // Which question is being answered, what it is, and whether more has come since it was begun.
  let asked = 0;
  let current = "";
  let stale = false;
  let enter = false;
  // Texts are got once the first files are there and somebody types.
  let begun = false;
  let reading = false;
  const pause = () => new Promise((done) => setTimeout(done));

  /** Answer what is typed with what is known by now, and again where more has come in the meantime. */
  async function update() {
    const query = input.value.trim();
    clear.hidden = !input.value;
    if (query && query === current) {
      stale = true;
      return;
    }
    const number = (asked += 1);
    current = query;
    delete found.dataset.answered;
    if (!query) {
      [answer, final] = [null, false];
      found.replaceChildren();
      say(word("type"));
      return;
    }
    do {
      stale = false;
      if (!(await look(query, number))) {
        return;
      }
    } while (stale);
    current = "";
  }

  /**
   * Look for a query, and show what was found; false where another was typed before the end.
   * @param {string} query
   * @param {number} number
   */
  async function look(query, number) {
    const complete = fieldguideSearch.isComplete();
    const steps = fieldguideSearch.find(query);
    let since = performance.now();
    let step = steps.next();
    while (!step.done) {
      if (performance.now() - since > MILLISECONDS) {
        await pause();
        if (number !== asked) {
          return false;
        }
        since = performance.now();
      }
      step = steps.next();
    }
    if (!answer || answer.query !== query) {
      shown = SOME;
    }
    [answer, final] = [step.value, complete];
    draw();
    return true;
  }

  /** @param {string} text */
  function say(text) {
    if (state.textContent !== text) {
      state.textContent = text;
    }
  }

  function draw() {
    if (!answer) {
      return;
    }
    const focus = document.activeElement instanceof HTMLAnchorElement ? document.activeElement.href : "";
    const { all, some, terms } = answer;
    const line = (/** @type {SearchHit} */ hit) => row(hit, terms, home, LETTERS);
    const [first, others] = [all.slice(0, shown), some.slice(0, Math.max(0, shown - all.length))];
    /** @type {HTMLElement[]} */
    const parts = [];
    if (first.length) {
      parts.push(element("ol", "list", ...first.map(line)));
    }
    if (others.length) {
      // Where none has all words, the line above says it.
      parts.push(...(first.length ? [element("p", "note", word("some"))] : []), element("ol", "list", ...others.map(line)));
    }
    if (first.length + others.length < all.length + some.length) {
      const more = element("button", "more", word("more"));
      more.setAttribute("type", "button");
      parts.push(more);
    }
    if (final && !all.length) {
      parts.push(...help(answer));
    }
    found.replaceChildren(...parts);
    focusOn(links().find((link) => link.href === focus));
    count();
    if (final) {
      // For tests, and for whoever looks: the answer is whole.
      found.dataset.answered = answer.query;
    }
    if (enter && (final || all.length)) {
      enter = false;
      follow();
    }
  }

  /** Say how many were found, or what stands there instead. */
  function count() {
    if (!answer || !(answer.all.length || final)) {
      return;
    }
    const { all, some, near } = answer;
    const instead = near.length ? `${word("near").replace("#", near.join(" "))} · ` : "";
    const many = all.length === 1 ? word("one") : word("many").replace("#", String(all.length));
    say(instead + (all.length ? many : word(some.length ? "some" : "none")));
  }

  /** @param {HTMLElement | undefined} element */
  function focusOn(element) {
    if (element) {
      element.focus();
    }
  }

  function links() {
    /** @type {NodeListOf<HTMLElement>} */
    const all = found.querySelectorAll("a, button");
    return /** @type {HTMLAnchorElement[]} */ ([...all]);
  }

  /** Go to the first of what was found. */
  function follow() {
    const link = found.querySelector("ol a");
    if (link instanceof HTMLElement) {
      link.click();
    }
  }

  /** @param {KeyboardEvent} event */
  function move(event) {
    const stops = [input, ...links()];
    const at = stops.indexOf(/** @type {HTMLInputElement} */ (document.activeElement));
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: at > 0 ? 1 : -1, End: at > 0 ? stops.length - 1 : -1 }[event.key];
    if (next !== undefined && at >= 0 && stops[next]) {
      event.preventDefault();
      stops[next].focus();
    }
  }

  input.addEventListener("input", () => {
    enter = false;
    update();
    read();
  });
  const form = /** @type {HTMLElement} */ (search.querySelector("form"));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    // An early Enter waits for an answer.
    enter = true;
    draw();
  });
  search.addEventListener("keydown", move);
  clear.addEventListener("click", () => {
    input.value = "";
    input.focus();
    update();
  });
  found.addEventListener("click", (event) => {
    const topic = event.target instanceof HTMLElement && event.target.closest("[data-topic]");
    if (topic instanceof HTMLElement) {
      input.value = topic.dataset.topic || "";
      input.focus();
      update();
      read();
    } else if (event.target instanceof HTMLElement && event.target.closest(".fg-search__more")) {
      const before = links().length - 1;
      shown += 2 * SOME;
      draw();
      focusOn(links()[before]);
    }
  });
  function read() {
    if (begun && !reading && input.value.trim()) {
      reading = true;
      readTexts(titles, update);
    }
  }

  /** A page that only marks what was found has not opened it yet. */
  async function open() {
    search.removeEventListener("fg-search-open", open);
    try {
      await begin(titles, update);
      begun = true;
      read();
    } catch (error) {
      say(word("none"));
      report(error);
    }
  }

  search.addEventListener("fg-search-open", open);
  if (search.classList.contains("fg-search--open")) {
    open();
  }
})();
