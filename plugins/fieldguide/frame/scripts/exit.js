/*
 * A way to leave a page at once, and nothing that leads back to what was read in this tab.
 *
 * It runs in the head, before anything is shown, on every page: after somebody has left, the browser's way
 * back leads to pages that were read before, and those lead on to the neutral page too.  The list of pages
 * that were read is the browser's own; no script can shorten it, and the site's page about safety says so.
 */
(() => {
  "use strict";

  const LEFT = "fieldguide:left";
  const NEUTRAL = /\/measures\.html$/;
  const PRESSES = 3;
  // The longest time between two of them, and how long their end is told, in milliseconds.
  const PAUSE = 5000;

  const page = document.documentElement;
  const script = document.currentScript;
  const root = script instanceof HTMLScriptElement && script.src ? new URL("../../", script.src).href : "";

  function neutralPage() {
    const address = fieldguideTab.read(LEFT) || "";
    return root && address.startsWith(root) && NEUTRAL.test(address) ? address : "";
  }

  /** @param {boolean} hidden */
  const hide = (hidden) => page.toggleAttribute("data-fg-leaving", hidden);

  /** @param {string} address */
  function go(address) {
    hide(true);
    // The page itself leaves the way back; those before it lead on by `goOn`.
    location.replace(address);
  }

  /** @param {boolean} back whether the page was come back to */
  function goOn(back) {
    const address = neutralPage();
    if (address && back) {
      go(address);
    } else if (address) {
      // Somebody has opened the site anew.
      fieldguideTab.write(LEFT, null);
    }
  }

  const [way] = performance.getEntriesByType("navigation");
  goOn(way instanceof PerformanceNavigationTiming && way.type === "back_forward");
  // A browser may keep the whole page to come back to: it must not show it first.
  addEventListener("pagehide", () => hide(true));
  addEventListener("pageshow", (event) => {
    if (event.persisted && neutralPage()) {
      goOn(true);
    } else if (event.persisted) {
      hide(false);
      stop();
    }
  });

  let presses = 0;
  let timer = 0;
  let withOthers = false;
  /** @type {HTMLAnchorElement | null} */
  let link = null;
  /** @type {HTMLElement | null} */
  let state = null;

  /** @param {string} [text] */
  function say(text) {
    if (state) {
      state.textContent = text || "";
    }
  }

  function stop() {
    clearTimeout(timer);
    presses = 0;
    if (link) {
      delete link.dataset.presses;
    }
    say();
  }

  /** @param {HTMLAnchorElement} from */
  function leave(from) {
    stop();
    hide(true);
    say(from.dataset.wordLeaving);
    // Where a browser lists what was read by its last title.
    document.title = from.dataset.title || "";
    fieldguideTab.write(LEFT, from.href);
    go(from.href);
  }

  /** @param {HTMLAnchorElement} from */
  function press(from) {
    clearTimeout(timer);
    presses += 1;
    if (presses >= PRESSES) {
      leave(from);
      return;
    }
    from.dataset.presses = String(presses);
    say(presses === 1 ? from.dataset.wordTwo : from.dataset.wordOne);
    timer = setTimeout(() => {
      stop();
      say(from.dataset.wordOver);
      timer = setTimeout(stop, PAUSE);
    }, PAUSE);
  }

  addEventListener("DOMContentLoaded", () => {
    const found = document.querySelector("[data-fg-exit]");
    if (!(found instanceof HTMLAnchorElement)) {
      return;
    }
    link = found;
    state = document.querySelector(".fg-exit__state");
    const keys = document.querySelector("[data-fg-exit-keys]");
    if (keys instanceof HTMLElement) {
      keys.hidden = false;
    }
    found.addEventListener("click", (event) => {
      event.preventDefault();
      leave(found);
    });
  });

  // Shift by itself, when it is let go: with other keys, or while something is marked, it writes.
  addEventListener("keyup", (event) => {
    const alone = !event.altKey && !event.ctrlKey && !event.metaKey;
    // Of many pages in one file, not all have the bar.
    if (link && !link.closest("[hidden]") && event.key === "Shift" && alone && !withOthers) {
      press(link);
    } else if (presses) {
      stop();
    }
    withOthers = event.shiftKey;
  });
  addEventListener("pointerdown", (event) => {
    withOthers = withOthers || event.shiftKey;
  });
})();
