/**
 * Show one page of a file at a time, by its place in the address, and start it as a browser starts a page:
 * anew at each visit, with what it listens to gone when it is left.  Without this, all pages stand below
 * each other.  Where the device keeps nothing for the file, what a reader does stays until it is closed.
 */
(function () {
  "use strict";

  // `#p3-water?recall`: the page, the place on it, and how it is asked for.
  const PLACE = /^#(p\d+)(?:-([^?]*))?(\?.*)?$/;

  const LEFT = "#fg-measures";

  const holder = document.querySelector("main");
  /** @type {HTMLElement[]} */
  const sections = Array.from(document.querySelectorAll("main > [data-fg-page]"), (one) => /** @type {HTMLElement} */ (one));
  if (!holder || !sections.length) return;
  const place = holder;
  const pages = new Map(sections.map((one) => [one.id, one]));
  const first = sections[0].id;
  const oneTitle = "fgOneTitle" in document.documentElement.dataset;
  const title = document.title.slice((sections[0].dataset.fgPage || "").length);
  const bodyClass = document.body.className;
  const styles = Array.from(document.querySelectorAll("style[data-fg-of]"), (one) => /** @type {HTMLStyleElement} */ (one));
  const skip = document.querySelector("[data-fg-skip]");
  const about = document.querySelector("[data-fg-about]");
  const list = document.querySelector("[data-fg-pages]");
  const links = Array.from(document.querySelectorAll("[data-fg-pages] a"), (one) => /** @type {HTMLAnchorElement} */ (one));

  const measures = document.getElementById("fg-measures");
  const exitBar = document.querySelector("[data-fg-exit-bar]");
  const exit = document.querySelector("[data-fg-exit]");
  const measuresTitle = (exit instanceof HTMLElement && exit.dataset.title) || "";
  if (measures) measures.hidden = true;

  // Whether somebody has left.
  let left = false;
  let shown = "";
  let query = "";
  /** Ends what the page that is shown listens to outside of itself. */
  let leaving = new AbortController();

  /** @param {string} hash */
  function read(hash) {
    const found = PLACE.exec(hash);
    return found && pages.has(found[1]) ? { id: found[1], part: found[2] || "", query: found[3] || "" } : null;
  }

  /**
   * Put a page in the place of the one before, as it was in the file.
   * @param {string} id
   */
  function put(id) {
    const page = /** @type {HTMLElement} */ (pages.get(id)).cloneNode(true);
    leaving.abort();
    leaving = new AbortController();
    shown = id;
    document.body.className = bodyClass;
    delete document.documentElement.dataset.fgSheet;
    styles.forEach(function (style) {
      style.media = (style.dataset.fgOf || "").split(" ").includes(id) ? "" : "not all";
    });
    if (!oneTitle) document.title = (/** @type {HTMLElement} */ (page).dataset.fgPage || "") + title;
    const canBeLeft = "fgHasExit" in /** @type {HTMLElement} */ (page).dataset;
    document.documentElement.classList.toggle("fg-has-exit", canBeLeft);
    if (exitBar instanceof HTMLElement) exitBar.hidden = !canBeLeft;
    links.forEach(function (link) {
      if (link.hash === "#" + id) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    });
    if (skip instanceof HTMLAnchorElement) skip.hash = "#" + id + "-fg-content";
    // What it says first, its edition and until when it is good, is in the line that stays.
    if (about instanceof HTMLDetailsElement) about.open = false;
    if (list instanceof HTMLDetailsElement) list.open = false;
    place.replaceChildren(page);
  }

  /** Go where the address says; a place on the page that is shown, the browser finds itself. */
  function go() {
    if (measures && (left || location.hash === LEFT)) {
      leave(measures);
      return;
    }
    const asked = read(location.hash) || (location.hash.length < 2 ? { id: first, part: "", query: "" } : null);
    if (!asked || (asked.id === shown && asked.query === query)) return;
    query = asked.query;
    put(asked.id);
    fieldguide.startPage();
    document.dispatchEvent(new Event("fieldguide:page"));
    const part = asked.part && document.getElementById(asked.id + "-" + asked.part);
    // Who cannot see the screen hears that another page is there; what is read next is its beginning.
    const article = document.getElementById(asked.id + "-fg-content");
    if (article) article.focus({ preventScroll: true });
    if (part) part.scrollIntoView();
    else window.scrollTo(0, 0);
  }

  /**
   * Let what pages listen to outside of themselves end when they are left.
   * @param {Window | Document} target
   */
  function bound(target) {
    const add = target.addEventListener;
    /**
     * @param {string} type
     * @param {EventListenerOrEventListenerObject | null} listener
     * @param {AddEventListenerOptions | boolean} [options]
     */
    const listen = function (type, listener, options) {
      const asked = typeof options === "object" ? options : { capture: options === true };
      // What scripts listen to as they are read is theirs for as long as the file is open.
      const ofPage = document.readyState !== "loading";
      if (listener) add.call(target, type, listener, ofPage ? { signal: leaving.signal, ...asked } : asked);
    };
    target.addEventListener = listen;
  }

  /**
   * Keep in the memory of this document what the device does not.
   * @param {boolean} taken what is said of something that was written
   * @returns {SharedStore}
   */
  function memory(taken) {
    /** @type {Map<string, string>} */
    const known = new Map();
    return {
      works: () => false,
      read: (key) => known.get(key) || null,
      write(key, value) {
        if (value === null) known.delete(key);
        else known.set(key, value);
        return taken;
      },
      // There is no other tab that could have written.
      watch() {},
      ready: (task) => task(),
      settle: (task) => task(),
    };
  }

  /**
   * Put the measures in the place of everything, and stay there: the way back leads to them too.
   * @param {HTMLElement} measures
   */
  function leave(measures) {
    left = true;
    leaving.abort();
    measures.hidden = false;
    document.body.className = "";
    document.body.replaceChildren(measures);
    document.documentElement.classList.remove("fg-has-exit");
    document.documentElement.removeAttribute("data-fg-leaving");
    document.title = measuresTitle;
    if (location.hash !== LEFT) location.replace(LEFT);
  }

  const notKept = document.querySelector("[data-fg-not-kept]");
  if (!fieldguideStores.device.works()) {
    Object.assign(fieldguideStores.device, memory(false));
    fieldguideStores.course = memory(true);
    if (notKept) notKept.toggleAttribute("hidden", false);
  }
  if (!fieldguideStores.tab.works()) fieldguideStores.tab = memory(false);

  fieldguide.page.query = () => query;
  fieldguide.page.address = (asked) => "#" + shown + asked;

  const begin = read(location.hash) || { id: first, part: "", query: "" };
  query = begin.query;
  put(begin.id);
  window.addEventListener("hashchange", go);
  if (measures && location.hash === LEFT) leave(measures);
  document.addEventListener("DOMContentLoaded", function () {
    const part = begin.part && document.getElementById(begin.id + "-" + begin.part);
    if (part) part.scrollIntoView();
  });
  bound(window);
  bound(document);
})();
