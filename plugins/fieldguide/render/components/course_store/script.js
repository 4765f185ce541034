/**
 * The store that the pages of courses share, where the device has none for them or is not to keep anything.
 *
 * In a package for a learning system, the page around keeps all, and tells the system (`kinds/module/lms/scorm/`).
 * Else, Firefox gives every file that is opened from a disk a store of its own.  There a hidden page,
 * `store.html` at the site's root, keeps what all others write, and they talk with it by messages (see
 * `frame/scripts/store.js`).
 */
(function () {
  "use strict";

  const NAME = "fieldguide-store";
  // How long a page waits for the hidden one, and for its word that something is kept, in milliseconds.
  const ENOUGH = 4000;
  const SOON = 1000;

  /**
   * Make the store that a hidden page keeps.
   * @param {string} address of that page
   * @returns {SharedStore}
   */
  function storeAt(address) {
    const frame = document.createElement("iframe");
    /** @type {Map<string, string>} */
    const known = new Map();
    /** @type {(() => void)[]} */
    let waiting = [];
    /** @type {(() => void)[]} */
    let leaving = [];
    /** @type {{ key: string, task: () => void }[]} */
    const watching = [];
    /** @type {object[]} */
    let queue = [];
    let works = false;
    let answered = false;
    let settled = false;
    let sent = 0;
    let kept = 0;

    /** @param {object} message */
    function post(message) {
      // A page from a disk has no origin that could be named; what is sent names nobody.
      if (frame.contentWindow) frame.contentWindow.postMessage({ name: NAME, ...message }, "*");
    }

    /** @param {(() => void)[]} tasks */
    function callAll(tasks) {
      tasks.forEach((task) => task());
    }

    function settleNow() {
      const tasks = waiting;
      waiting = [];
      settled = true;
      callAll(tasks);
    }

    /** @param {string} [key] without one, all that is watched */
    function tell(key) {
      callAll(watching.filter((one) => key === undefined || one.key === key).map((one) => one.task));
    }

    /**
     * @param {string} key
     * @param {unknown} value
     */
    function learn(key, value) {
      if (typeof value === "string") known.set(key, value);
      else known.delete(key);
    }

    /** @param {any} message that the hidden page has sent */
    function take(message) {
      if (message.all) {
        Object.keys(message.all).forEach((key) => known.has(key) || learn(key, message.all[key]));
        works = message.works === true;
        answered = true;
        queue.forEach(post);
        queue = [];
        // Who has waited too long has shown nothing; now there is something to show.
        if (settled) tell();
        settleNow();
      } else if (message.cleared) {
        known.clear();
        tell();
      } else if (typeof message.kept === "boolean") {
        kept += 1;
        works = message.kept;
        if (!works) tell();
        if (kept >= sent) {
          const tasks = leaving;
          leaving = [];
          callAll(tasks);
        }
      } else if (typeof message.key === "string") {
        learn(message.key, message.value);
        tell(message.key);
      }
    }

    window.addEventListener("message", function (event) {
      const message = event.data;
      if (event.source === frame.contentWindow && message && message.name === NAME) take(message);
    });
    frame.hidden = true;
    frame.title = NAME;
    frame.src = address;
    frame.addEventListener("load", () => post({ ask: "all" }));
    document.body.append(frame);
    window.setTimeout(() => settled || settleNow(), ENOUGH);

    return {
      works: () => works,
      read: (key) => known.get(key) || null,

      write(key, value) {
        if (settled && !answered) return false;
        learn(key, value);
        sent += 1;
        const message = { key, value };
        if (answered) post(message);
        else queue.push(message);
        return true;
      },

      watch(key, task) {
        watching.push({ key, task });
      },

      ready(task) {
        if (settled) task();
        else waiting.push(task);
      },

      settle(task) {
        if (kept >= sent) {
          task();
          return;
        }
        let done = false;
        const once = () => {
          if (!done) task();
          done = true;
        };
        leaving.push(once);
        window.setTimeout(once, SOON);
      },
    };
  }

  /**
   * What keeps all for the pages that it shows.
   * @typedef {object} Keeper
   * @property {SharedStore} course
   * @property {ReaderStore} tab
   */

  /** @returns {Keeper | undefined} */
  function keeperAround() {
    try {
      // A page of another site around this one throws here.
      return /** @type {any} */ (window.parent).fieldguideKeeper;
    } catch (error) {
      return undefined;
    }
  }

  const keeper = keeperAround();
  if (keeper) {
    fieldguideStores.course = keeper.course;
    fieldguideStores.tab = keeper.tab;
    return;
  }
  const script = document.currentScript;
  const own = fieldguideStores.course;
  // The hidden page writes this key into its own store: whoever finds it there shares that store.
  const isShared = () => own.read("shared") !== null;
  // A script that stands in the page itself has no hidden page beside it, and needs none: all pages are in one file.
  if (location.protocol !== "file:" || !(script instanceof HTMLScriptElement && script.src)) return;
  if (!own.works() || isShared()) return;
  fieldguideStores.course = storeAt(new URL("../../store.html", script.src).href);
})();
