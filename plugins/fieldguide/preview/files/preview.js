// Keeps a page of the preview up to date: shows what is wrong, and loads the page again when it is another.

(function () {
  "use strict";
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const own = script.dataset.page || "";
  const memory = "fieldguide-preview";
  const folder = "/.fieldguide/";

  // ---- Where the reader was ----

  /** The element with an id that begins next above the place the eye is at. */
  function findAnchor() {
    /** @type {{id: string, top: number} | null} */
    let found = null;
    for (const element of document.querySelectorAll("main [id], article [id]")) {
      if (!element.getClientRects().length) continue;
      const top = element.getBoundingClientRect().top;
      if (top <= 120 && (!found || top >= found.top)) found = { id: element.id, top };
    }
    return found;
  }

  /** @param {HTMLDetailsElement} element */
  function titleOf(element) {
    const summary = element.querySelector("summary");
    return summary ? summary.textContent || "" : "";
  }

  let reloading = false;

  function reload() {
    if (reloading) return;
    reloading = true;
    const folded = [...document.querySelectorAll("details")].map((one) => ({ title: titleOf(one), open: one.open }));
    const place = { path: location.pathname, x: scrollX, y: scrollY, anchor: findAnchor(), folded };
    try {
      sessionStorage.setItem(memory, JSON.stringify(place));
      history.scrollRestoration = "manual";
    } catch (error) {
      // Without a memory the browser finds the place as well as it can.
    }
    location.reload();
  }

  function takePlace() {
    try {
      const text = sessionStorage.getItem(memory);
      sessionStorage.removeItem(memory);
      const place = text ? JSON.parse(text) : null;
      return place && place.path === location.pathname ? place : null;
    } catch (error) {
      return null;
    }
  }

  /** @param {{title: string, open: boolean}[]} folded */
  function unfold(folded) {
    const left = [...folded];
    for (const element of document.querySelectorAll("details")) {
      const title = titleOf(element);
      let at = left.findIndex((one) => one.title === title);
      // A title that was edited: what stood at its place, if nothing was added or taken out.
      if (at < 0 && left.length && folded.length === document.querySelectorAll("details").length) at = 0;
      if (at >= 0) element.open = left.splice(at, 1)[0].open;
    }
  }

  /** @param {{x: number, y: number, anchor: {id: string, top: number} | null}} place */
  function scrollBack(place) {
    const element = place.anchor && document.getElementById(place.anchor.id);
    if (element && place.anchor && element.getClientRects().length) {
      window.scrollBy({ left: 0, top: element.getBoundingClientRect().top - place.anchor.top, behavior: "instant" });
    } else {
      window.scrollTo({ left: place.x, top: place.y, behavior: "instant" });
    }
  }

  function findPlace() {
    const place = takePlace();
    if (!place) return;
    unfold(place.folded);
    scrollBack(place);
    // A browser that is told to keep the place itself would do so once more after all is loaded.
    addEventListener("pagehide", () => {
      if (!reloading) history.scrollRestoration = "auto";
    });
    const again = () => {
      scrollBack(place);
      document.documentElement.dataset.fgPreview = "back";
    };
    if (document.readyState === "complete") again();
    else addEventListener("load", again);
  }

  // ---- What is wrong ----

  const host = document.createElement("fieldguide-preview");
  const tree = host.attachShadow({ mode: "open" });
  let shown = "";
  let wanted = "";

  /** @param {string} key */
  async function show(key) {
    if (key === shown || key === wanted) return;
    wanted = key;
    try {
      const answer = await fetch(folder + "state.html");
      const html = await answer.text();
      if (!answer.ok || key !== wanted) return;
      const before = tree.querySelector("details");
      const kept = before && !before.hasAttribute("data-failed") && before.open;
      tree.innerHTML = html;
      const now = tree.querySelector("details");
      if (now && kept) now.open = true;
      shown = key;
      host.dataset.state = now && now.hasAttribute("data-failed") ? "failed" : "well";
    } catch (error) {
      // The preview has ended; the events tell when it is back.
    } finally {
      if (key === wanted) wanted = "";
    }
  }

  addEventListener("keydown", (event) => {
    const details = tree.querySelector("details");
    if (event.key === "Escape" && details && details.open) details.open = false;
  });

  // ---- What is new ----

  /** @type {EventSource | null} */
  let events = null;

  function listen() {
    if (events) return;
    events = new EventSource(folder + "events?page=" + encodeURIComponent(location.pathname));
    events.onmessage = (event) => {
      const state = JSON.parse(event.data);
      const gone = /** @type {HTMLElement | null} */ (tree.querySelector(".gone"));
      if (gone) gone.hidden = true;
      if (state.page !== own) reload();
      else show(state.state);
    };
    events.onerror = () => {
      const gone = /** @type {HTMLElement | null} */ (tree.querySelector(".gone"));
      if (gone) gone.hidden = false;
    };
  }

  function rest() {
    if (events) events.close();
    events = null;
  }

  // A browser keeps six connections to a server: pages that nobody looks at hold none.
  document.addEventListener("visibilitychange", () => (document.hidden ? rest() : listen()));
  addEventListener("pagehide", rest);
  addEventListener("pageshow", () => document.hidden || listen());

  document.body.append(host);
  findPlace();
  if (!document.hidden) listen();
})();
