/**
 * The hidden page that keeps what the pages of courses share, where a browser gives each page from a disk a
 * store of its own (`render/components/course_store/script.js` opens it).
 *
 * What it keeps, it forgets when the page about safety asks.  It works from a disk alone, answers nobody but the page that it is in, knows a few keys of this site, and
 * bounds what it keeps.  A page from a disk has no origin, so it cannot tell a page of this site from another
 * page that a reader has on the same machine and that names this folder: nothing that names a person, and
 * nothing that harms when it is read, may be kept here.
 */
(() => {
  "use strict";

  const NAME = "fieldguide-store";
  const MOST_KEYS = 2000;
  const LONGEST_KEY = 300;
  const LONGEST_VALUE = 200000;

  const script = document.currentScript;
  if (location.protocol !== "file:" || window.parent === window || !(script instanceof HTMLScriptElement)) {
    return;
  }
  const prefix = `fieldguide:${new URL("../../", script.src).pathname}:course:`;
  const page = window.parent;

  /** @param {object} message */
  const answer = (message) => page.postMessage({ name: NAME, ...message }, "*");

  function all() {
    /** @type {Record<string, string>} */
    const found = {};
    try {
      localStorage.setItem(`${prefix}shared`, "1");
      for (const key of Object.keys(localStorage).filter((one) => one.startsWith(prefix)).slice(0, MOST_KEYS)) {
        found[key.slice(prefix.length)] = localStorage.getItem(key) || "";
      }
      return { all: found, works: true };
    } catch {
      return { all: {}, works: false };
    }
  }

  /**
   * @param {string} key
   * @param {string | null} value
   */
  function keep(key, value) {
    try {
      if (value === null) {
        localStorage.removeItem(prefix + key);
      } else if (key.length > LONGEST_KEY || value.length > LONGEST_VALUE) {
        return false;
      } else {
        localStorage.setItem(prefix + key, value);
      }
      return true;
    } catch {
      return false;
    }
  }

  /** Forget all that pages of this program have left in this store; gives the names of what there was. */
  function erase() {
    try {
      const keys = Object.keys(localStorage).filter((one) => one.startsWith("fieldguide:"));
      keys.forEach((key) => localStorage.removeItem(key));
      return keys.map((key) => key.replace(prefix, "course:"));
    } catch {
      return null;
    }
  }

  addEventListener("message", (event) => {
    const message = event.data;
    if (event.source !== page || !message || message.name !== NAME) {
      return;
    }
    if (message.ask === "all") {
      answer(all());
    } else if (message.ask === "erase") {
      answer({ erased: erase() });
    } else if (typeof message.key === "string" && (message.value === null || typeof message.value === "string")) {
      answer({ kept: keep(message.key, message.value) });
    }
  });

  // What another tab has written.
  addEventListener("storage", ({ key, newValue }) => {
    if (key === null) {
      answer({ cleared: true });
    } else if (key.startsWith(prefix)) {
      answer({ key: key.slice(prefix.length), value: newValue });
    }
  });
})();
