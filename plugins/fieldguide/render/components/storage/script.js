/**
 * A place to remember things: the one seam that scripts keep anything through.  Whoever else can keep
 * it, such as a learning management system, is another value of this type.
 * @typedef {object} ReaderStore
 * @property {() => boolean} works tells whether what is written will be there again
 * @property {(key: string) => string | null} read
 * @property {(key: string, value: string | null) => boolean} write tells whether that worked; without a value the key is removed
 * @property {(key: string, task: () => void) => void} watch calls back when another tab has written the key
 */

/**
 * A store that pages share and that may have to be asked first: until `ready` has called back, it is empty.
 * @typedef {object} OwnOfShared
 * @property {(task: () => void) => void} ready calls back once what is kept can be read, or is known not to be
 * @property {(task: () => void) => void} settle calls back once all that was written is kept: before a page is left
 * @typedef {ReaderStore & OwnOfShared} SharedStore
 */

/** What a page may remember.  Nothing here identifies a reader, nothing is sent. */
const fieldguideStores = (function () {
  "use strict";

  const script = document.currentScript;

  // Chromium has one store for all local pages of a machine, and sites on one host share one: the key
  // names the site, by the folder that holds its `assets/fieldguide/`, the same in every language.
  const source = script instanceof HTMLScriptElement ? script.src : "";
  const site = source ? new URL("../../", source).pathname : location.pathname;

  /** @param {string} key */
  function fullKey(key) {
    return "fieldguide:" + site + ":" + key;
  }

  /**
   * Make a store of one that the browser has.
   * @param {() => Storage} open a blocked store throws as soon as it is named, a full one on writing
   * @param {string} [part] goes before its keys
   * @returns {ReaderStore}
   */
  function storeIn(open, part = "") {
    /**
     * @template T
     * @param {(store: Storage) => T} task
     * @param {T} otherwise
     * @returns {T}
     */
    function attempt(task, otherwise) {
      try {
        return task(open());
      } catch (error) {
        return otherwise;
      }
    }

    return {
      works() {
        return attempt(function (store) {
          store.setItem("fieldguide:test", "1");
          store.removeItem("fieldguide:test");
          return true;
        }, false);
      },

      read(key) {
        return attempt((store) => store.getItem(fullKey(part + key)), null);
      },

      write(key, value) {
        return attempt(function (store) {
          if (value === null) store.removeItem(fullKey(part + key));
          else store.setItem(fullKey(part + key), value);
          return true;
        }, false);
      },

      watch(key, task) {
        window.addEventListener("storage", function (event) {
          if (event.key === null || event.key === fullKey(part + key)) task();
        });
      },
    };
  }

  /** @param {() => void} task */
  const atOnce = (task) => task();

  /** @type {SharedStore} */
  const course = { ...storeIn(() => window.localStorage, "course:"), ready: atOnce, settle: atOnce };

  return {
    device: storeIn(() => window.localStorage),
    tab: storeIn(() => window.sessionStorage),
    /** What the pages of courses share; where each page has a store of its own, another one takes its place. */
    course,
  };
})();

/**
 * Forgets all that pages of this program have left in the stores that this page can see: those of the whole
 * address over http, and on a disk, by the browser, those of all local pages or of this file alone.
 */
const fieldguideTraces = (function () {
  "use strict";

  const OURS = "fieldguide:";
  // A page in a hidden frame of the page about safety forgets what its own file has kept, and says so.
  const ASKED = "#fieldguide-erase";

  /**
   * @param {() => Storage} open
   * @returns {string[] | null} the keys that were there, without the place of the site; null where the browser refuses
   */
  function eraseIn(open) {
    try {
      const store = open();
      const keys = Object.keys(store).filter((key) => key.startsWith(OURS));
      keys.forEach((key) => store.removeItem(key));
      return keys.map((key) => key.replace(/^fieldguide:.*:(?=(?:checklist|course|quiz|check|collected)(?::|$))/, ""));
    } catch (error) {
      return null;
    }
  }

  // What pages from a disk tell each other (`frame/scripts/tab.js`): the tab's store has the same where it can.
  function cookies() {
    return document.cookie.split("; ").map((one) => one.split("=")[0]).filter((name) => name.startsWith("fieldguide-"));
  }

  /** @returns {string[]} the keys that were there */
  function eraseCookies() {
    const names = cookies();
    names.forEach((name) => {
      document.cookie = `${name}=; path=/; max-age=0; SameSite=Strict`;
    });
    return names.map((name) => name.replace("-", ":"));
  }

  /** @returns {string[] | null} */
  function erase() {
    const told = eraseCookies();
    const [device, tab] = [eraseIn(() => window.localStorage), eraseIn(() => window.sessionStorage)];
    return device && tab && !cookies().length ? [...device, ...tab, ...told] : null;
  }

  if (location.protocol === "file:" && location.hash === ASKED && window.parent !== window) {
    const erased = erase();
    // A page from a disk has no origin that could be named; names of what is kept tell nothing of anybody.
    window.parent.postMessage({ name: "fieldguide-traces", erased }, "*");
  }

  return { erase, ASKED };
})();

/** What stays on the reader's device. */
const fieldguideStorage = fieldguideStores.device;
