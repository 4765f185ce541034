/** What a page may remember on the reader's device.  Nothing here identifies a reader, nothing is sent. */
const fieldguideStorage = (function () {
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
   * A blocked store throws as soon as it is named, a full one on writing.
   * @template T
   * @param {(store: Storage) => T} task
   * @param {T} otherwise
   * @returns {T}
   */
  function attempt(task, otherwise) {
    try {
      return task(window.localStorage);
    } catch (error) {
      return otherwise;
    }
  }

  return {
    /** Tell whether what is written will be there again. */
    works() {
      return attempt(function (store) {
        store.setItem("fieldguide:test", "1");
        store.removeItem("fieldguide:test");
        return true;
      }, false);
    },

    /**
     * @param {string} key
     * @returns {string | null}
     */
    read(key) {
      return attempt((store) => store.getItem(fullKey(key)), null);
    },

    /**
     * Write, and tell whether that worked.  Without a value the key is removed.
     * @param {string} key
     * @param {string | null} value
     */
    write(key, value) {
      return attempt(function (store) {
        if (value === null) store.removeItem(fullKey(key));
        else store.setItem(fullKey(key), value);
        return true;
      }, false);
    },

    /**
     * Call back when another tab has written the key.
     * @param {string} key
     * @param {() => void} task
     */
    watch(key, task) {
      window.addEventListener("storage", function (event) {
        if (event.key === null || event.key === fullKey(key)) task();
      });
    },
  };
})();
