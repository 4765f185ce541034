/*
 * What the frame of a page can do with JavaScript: dark colours, menus that close, the list around a page,
 * wide code, a search that opens.
 *
 * It runs in the head of the page, before anything is shown in the wrong colours.
 */
(() => {
  "use strict";

  /**
   * What is in a list of pages: titles, addresses as the file of the list sees them, and the language and
   * direction of a title where they are not the page's.  No more than `most` are shown at once.
   * @typedef {{ all: string, most: number, pages: [string, string, string?, string?][] }} FrameMenu
   */

  const KEY = "fieldguide:scheme";
  // The same in `search/rows.js`, which writes it.
  const ASKED = "fieldguide:asked";
  const DARK = "dark";
  const LIGHT = "light";
  const page = document.documentElement;

  /**
   * Colours last in the browser over http.  On a disk only until it is closed: Firefox gives each file there
   * a store of its own, and what hundreds of files keep, no page could erase.
   * Reading the property alone throws where storage is blocked.
   */
  function readScheme() {
    try {
      if (location.protocol !== "file:") {
        return localStorage.getItem(KEY);
      }
      // What a former edition has left there.
      localStorage.removeItem(KEY);
    } catch {
      // Then there is nothing to take away.
    }
    return fieldguideTab.read(KEY);
  }

  /** @param {string} scheme */
  function keepScheme(scheme) {
    try {
      if (location.protocol === "file:") {
        fieldguideTab.write(KEY, scheme);
      } else {
        localStorage.setItem(KEY, scheme);
      }
    } catch {
      // The colours last as long as the page.
    }
  }

  /** @param {string} scheme */
  function showScheme(scheme) {
    page.dataset.fgScheme = scheme;
    const button = document.querySelector("[data-fg-scheme-switch]");
    if (button) {
      button.setAttribute("aria-pressed", String(scheme === DARK));
    }
  }

  function preferredScheme() {
    const kept = readScheme();
    if (kept === DARK || kept === LIGHT) {
      return kept;
    }
    return matchMedia("(prefers-color-scheme: dark)").matches ? DARK : LIGHT;
  }

  function startScheme() {
    const button = document.querySelector("[data-fg-scheme-switch]");
    if (!(button instanceof HTMLElement)) {
      return;
    }
    button.hidden = false;
    showScheme(preferredScheme());
    button.addEventListener("click", () => {
      const next = page.dataset.fgScheme === DARK ? LIGHT : DARK;
      showScheme(next);
      keepScheme(next);
    });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
      showScheme(preferredScheme());
    });
  }

  /** Make the menu, a link to the end of the page, a button that opens it at the side. */
  function startDrawer() {
    const menu = document.querySelector("[data-fg-menu]");
    const side = document.querySelector("[data-fg-side]");
    const first = document.querySelector("[data-fg-side] a");
    if (!(menu instanceof HTMLAnchorElement) || !(side instanceof HTMLElement)) {
      return;
    }
    const isOpen = () => side.hasAttribute("data-open");
    /** @param {boolean} open */
    const show = (open) => {
      side.toggleAttribute("data-open", open);
      menu.setAttribute("aria-expanded", String(open));
    };
    const toggle = (/** @type {Event} */ event) => {
      event.preventDefault();
      show(!isOpen());
      if (isOpen() && first instanceof HTMLElement) {
        first.focus();
      }
    };
    menu.setAttribute("role", "button");
    show(false);
    menu.addEventListener("click", toggle);
    menu.addEventListener("keydown", (event) => event.key === " " && toggle(event));
    // The side itself is the shade around the menu.
    side.addEventListener("click", (event) => event.target === side && show(false));
    // Whoever goes on with the keyboard must see where they are.
    side.addEventListener("focusout", (event) => {
      const next = event.relatedTarget;
      if (next instanceof Node && next !== menu && !side.contains(next)) {
        show(false);
      }
    });
    addEventListener("keydown", (event) => {
      if (event.key === "Escape" && isOpen()) {
        show(false);
        menu.focus();
      }
    });
  }

  /** A page without what servers leave out of its address. */
  const nameOf = (/** @type {string} */ path) => path.replace(/(^|\/)(index)?(\.html)?$/, "$1").replace(/\.html$/, "");

  /**
   * Show what is in the list that the reader is in below its name in the menu; near the reader's own page
   * where it is a long one.
   * @param {HTMLAnchorElement} holder
   * @param {FrameMenu} list
   * @param {string} base The address of the file that the list is in.
   */
  function showList(holder, list, base) {
    const here = nameOf(location.pathname);
    const at = list.pages.findIndex(([, address]) => nameOf(new URL(address, base).pathname) === here);
    const start = Math.max(0, Math.min(at - list.most / 2, list.pages.length - list.most));
    const items = list.pages.slice(start, start + list.most).map(([title, address, language, direction], place) => {
      const link = document.createElement("a");
      link.href = new URL(address, base).href;
      link.textContent = title;
      if (language) {
        link.lang = language;
        link.dir = direction || "";
      }
      if (start + place === at) {
        link.setAttribute("aria-current", "page");
      }
      return link;
    });
    if (list.pages.length > list.most) {
      const all = document.createElement("a");
      all.href = holder.href;
      all.className = "fg-nav__all";
      all.textContent = list.all;
      items.push(all);
    }
    const item = /** @type {HTMLElement} */ (holder.parentElement);
    const lines = items.map((link) => {
      const line = document.createElement("li");
      line.append(link);
      return line;
    });
    if (holder.classList.contains("fg-nav__group")) {
      item.after(...lines);
    } else {
      const found = item.querySelector("ul") || document.createElement("ul");
      found.append(...lines);
      item.append(found);
    }
    scrollTo(items.find((link) => link.hasAttribute("aria-current")));
  }

  /**
   * Bring the reader's own page into the part of a long menu that is seen.
   * @param {Element | undefined} link
   */
  function scrollTo(link) {
    const side = link && link.closest("[data-fg-side]");
    if (link && side) {
      const below = link.getBoundingClientRect().bottom - side.getBoundingClientRect().bottom;
      side.scrollTop += below > 0 ? below + side.clientHeight / 3 : 0;
    }
  }

  /** Get the list around a page: at once where the menu is always open, else when it is opened. */
  function startList() {
    const holder = document.querySelector("[data-fg-list]");
    const menu = document.querySelector("[data-fg-menu]");
    if (!(holder instanceof HTMLAnchorElement)) {
      return;
    }
    const base = new URL(holder.dataset.fgList || "", document.baseURI).href;
    const wide = matchMedia("(min-width: 76.25em)");
    let loading = false;
    const load = () => {
      if (!loading) {
        loading = true;
        const take = (/** @type {FrameMenu} */ list) => showList(holder, list, base);
        Object.assign(window, { fieldguideMenu: take });
        const script = document.createElement("script");
        script.src = base;
        document.head.append(script);
      }
    };
    if (menu) {
      menu.addEventListener("click", load);
    }
    wide.addEventListener("change", () => wide.matches && load());
    if (wide.matches) {
      load();
    }
  }

  /** Let the languages lead to the heading the reader is at, and close their list like any other menu. */
  function startLanguages() {
    const languages = document.querySelector("[data-fg-languages]");
    const summary = document.querySelector("[data-fg-languages] > summary");
    if (!(languages instanceof HTMLDetailsElement) || !(summary instanceof HTMLElement)) {
      return;
    }
    languages.addEventListener("toggle", () => {
      // A heading has one id in all languages.
      for (const link of languages.querySelectorAll("a")) {
        link.hash = location.hash;
      }
    });
    addEventListener("keydown", (event) => {
      if (event.key === "Escape" && languages.open) {
        languages.open = false;
        summary.focus();
      }
    });
    addEventListener("click", (event) => {
      if (event.target instanceof Node && !languages.contains(event.target)) {
        languages.open = false;
      }
    });
  }

  // Drawn on a grid of 24, in the colour of the text around them, as those in the page.
  const GLASS = '<circle cx="10" cy="10" r="6"/><path d="m15 15 6 6"/>';
  const BACK = '<path d="M21 12H4m7-7-7 7 7 7"/>';
  const CROSS = '<path d="m5 5 14 14M19 5 5 19"/>';

  /**
   * @param {Element} search
   * @param {string} part
   */
  const partOf = (search, part) => /** @type {HTMLElement} */ (search.querySelector(`.fg-search__${part}`));

  /**
   * Put the field of the search and its panel into the page: without a script they could do nothing.
   * The panel scrolls with what has the focus in it; Firefox would make it a stop of the Tab key itself.
   * @param {HTMLElement} search
   */
  function buildSearch(search) {
    const icon = (/** @type {string} */ lines) =>
      `<svg class="fg-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${lines}</svg>`;
    search.innerHTML = `
      <button class="fg-search__open" type="button" aria-expanded="false" aria-controls="fg-search">${icon(GLASS)}</button>
      <div class="fg-search__box" id="fg-search">
        <form class="fg-search__form" method="dialog" autocomplete="off">
          <button class="fg-search__close" type="button">${icon(BACK)}</button>
          ${icon(GLASS)}
          <input class="fg-search__input" type="search" enterkeyhint="go" autocapitalize="off" spellcheck="false">
          <button class="fg-search__clear" type="button" hidden>${icon(CROSS)}</button>
        </form>
        <div class="fg-search__panel" tabindex="-1" hidden>
          <p class="fg-search__state" role="status"></p>
          <div class="fg-search__found" role="region"></div>
        </div>
      </div>`;
    const label = search.getAttribute("aria-label") || "";
    const { close, clear, loading, results } = search.dataset;
    const names = { open: label, close, input: label, clear, found: results };
    for (const [part, name] of Object.entries(names)) {
      partOf(search, part).setAttribute("aria-label", name || "");
    }
    partOf(search, "input").setAttribute("placeholder", label);
    partOf(search, "state").textContent = loading || "";
  }

  /**
   * What the search of the page before has handed on: words to mark, or a question for this language.
   * They pass through the tab and never stand in an address, which the browser would list; once read, they
   * are forgotten.  A question in an address that somebody passed on is taken, and leaves it at once.
   * @returns {{ q?: string, found?: string }}
   */
  function takeAsked() {
    const address = new URL(location.href);
    const query = address.searchParams.get("q");
    try {
      if (query !== null) {
        address.searchParams.delete("q");
        history.replaceState(history.state, "", address.href);
        return { q: query };
      }
      const handed = JSON.parse(fieldguideTab.read(ASKED) || "{}");
      fieldguideTab.write(ASKED, null);
      const here = (/** @type {string} */ one) => nameOf(new URL(one).pathname);
      return handed && handed.page && here(handed.page) === here(location.href) ? handed : {};
    } catch {
      return query === null ? {} : { q: query };
    }
  }

  /** Open the search when somebody turns to it; its script and the index are loaded then, and not before. */
  function startSearch() {
    const search = document.querySelector("[data-fg-search]");
    if (!(search instanceof HTMLElement)) {
      return;
    }
    buildSearch(search);
    const input = document.querySelector("[data-fg-search] input");
    const opener = document.querySelector(".fg-search__open");
    const closer = document.querySelector(".fg-search__close");
    const panel = document.querySelector(".fg-search__panel");
    if (
      !(input instanceof HTMLInputElement) ||
      !(opener instanceof HTMLElement && closer instanceof HTMLElement && panel instanceof HTMLElement)
    ) {
      return;
    }
    let loading = false;
    const load = () => {
      if (!loading) {
        loading = true;
        const script = document.createElement("script");
        script.src = search.dataset.fgSearchScript || "";
        document.head.append(script);
      }
    };
    /** @param {boolean} open */
    const show = (open) => {
      search.classList.toggle("fg-search--open", open);
      opener.setAttribute("aria-expanded", String(open));
      panel.hidden = !open;
      if (open) {
        load();
        search.dispatchEvent(new Event("fg-search-open"));
      }
    };
    const close = () => {
      show(false);
      // On a small screen the field goes with its panel.
      (opener.getClientRects().length ? opener : input).focus();
    };
    opener.addEventListener("click", () => {
      show(true);
      input.focus();
    });
    for (const ask of document.querySelectorAll("[data-fg-search-ask]")) {
      if (ask instanceof HTMLElement) {
        ask.hidden = false;
        ask.addEventListener("click", () => {
          show(true);
          input.focus();
        });
      }
    }
    input.addEventListener("focus", () => show(true));
    input.addEventListener("input", () => show(true));
    closer.addEventListener("click", close);
    search.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !panel.hidden) {
        event.preventDefault();
        close();
        show(false);
      }
    });
    search.addEventListener("focusout", (event) => {
      // Who leaves with the keyboard closes it; a click beside a link leaves nothing.
      if (event.relatedTarget instanceof Node && !search.contains(event.relatedTarget)) {
        show(false);
      }
    });
    addEventListener("pointerdown", (event) => {
      if (event.target instanceof Node && !search.contains(event.target)) {
        show(false);
      }
    });
    const { q: query = null, found = null } = takeAsked();
    if (found !== null) {
      // It marks on this page what it was opened for.
      search.dataset.fgFound = found;
      load();
    }
    if (query !== null) {
      show(true);
      input.value = query;
      input.focus();
    } else if (document.activeElement === input) {
      show(true);
    }
  }

  /**
   * Read a string as a browser writes it: quotes, `\\` and control characters, such as the end of a line that
   * the words of a project hold, are escaped (CSSOM, "serialize a string").
   * @param {string} written
   */
  const readString = (written) =>
    written.slice(1, -1).replace(/\\(?:([0-9a-f]{1,6}) ?|(.))/gi, (_, code, sign) =>
      code ? String.fromCodePoint(parseInt(code, 16)) : sign
    );

  /** Make words of the page of what a style sheet shows in its empty places: the edition, kept in one file. */
  function startEdition() {
    for (const place of document.querySelectorAll("[class^=fg-edition]:empty")) {
      const shown = getComputedStyle(place, "::before").content;
      if (shown.startsWith('"')) {
        place.textContent = readString(shown);
      }
    }
  }

  /** Keep the title, which browsers print above and below a page, off paper that is to name no site. */
  function startPaper() {
    let title = document.title;
    addEventListener("beforeprint", () => {
      title = document.title;
      document.title = page.dataset.fgUnnamedPaper || title;
    });
    addEventListener("afterprint", () => {
      document.title = title;
    });
  }

  /** Let the keyboard scroll code that is wider than the page, and stop nowhere else. */
  function startCode() {
    for (const block of document.querySelectorAll(".fg-text pre, .fg-text pre > code")) {
      if (block.scrollWidth > block.clientWidth) {
        block.setAttribute("tabindex", "0");
      } else {
        block.removeAttribute("tabindex");
      }
    }
  }

  page.classList.replace("no-js", "js");
  showScheme(preferredScheme());
  addEventListener("resize", startCode);
  // Where many pages are in one file, another one stands in the place of the first.
  document.addEventListener("fieldguide:page", () => [startEdition, startCode].forEach((start) => start()));
  addEventListener("DOMContentLoaded", () => {
    for (const start of [startScheme, startDrawer, startList, startLanguages, startEdition, startCode, startPaper, startSearch]) {
      try {
        start();
      } catch (error) {
        console.error(`fieldguide: ${start.name}`, error);
      }
    }
  });
})();
