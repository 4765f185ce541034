/*
 * What one page tells the next that is opened in the same tab, and nothing else: where somebody has left to,
 * what was searched for, the colours of a copy on a disk.
 *
 * A page from a disk uses a cookie too.  Firefox gives each file there a store of its own, also for the tab,
 * but has one place for cookies, which it forgets when it is closed; Chromium has no cookies there, and one
 * store.  No cookie leaves the device: a disk is not asked over a network.  Over http there are none.
 */
const fieldguideTab = (() => {
  "use strict";

  const fromDisk = location.protocol === "file:";

  /** @param {string} key begins with `fieldguide:`, a sign that names of cookies cannot have */
  const cookieName = (key) => key.replace(/:/g, "-");

  /**
   * @param {string} key
   * @returns {string | null}
   */
  function read(key) {
    // Reading the property alone throws where storage is blocked.
    try {
      const kept = sessionStorage.getItem(key);
      if (kept !== null || !fromDisk) {
        return kept;
      }
      const start = `${cookieName(key)}=`;
      const found = document.cookie.split("; ").find((one) => one.startsWith(start));
      return found === undefined ? null : decodeURIComponent(found.slice(start.length));
    } catch {
      return null;
    }
  }

  /**
   * @param {string} key
   * @param {string | null} value nothing to forget it
   */
  function write(key, value) {
    try {
      if (fromDisk) {
        const end = value === null ? "; max-age=0" : "";
        document.cookie = `${cookieName(key)}=${encodeURIComponent(value || "")}; path=/; SameSite=Strict${end}`;
      }
      if (value === null) {
        sessionStorage.removeItem(key);
      } else {
        sessionStorage.setItem(key, value);
      }
    } catch {
      // Then the next page is told nothing.
    }
  }

  return { read, write };
})();
