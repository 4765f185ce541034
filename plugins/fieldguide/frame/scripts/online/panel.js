/*
 * What there is to say of the copy on the device: on the page of downloads which languages are kept, and how to
 * keep one; on other pages that a newer edition is there, or that this one is old; and which pages open without
 * the network.
 *
 * A language is loaded by this page and not by the worker, which browsers stop after some minutes.  What was
 * loaded stays where that is cut, and is not loaded again.
 */

(() => {
  "use strict";

  const online = /** @type {FieldguideOnline} */ (/** @type {any} */ (window).fieldguideOnline);
  const { root, language, ask } = online;
  const FOLDER = "assets/online/";
  // As many files at once as browsers ask one server for.
  const AT_ONCE = 6;
  // How long (milliseconds) a newer worker may take to begin.
  const PATIENCE = 20000;

  /** @type {{ [key: string]: string }} */
  let words = {};

  /**
   * @param {string} key
   * @param {{ [name: string]: string }} [values]
   */
  const word = (key, values) => (words[key] || "").replace(/\{(\w+)\}/g, (_, name) => (values && values[name]) || "");

  /**
   * @template {keyof HTMLElementTagNameMap} T
   * @param {T} name
   * @param {string} [text]
   * @param {string} [classes]
   * @returns {HTMLElementTagNameMap[T]}
   */
  function element(name, text, classes) {
    const made = document.createElement(name);
    made.textContent = text || "";
    made.className = classes || "";
    return made;
  }

  /** Say a size as people do: in megabytes, or in kilobytes where it is less than one. */
  function sizeOf(/** @type {number} */ bytes) {
    const [value, unit] = bytes < 1e6 ? [bytes / 1e3, "kilobyte"] : [bytes / 1e6, "megabyte"];
    const digits = { maximumFractionDigits: bytes < 1e6 ? 0 : 1 };
    try {
      const units = /** @type {Intl.NumberFormatOptions} */ (/** @type {unknown} */ ({ style: "unit", unit, ...digits }));
      return new Intl.NumberFormat(`${language}-u-nu-latn`, units).format(value);
    } catch {
      return `${value.toLocaleString(language, digits)} ${unit === "kilobyte" ? "kB" : "MB"}`;
    }
  }

  const dayOf = (/** @type {number} */ time) =>
    new Date(time).toLocaleDateString(`${language}-u-nu-latn`, { day: "numeric", month: "long", year: "numeric" });

  const statusNow = () => /** @type {Promise<OnlineStatus>} */ (ask("status"));

  // ---- Loading a language

  /** Why a language was not loaded, as the key of the words that say it. */
  class Trouble extends Error {}

  const addressOf = (/** @type {string} */ path) => new URL(path.split("/").map(encodeURIComponent).join("/"), root).href;

  async function nameOf(/** @type {ArrayBuffer} */ content) {
    const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
    return btoa(String.fromCharCode(...sum.slice(0, 12))).replace(/\+/g, "-").replace(/\//g, "_");
  }

  /**
   * Read what a language consists of in the edition that the site has now, and wait until the worker has it too.
   * @param {string} code
   */
  async function readLists(code) {
    /** @type {Map<string, [string, number]>} */
    const files = new Map();
    const editions = new Set();
    for (const name of ["shared", code]) {
      const response = await fetch(addressOf(`${FOLDER}files-${name}.json`), { cache: "no-cache" });
      if (!response.ok) {
        throw new Trouble("cut");
      }
      const list = await response.json();
      editions.add(list.edition);
      for (const [path, content, size] of list.files) {
        files.set(content, [path, size]);
      }
    }
    const [edition] = editions;
    const until = Date.now() + PATIENCE;
    if ((await statusNow()).edition !== edition) {
      await online.update();
    }
    while ((await statusNow()).edition !== edition) {
      if (editions.size > 1 || Date.now() > until) {
        throw new Trouble("changed");
      }
      await new Promise((done) => setTimeout(done, 250));
    }
    return { edition, files };
  }

  /**
   * Give which files of a language are not on the device, and how large they are together.
   * @param {string} code
   */
  async function missingOf(code) {
    const { edition, files } = await readLists(code);
    const store = await caches.open((await statusNow()).store);
    const there = new Set((await store.keys()).map((one) => one.url));
    const missing = [...files].filter(([content]) => !there.has(addressOf(`${FOLDER}kept/${content}`)));
    const sum = (/** @type {[string, [string, number]][]} */ some) => some.reduce((all, [, [, size]]) => all + size, 0);
    return { edition, store, missing, size: sum(missing), all: sum([...files]) };
  }

  /**
   * Load what is missing of a language, then let it come from the device.
   * @param {string} code
   * @param {AbortSignal} signal
   * @param {(done: number, all: number) => void} tell
   */
  async function loadLanguage(code, signal, tell) {
    const { edition, store, missing, size, all } = await missingOf(code);
    const room = navigator.storage && navigator.storage.estimate ? await navigator.storage.estimate() : {};
    if (room.quota && size > room.quota - (room.usage || 0)) {
      throw new Trouble("full");
    }
    let done = all - size;
    tell(done, all);
    const waiting = [...missing];
    async function loadNext() {
      for (let next = waiting.shift(); next && !signal.aborted; next = waiting.shift()) {
        const [content, [path, bytes]] = next;
        const response = await fetch(`${addressOf(path)}?content=${content}`, { cache: "no-store", signal });
        const read = await response.arrayBuffer();
        if (!response.ok || (await nameOf(read)) !== content) {
          throw new Trouble("changed");
        }
        const headers = { "content-type": response.headers.get("content-type") || "" };
        await store.put(addressOf(`${FOLDER}kept/${content}`), new Response(read, { headers }));
        done += bytes;
        tell(done, all);
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, loadNext));
    if (signal.aborted) {
      throw new Trouble("stopped");
    }
    if (!(await ask("kept", { language: code, edition }))) {
      throw new Trouble("changed");
    }
  }

  /** Give the key of the words for what went wrong. */
  function troubleOf(/** @type {unknown} */ error, /** @type {AbortSignal} */ signal) {
    if (signal.aborted) {
      return "stopped";
    }
    if (error instanceof Trouble) {
      return error.message;
    }
    return error instanceof Error && error.name === "QuotaExceededError" ? "full" : "cut";
  }

  /** Ask the browser not to throw away what is kept when room gets short.  Some ask the reader, who may take long. */
  function persist() {
    try {
      navigator.storage.persist().catch(() => undefined);
    } catch {
      // It cannot be asked.
    }
  }

  /** Tell whether the browser has promised that. */
  async function isLasting() {
    try {
      return await navigator.storage.persisted();
    } catch {
      return false;
    }
  }

  /**
   * Load a language, with a bar that tells how far it is, and a button that stops it.
   * @param {HTMLElement} place
   * @param {string} code
   * @param {() => Promise<void>} after shows what is kept now
   */
  async function loadShown(place, code, after) {
    const stop = new AbortController();
    const bar = element("progress");
    const line = element("p", word("begin"));
    const halt = button("stop", () => stop.abort());
    bar.setAttribute("aria-label", word("begin"));
    place.replaceChildren(line, bar, halt);
    halt.focus();
    let whole = 0;
    let told = -1;
    try {
      persist();
      await loadLanguage(code, stop.signal, (done, all) => {
        [bar.max, bar.value, whole] = [all, done, all];
        const tenth = Math.floor((10 * done) / all);
        if (tenth > told) {
          // Screen readers follow the line: not each file is worth a word.
          told = tenth;
          line.textContent = word("loading", { done: sizeOf(done), size: sizeOf(all) });
        }
      });
      await after();
      const said = [word("done")];
      if (!(await isLasting())) {
        said.push(word("passing"));
      }
      say(place, said.join(" "));
    } catch (error) {
      const trouble = troubleOf(error, stop.signal);
      await after();
      say(place, word(trouble, { size: sizeOf(whole) }));
    }
  }

  function say(/** @type {HTMLElement} */ place, /** @type {string} */ text) {
    const line = element("p", text);
    line.tabIndex = -1;
    place.prepend(line);
    line.focus();
  }

  /**
   * @param {string} key
   * @param {() => unknown} press
   * @param {{ [name: string]: string }} [values]
   */
  function button(key, press, values) {
    const made = element("button", word(key, values), "fg-button");
    made.type = "button";
    made.addEventListener("click", press);
    return made;
  }

  // ---- The page of downloads

  async function showKeep(/** @type {HTMLElement} */ place) {
    const { languages } = await statusNow();
    const ordered = [...languages].sort((one, other) => Number(other.code === language) - Number(one.code === language));
    const heading = element("h2", word("title"));
    heading.id = "fg-keep";
    const all = element("div", "", "fg-keep__all");
    const list = element("ul", "", "fg-keep__list");
    for (const one of ordered) {
      const line = element("li");
      const name = element("strong", one.name);
      [name.lang, name.dir] = [one.code, "auto"];
      const state = element("div");
      state.setAttribute("role", "group");
      state.setAttribute("aria-label", one.name);
      line.append(name, state);
      list.append(line);
      await showLanguage(state, one);
    }
    const forget = button("all", async () => {
      const gone = await online.erase();
      all.replaceChildren();
      for (const state of list.querySelectorAll("div")) {
        state.replaceChildren();
      }
      say(all, word(gone ? "removed" : "not_removed"));
    });
    all.append(forget);
    place.replaceChildren(heading, element("p", word("about")), list, all);
    place.hidden = false;
  }

  /**
   * Show one language: keep it, or what is kept of it.
   * @param {HTMLElement} place
   * @param {OnlineStatus["languages"][number]} one
   */
  async function showLanguage(place, one) {
    const { kept, edition } = await statusNow();
    const whole = kept[one.code];
    const after = () => showLanguage(place, one);
    const load = () => loadShown(place, one.code, after);
    if (!whole) {
      place.replaceChildren(button("keep", load, { language: one.name, size: sizeOf(one.size) }));
      return;
    }
    const drop = button("remove", async () => {
      const gone = await ask("remove", { language: one.code });
      await after();
      say(place, word(gone ? "removed" : "not_removed"));
    });
    const line = element("p", word("kept", { edition: whole.label, day: dayOf(whole.since) }));
    const newer = whole.edition !== edition ? [await updateButton(one.code, load)] : [];
    place.replaceChildren(line, ...newer, drop);
  }

  /**
   * The button that loads what is new; with its size, where the network tells it.
   * @param {string} code
   * @param {() => unknown} load
   */
  async function updateButton(code, load) {
    let size = "";
    try {
      size = sizeOf((await missingOf(code)).size);
    } catch {
      // Without the network, pressing it says so.
    }
    return button(size ? "update" : "update_some", load, { size });
  }

  // ---- The line at the end of the screen

  /** @type {HTMLElement | null} */
  let shown = null;

  async function showLine() {
    if (document.querySelector(".fg-keep")) {
      return;
    }
    const { kept, edition, label, here, hereLabel, checked } = await statusNow();
    const whole = kept[language];
    /** @type {HTMLElement[]} */
    let parts = [];
    if (whole && whole.edition !== edition) {
      const place = element("div");
      const after = async () => place.replaceChildren();
      const load = () => loadShown(place, language, after).then(showLine);
      place.append(await updateButton(language, load));
      parts = [element("p", word("newer", { edition: label })), place];
    } else if ((here && here !== edition) || online.newer) {
      parts = [element("p", word("newer", { edition: label })), button("show", () => location.reload())];
    } else if (online.old) {
      parts = [element("p", word("old", { edition: hereLabel, day: dayOf(checked) }))];
    }
    if (shown) {
      shown.remove();
      shown = null;
    }
    if (!parts.length) {
      return;
    }
    const line = element("aside", "", "fg-online");
    line.setAttribute("aria-label", word("line"));
    const status = element("div", "", "fg-online__words");
    status.setAttribute("role", "status");
    line.append(status, button("later", () => line.remove()));
    document.body.append(line);
    // What is put into a place that is there already is read out.
    status.append(...parts);
    shown = line;
  }

  // ---- In the place of a page that is not on the device

  async function showRead(/** @type {HTMLElement} */ place) {
    const wanted = decodeURIComponent(location.hash.slice(1));
    const again = document.querySelector(".fg-online-again");
    const link = document.querySelector(".fg-online-again a");
    if (wanted && again instanceof HTMLElement && link instanceof HTMLAnchorElement) {
      link.href = addressOf(wanted);
      again.hidden = false;
    }
    const list = element("ul");
    for (const [address, title] of (await ask("titles")) || []) {
      const line = element("li");
      const way = element("a", new DOMParser().parseFromString(title, "text/html").body.textContent || "");
      way.href = address;
      line.append(way);
      list.append(line);
    }
    if (list.children.length) {
      place.replaceChildren(element("h2", word("read")), list);
      place.hidden = false;
    }
  }

  async function begin() {
    const { languages } = await statusNow();
    const own = languages.find((one) => one.code === language) || languages[0];
    const found = await fetch(addressOf(`${own.folder}${FOLDER}words.json`));
    words = await found.json();
    const keep = document.querySelector(".fg-keep");
    const read = document.querySelector(".fg-online-read");
    if (keep instanceof HTMLElement) {
      await showKeep(keep);
    }
    if (read instanceof HTMLElement) {
      await showRead(read);
    }
    await showLine();
    document.addEventListener("fg-online", showLine);
  }

  begin().catch((error) => console.warn("fieldguide: online copy", error));
})();
