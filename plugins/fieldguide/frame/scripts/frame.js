/*
 * What the frame of a page can do with JavaScript: dark colours, menus that close, wide code, search.
 *
 * It runs in the head of the page, before anything is shown in the wrong colours.
 * Material's own script is large and fetches the search index at once, so it is loaded
 * when somebody turns to the search, and nothing else on the page waits for it.
 */
(() => {
  "use strict";

  const KEY = "fieldguide:scheme";
  const DARK = "slate";
  const LIGHT = "default";
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
    page.setAttribute("data-md-color-scheme", scheme);
    const button = document.querySelector("[data-fg-scheme]");
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
    const button = document.querySelector("[data-fg-scheme]");
    if (!(button instanceof HTMLElement)) {
      return;
    }
    button.hidden = false;
    showScheme(preferredScheme());
    button.addEventListener("click", () => {
      const next = page.getAttribute("data-md-color-scheme") === DARK ? LIGHT : DARK;
      showScheme(next);
      keepScheme(next);
    });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
      showScheme(preferredScheme());
    });
  }

  /** @param {string} id */
  function findToggle(id) {
    return /** @type {HTMLInputElement | null} */ (document.getElementById(id));
  }

  /** Make the menu, a link to the end of the page, a button that opens it at the side. */
  function startDrawer() {
    const menu = document.querySelector("[data-fg-menu]");
    const drawer = findToggle("__drawer");
    /** @type {NodeListOf<HTMLAnchorElement>} */
    const links = document.querySelectorAll("#fg-nav a");
    if (!(menu instanceof HTMLAnchorElement) || !drawer) {
      return;
    }
    /** @param {boolean} open */
    const show = (open) => {
      drawer.checked = open;
      menu.setAttribute("aria-expanded", String(open));
    };
    const toggle = (/** @type {Event} */ event) => {
      event.preventDefault();
      show(!drawer.checked);
      if (drawer.checked) {
        // The first link of the menu can take the focus only when it is shown.
        requestAnimationFrame(() => links.length && links[0].focus());
      }
    };
    menu.setAttribute("role", "button");
    // Firefox keeps the state of boxes when a page is loaded again.
    show(false);
    menu.addEventListener("click", toggle);
    menu.addEventListener("keydown", (event) => event.key === " " && toggle(event));
    drawer.addEventListener("change", () => show(drawer.checked));
    addEventListener("keydown", (event) => {
      if (event.key === "Escape" && drawer.checked) {
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

  /** @param {string} address */
  function loadScript(address) {
    return new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = address;
      script.addEventListener("load", done);
      script.addEventListener("error", failed);
      document.head.append(script);
    });
  }

  function startSearch() {
    const search = document.querySelector("[data-fg-search-script]");
    const query = document.querySelector("[data-fg-search-script] input");
    const toggle = findToggle("__search");
    if (!(search instanceof HTMLElement) || !(query instanceof HTMLInputElement) || !toggle) {
      return;
    }
    toggle.checked = false;
    let loading = false;
    const open = async () => {
      toggle.checked = true;
      if (loading) {
        return;
      }
      loading = true;
      const state = search.querySelector("[role=status]");
      if (state) {
        state.textContent = search.dataset.fgSearchLoading || "";
      }
      if (location.protocol === "file:") {
        await loadScript(search.dataset.fgSearchWorker || "");
      }
      await loadScript(search.dataset.fgSearchScript || "");
    };
    query.addEventListener("focus", open);
    toggle.addEventListener("change", () => {
      if (toggle.checked) {
        query.focus();
      }
    });
    // Material listens to keys only; pasting and dictating press none.
    query.addEventListener("input", () => query.dispatchEvent(new Event("keyup")));
    if (new URLSearchParams(location.search).has("q")) {
      query.focus();
    }
  }

  /** Let the keyboard scroll code that is wider than the page, and stop nowhere else. */
  function startCode() {
    const blocks = document.querySelectorAll(".md-typeset pre, .md-typeset pre > code");
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
