/*
 * What the frame of a page can do with JavaScript: dark colours, menus that close, wide code, a search
 * that opens.
 *
 * It runs in the head of the page, before anything is shown in the wrong colours.
 */
(() => {
  "use strict";

  const KEY = "fieldguide:scheme";
  const DARK = "dark";
  const LIGHT = "light";
  const page = document.documentElement;

  /** Reading the property alone throws where storage is blocked. */
  function readScheme() {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null;
    }
  }

  /** @param {string} scheme */
  function keepScheme(scheme) {
    try {
      localStorage.setItem(KEY, scheme);
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

  /** Open the search when somebody turns to it; its script and the index are loaded then, and not before. */
  function startSearch() {
    const search = document.querySelector("[data-fg-search]");
    const input = document.querySelector("[data-fg-search] input");
    const opener = document.querySelector(".fg-search__open");
    const closer = document.querySelector(".fg-search__close");
    const panel = document.querySelector(".fg-search__panel");
    if (
      !(search instanceof HTMLElement && input instanceof HTMLInputElement) ||
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
    const asked = new URLSearchParams(location.search);
    const query = asked.get("q");
    if (asked.has("found")) {
      // It marks on this page what it was opened for.
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

  /** Let the keyboard scroll code that is wider than the page, and stop nowhere else. */
  function startCode() {
    const blocks = document.querySelectorAll(".fg-text pre, .fg-text pre > code");
    const update = () =>
      blocks.forEach((block) => {
        if (block.scrollWidth > block.clientWidth) {
          block.setAttribute("tabindex", "0");
        } else {
          block.removeAttribute("tabindex");
        }
      });
    update();
    addEventListener("resize", update);
  }

  page.classList.replace("no-js", "js");
  showScheme(preferredScheme());
  addEventListener("DOMContentLoaded", () => {
    for (const start of [startScheme, startDrawer, startLanguages, startCode, startSearch]) {
      try {
        start();
      } catch (error) {
        console.error(`fieldguide: ${start.name}`, error);
      }
    }
  });
})();
