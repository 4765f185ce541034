/**
 * Forget all that this site keeps on the device, and say what was there and what could not be reached.
 *
 * Over http all pages share their stores.  On a disk, Firefox gives each file a store of its own: the pages
 * that keep something are opened in hidden frames, a few at a time, and forget what is theirs.
 */
(function () {
  "use strict";

  // How long a page on a slow stick may take to answer, in milliseconds.
  const ENOUGH = 20000;
  const AT_ONCE = 4;

  /** Which of the words says what a key holds. */
  const KINDS = [
    ["colours", /^fieldguide:scheme$/],
    ["ticks", /^checklist:/],
    ["results", /^collected/],
    ["course", /^course:(?!shared)/],
    ["answers", /^(?:quiz|check):/],
    ["copy", /^copy:/],
  ];

  /** @param {HTMLElement} root */
  function init(root) {
    const button = fieldguide.find(root, "[name=erase]", HTMLButtonElement);
    const status = fieldguide.find(root, "[role=status]", HTMLElement);
    const list = fieldguide.find(root, "ul", HTMLElement);
    const scripted = fieldguide.find(root, "[data-scripted]", HTMLElement);

    button.addEventListener("click", async function () {
      button.disabled = true;
      fieldguide.say(status, root.dataset.wordWorking);
      const { erased, failed } = await eraseAll(root);
      list.replaceChildren(...lines(erased, failed));
      fieldguide.say(status, failed.length ? root.dataset.wordPart : erased.length ? root.dataset.wordDone : root.dataset.wordNothing);
      button.disabled = false;
    });
    scripted.hidden = false;

    /**
     * @param {string[]} erased
     * @param {string[]} failed
     */
    function lines(erased, failed) {
      /** @type {Map<string, number>} */
      const found = new Map();
      for (const key of erased) {
        const kind = KINDS.find(([, pattern]) => /** @type {RegExp} */ (pattern).test(key));
        const name = kind ? String(kind[0]) : "other";
        found.set(name, (found.get(name) || 0) + 1);
      }
      const told = Array.from(found, ([name, count]) => [root.getAttribute("data-word-" + name) || name, String(count)]);
      const refused = failed.map((name) => [root.dataset.wordFailed || "", name]);
      return [...told, ...refused].map(([before, what]) => {
        const line = document.createElement("li");
        const part = document.createElement("bdi");
        part.textContent = what;
        line.append(before + (root.dataset.colon || "") + " ", part);
        return line;
      });
    }
  }

  /**
   * @param {HTMLElement} root
   * @returns {Promise<{ erased: string[], failed: string[] }>}
   */
  async function eraseAll(root) {
    /** @type {string[]} */
    const erased = [];
    /** @type {string[]} */
    const failed = [];
    /**
     * @param {string[] | null} found
     * @param {string} name
     */
    const take = (found, name) => (found ? erased.push(...found.map(withoutSite).filter(isTold)) : failed.push(name));
    if (location.protocol === "file:") {
      const store = new URL(root.dataset.store || "", document.baseURI).href;
      if (root.dataset.store) take(await askFrame(store, { name: "fieldguide-store", ask: "erase" }), fileName(store));
      const left = addresses(root);
      while (left.length) {
        // A few at a time: each is a whole page, and phones are small.
        const some = left.splice(0, AT_ONCE);
        const found = await Promise.all(some.map((address) => askFrame(address + fieldguideTraces.ASKED)));
        some.forEach((address, at) => take(found[at], fileName(address)));
      }
    } else {
      take(await eraseCopies(), root.dataset.wordCopies || "");
    }
    take(fieldguideTraces.erase(), root.dataset.wordStore || "");
    // Pages that share a store may each tell of the same.
    return { erased: [...new Set(erased)], failed };
  }

  // The hidden page that keeps what was done in courses names its keys with the site that they belong to.
  const withoutSite = (/** @type {string} */ key) =>
    key.replace(/^fieldguide:.*:(?=(?:checklist|course|quiz|check|collected)(?::|$))/, "");

  // Marks by which pages find that they share a store, and that it takes anything, say nothing to a reader: a page
  // in another frame may try its store at this moment.
  const isTold = (/** @type {string} */ key) => !/^(?:course:shared|fieldguide:test)$/.test(key);

  const fileName = (/** @type {string} */ address) => decodeURI(address).split("/").slice(-2).join("/");

  /**
   * The pages that keep something, in each language that this copy has.
   * @param {HTMLElement} root
   */
  function addresses(root) {
    /** @type {string[]} */
    const paths = JSON.parse(root.dataset.pages || "[]");
    /** @type {NodeListOf<HTMLAnchorElement>} */
    const links = document.querySelectorAll("[data-fg-language] a");
    const bases = links.length ? Array.from(links, (link) => link.href) : [location.href];
    return bases.flatMap((base) => paths.map((path) => new URL(path, base).href));
  }

  /**
   * Open a page in a hidden frame and wait for what it says that it has forgotten.
   * @param {string} address
   * @param {object} [question] what it is asked, where its address does not ask
   * @returns {Promise<string[] | null>} null where there was no answer, or it could forget nothing
   */
  function askFrame(address, question) {
    return new Promise(function (done) {
      const frame = document.createElement("iframe");
      const timer = window.setTimeout(() => end(null), ENOUGH);
      /** @param {MessageEvent} event */
      function hear(event) {
        const message = event.data;
        if (event.source === frame.contentWindow && message && "erased" in message) end(message.erased);
      }
      /** @param {unknown} found */
      function end(found) {
        window.clearTimeout(timer);
        window.removeEventListener("message", hear);
        frame.remove();
        done(Array.isArray(found) ? found.map(String) : null);
      }
      window.addEventListener("message", hear);
      frame.hidden = true;
      frame.title = "fieldguide";
      if (question) frame.addEventListener("load", () => frame.contentWindow && frame.contentWindow.postMessage(question, "*"));
      frame.src = address;
      document.body.append(frame);
    });
  }

  /**
   * Forget the copies of pages that were kept to be read without a network.
   * @returns {Promise<string[] | null>} null where the browser refuses
   */
  async function eraseCopies() {
    try {
      const names = "caches" in window ? (await caches.keys()).filter((one) => one.startsWith("fieldguide:")) : [];
      await Promise.all(names.map((one) => caches.delete(one)));
      const workers = "serviceWorker" in navigator ? await navigator.serviceWorker.getRegistrations() : [];
      const home = new URL(document.body.dataset.siteRoot || "./", document.baseURI).href;
      const ours = workers.filter((one) => one.scope.startsWith(home));
      await Promise.all(ours.map((one) => one.unregister()));
      return [...names, ...ours.map((one) => one.scope)].map((one) => "copy:" + one);
    } catch (error) {
      // Some addresses, such as those without a certificate, have no such store at all.
      return window.isSecureContext ? null : [];
    }
  }

  fieldguide.start("erase", init);
})();
