/**
 * Look, from a page on a disk, whether a folder holds the copy that it should.
 *
 * A page from a disk may not read the folder that it lies in: it can only try to load the small scripts by
 * which copies are told apart.  Where a reader shows it the folder, it reads every file.
 */
(function () {
  "use strict";

  /**
   * @typedef {{path: string, sha256: string, size: number}} Listed
   * @typedef {{files: Listed[], lists?: Listed[]}} Lists a manifest, or the list of a folder
   * @typedef {{title: string, paths: string[]}} Found
   */

  /**
   * Try to load a file of ours.
   * @param {string} path
   * @returns {Promise<boolean>}
   */
  function isThere(path) {
    return new Promise(function (tell) {
      const script = document.createElement("script");
      script.onload = function () {
        tell(true);
      };
      script.onerror = function () {
        tell(false);
      };
      script.src = path;
      document.head.append(script);
    });
  }

  /**
   * @param {Element} line
   * @param {string} text
   * @param {"good" | "bad" | ""} how
   */
  function say(line, text, how) {
    line.className = how ? "told " + how : "told";
    line.textContent = text;
    line.removeAttribute("hidden");
  }

  /**
   * @param {Blob} file
   * @returns {Promise<string>} the SHA-256 in hexadecimal digits, nothing where the browser gives none
   */
  async function sumOf(file) {
    if (!window.crypto || !window.crypto.subtle) {
      return "";
    }
    const digest = await window.crypto.subtle.digest("SHA-256", await file.arrayBuffer());
    return Array.from(new Uint8Array(digest), function (byte) {
      return byte.toString(16).padStart(2, "0");
    }).join("");
  }

  /**
   * @param {Element} place
   * @param {Found[]} found
   */
  function list(place, found) {
    place.replaceChildren();
    found.forEach(function (one) {
      if (!one.paths.length) {
        return;
      }
      const title = document.createElement("h3");
      title.textContent = one.title;
      const paths = document.createElement("ul");
      paths.dir = "ltr";
      one.paths.forEach(function (path) {
        const item = document.createElement("li");
        item.textContent = path;
        paths.append(item);
      });
      place.append(title, paths);
    });
  }

  /**
   * @param {FileList} chosen
   * @returns {Map<string, File>} by their paths below the folder
   */
  function byPath(chosen) {
    const files = new Map();
    Array.from(chosen).forEach(function (file) {
      files.set(file.webkitRelativePath.split("/").slice(1).join("/"), file);
    });
    return files;
  }

  /**
   * @param {HTMLElement} data
   * @param {Element} line
   * @param {Element} place
   * @param {FileList} chosen
   */
  async function judge(data, line, place, chosen) {
    /** @type {Record<string, string>} */
    const words = JSON.parse(data.dataset.words || "{}");
    const files = byPath(chosen);
    const manifest = files.get("manifest.json");
    place.replaceChildren();
    if (!manifest) {
      say(line, words.check_no_list, "bad");
      return;
    }
    say(line, words.check_reading, "");
    const sum = await sumOf(manifest);
    if (sum && sum !== data.dataset.digest) {
      say(line, words.check_other_list, "bad");
      return;
    }
    /** @type {Lists} */
    const told = JSON.parse(await manifest.text());
    // The lists of folders come first, and what they list behind the rest.
    const wanted = (told.lists || []).concat(told.files);
    const ofFolders = new Set((told.lists || []).map((one) => one.path));
    const listed = new Set();
    const missing = [];
    const changed = [];
    for (const one of wanted) {
      const file = files.get(one.path);
      listed.add(one.path);
      if (!file) {
        missing.push(one.path);
      } else if (file.size !== one.size || (sum && (await sumOf(file)) !== one.sha256)) {
        changed.push(one.path);
      } else if (ofFolders.has(one.path)) {
        /** @type {Lists} */
        const more = JSON.parse(await file.text());
        wanted.push(...more.files);
      }
    }
    const own = /^(manifest|update)\.(json|sha256)(\.minisig)?$/;
    const added = Array.from(files.keys()).filter((path) => !listed.has(path) && !own.test(path));
    if (missing.length || changed.length) {
      say(line, words.check_bad, "bad");
    } else {
      say(line, sum ? words.check_good : words.check_sizes, "good");
    }
    list(place, [
      { title: words.check_missing, paths: missing },
      { title: words.check_changed, paths: changed },
      { title: words.check_added, paths: added.sort() },
    ]);
  }

  document.querySelectorAll("[data-fg-check]").forEach(function (element) {
    const data = /** @type {HTMLElement} */ (element);
    /** @type {Record<string, string>} */
    const words = JSON.parse(data.dataset.words || "{}");
    const line = data.querySelector(".told");
    const before = data.dataset.before;
    const after = data.dataset.after;
    if (line && before && after) {
      Promise.all([isThere(before), isThere(after)]).then(function (found) {
        if (!found[1]) {
          say(line, words.check_new_missing, "bad");
        } else if (!found[0]) {
          say(line, words.check_old_missing, "bad");
        } else {
          say(line, words.check_both, "good");
        }
      });
    }
    const section = data.parentElement;
    const folder = section && section.querySelector("[data-fg-check-folder]");
    const input = folder && folder.querySelector("input");
    const result = folder && folder.querySelector(".told");
    const place = folder && folder.querySelector("[data-fg-found]");
    if (!folder || !input || !result || !place || !("webkitdirectory" in input)) {
      return;
    }
    folder.removeAttribute("hidden");
    input.addEventListener("change", function () {
      if (input.files && input.files.length) {
        judge(data, result, place, input.files).catch(function () {
          const told = words.check_bad;
          say(result, told, "bad");
        });
      }
    });
  });
})();
