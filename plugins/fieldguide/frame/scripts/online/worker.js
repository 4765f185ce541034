/*
 * The worker of a site on the network: what was read opens again where the network is cut, and a language that
 * was kept whole opens without it.
 *
 * - A language that is kept comes from the device, all of one edition.  A newer one takes its place when it is
 *   there whole (`panel.js` loads it), and pages that are open then stay with the one they began with.
 * - Otherwise pages come from the network as if there were no worker, and from the device where that fails.
 * - What is kept lies in one cache, by content: the name of a content is the key.  The list of an edition, which
 *   the build wrote, says which content is at which address; nothing is kept that is not in a list.
 *   So no page is ever shown with a script or a style of another edition.
 * - A page that can be left at once leaves nothing here by being read: it is kept with its language alone, which
 *   somebody chose to keep.
 *
 * It asks for nothing but files of the site, and tells nobody anything.
 */

/**
 * What the build writes above this script.
 * @typedef {{ code: string, name: string, folder: string, size: number }} SiteLanguage
 * @typedef {{ audience: string, edition: string, label: string, languages: SiteLanguage[] }} SiteFacts
 *
 * Which edition answers whom.  `clients` are open pages that stay with an edition, or with the network where
 * that is empty, and since when (milliseconds); `checked` is when the site was last asked for a newer one.
 * @typedef {{ edition: string, label: string }} KnownEdition
 * @typedef {KnownEdition & { since: number }} KeptLanguage
 * @typedef {{ editions: KnownEdition[], kept: { [code: string]: KeptLanguage },
 *   clients: { [id: string]: [string, number] }, checked: number }} WorkerState
 *
 * The files of an edition in one language, with those that all share: path to name of content.
 * @typedef {Map<string, string>} EditionFiles
 */

(() => {
  "use strict";

  const worker = /** @type {ServiceWorkerGlobalScope & { fieldguideSite: SiteFacts }} */ (/** @type {unknown} */ (self));
  const site = worker.fieldguideSite;
  const scope = new URL("./", worker.location.href);
  // Another site on the same host has another folder; a build for another audience never reads these.
  const ALL = `fieldguide:${scope.pathname}:`;
  const OWN = `${ALL}${site.audience}:`;
  const STORE = `${OWN}files`;
  const STATE = `${OWN}state`;
  const FOLDER = "assets/online/";
  const SHARED = "shared";
  /** A page that asks for a content by its name gets it from the network. */
  const BY_CONTENT = "content";
  // Of former editions so many are known, for pages that were read in them and not since.
  const FORMER = 2;
  // An open page is known to the browser by then.
  const SETTLED = 600000;
  const PATIENCE = 10000;
  const MOST_TITLES = 100;

  const inScope = (/** @type {string} */ path) => new URL(path.split("/").map(encodeURIComponent).join("/"), scope).href;
  const keyOf = (/** @type {string} */ content) => inScope(`${FOLDER}kept/${content}`);
  const listPath = (/** @type {string} */ name) => `${FOLDER}files-${name}.json`;
  const cacheOf = (/** @type {string} */ edition) => `${OWN}edition:${edition}`;

  /** The path of an address below the site's root. */
  function pathOf(/** @type {URL} */ url) {
    try {
      return decodeURIComponent(url.pathname.slice(scope.pathname.length));
    } catch {
      return url.pathname.slice(scope.pathname.length);
    }
  }

  function languageOf(/** @type {string} */ path) {
    const found = site.languages.find((one) => one.folder && `${path}/`.startsWith(one.folder));
    return (found || site.languages[0]).code;
  }

  // ---- What is known, from one start of the worker to the next

  /** @type {Map<string, Promise<EditionFiles | null>>} */
  const lists = new Map();
  /**
   * Names of contents that are not kept because they were read.
   * @type {Set<string>}
   */
  const passing = new Set();
  /** @type {WorkerState | undefined} */
  let known;
  /** @type {Promise<unknown>} */
  let saving = Promise.resolve();

  /** @returns {Promise<WorkerState>} */
  async function readState() {
    // Who erased what the site keeps need not have told the worker.
    if (known && known.editions.length && !(await caches.has(STATE))) {
      known = undefined;
      lists.clear();
    }
    if (!known) {
      const found = await caches.match(inScope(`${FOLDER}state`), { cacheName: STATE });
      const read = found ? await found.json() : {};
      known = known || { editions: [], kept: {}, clients: {}, checked: 0, ...read };
    }
    return /** @type {WorkerState} */ (known);
  }

  function saveState() {
    const save = async () => {
      if (known && known.editions.length) {
        await (await caches.open(STATE)).put(inScope(`${FOLDER}state`), new Response(JSON.stringify(known)));
      }
    };
    saving = saving.then(save).catch(() => undefined);
    return saving;
  }

  /** Begin to keep things, for this edition too. */
  async function begin() {
    const state = await readState();
    if (!state.editions.some((one) => one.edition === site.edition)) {
      await caches.open(STATE);
      state.editions.push({ edition: site.edition, label: site.label });
      state.checked = Date.now();
      await saveState();
    }
    return state;
  }

  /** Let an open page stay with an edition, or with the network. */
  async function settle(/** @type {string} */ client, /** @type {string} */ edition) {
    if (!client) {
      return;
    }
    const state = await readState();
    state.clients[client] = [edition, Date.now()];
    await forgetClosed(state);
    await saveState();
  }

  /** Forget pages that are open no more; tells whether there were any. */
  async function forgetClosed(/** @type {WorkerState} */ state) {
    const open = new Set((await worker.clients.matchAll({ includeUncontrolled: true })).map((one) => one.id));
    const closed = Object.keys(state.clients).filter((id) => !open.has(id) && state.clients[id][1] < Date.now() - SETTLED);
    closed.forEach((id) => delete state.clients[id]);
    return closed.length > 0;
  }

  // ---- Lists of editions

  /**
   * Give the list of an edition in one language; null where it is not to be had.
   * @param {string} edition
   * @param {string} code
   */
  function listOf(edition, code) {
    const key = `${edition} ${code}`;
    let found = lists.get(key);
    if (!found) {
      found = readLists(edition, code).catch(() => null);
      lists.set(key, found);
      found.then((list) => list || lists.delete(key));
    }
    return found;
  }

  async function readLists(/** @type {string} */ edition, /** @type {string} */ code) {
    /** @type {EditionFiles} */
    const found = new Map();
    for (const name of [SHARED, code]) {
      const address = inScope(listPath(name));
      let response = await caches.match(address, { cacheName: cacheOf(edition) });
      if (!response) {
        if (edition !== site.edition) {
          return null;
        }
        response = await fetch(address, { cache: "no-cache" });
        if (!response.ok || (await response.clone().json()).edition !== edition) {
          return null;
        }
        await (await caches.open(cacheOf(edition))).put(address, response.clone());
      }
      const told = await response.json();
      for (const [path, content] of told.files) {
        found.set(path, content);
      }
      for (const content of told.passing) {
        passing.add(content);
      }
    }
    return found;
  }

  /**
   * Find what servers give for an address: a folder's first page, a page without the end of its name.
   * @param {EditionFiles} list
   * @param {string} path
   */
  function resolve(list, path) {
    const first = path === "" || path.endsWith("/") ? `${path}index.html` : path;
    return [first, `${first}.html`, `${first}/index.html`].find((one) => list.has(one));
  }

  // ---- What is kept

  const kept = (/** @type {string} */ content) => caches.match(keyOf(content), { cacheName: STORE });

  /**
   * Give a file of an edition from the device, or null.
   * @param {string} edition
   * @param {string} code
   * @param {string} path
   */
  async function fromDevice(edition, code, path) {
    const list = await listOf(edition, code);
    const name = list && resolve(list, path);
    const found = list && name ? await kept(list.get(name) || "") : undefined;
    if (found && name === `${path}/index.html` && path) {
      // What the page loads counts from its folder.
      return Response.redirect(inScope(`${path}/`));
    }
    return found || null;
  }

  async function nameOf(/** @type {ArrayBuffer} */ content) {
    const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
    return btoa(String.fromCharCode(...sum.slice(0, 12))).replace(/\+/g, "-").replace(/\//g, "_");
  }

  /**
   * Keep what came from the network, if it is what an edition has at that address; tells whether it is that.
   * @param {string} edition
   * @param {string} code
   * @param {string} path
   * @param {Response} response
   */
  async function keep(edition, code, path, response) {
    // Whoever erased everything wants nothing kept.
    const keeps = (await readState()).editions.length > 0;
    const list = keeps && response.ok && !response.redirected ? await listOf(edition, code) : null;
    const content = list && list.get(resolve(list, path) || "");
    if (!content) {
      return false;
    }
    const bytes = await response.arrayBuffer();
    if ((await nameOf(bytes)) !== content) {
      return false;
    }
    const headers = { "content-type": response.headers.get("content-type") || "" };
    try {
      if (!passing.has(content) && !(await kept(content)) && (await readState()).editions.length) {
        await (await caches.open(STORE)).put(keyOf(content), new Response(bytes, { headers }));
      }
    } catch {
      // No room: the page is there from the network all the same.
    }
    return true;
  }

  /** The newest edition in which a page is on the device, of those in which it was read; empty for none. */
  async function editionOfRead(/** @type {string} */ code, /** @type {string} */ path) {
    for (const { edition } of [...(await readState()).editions].reverse()) {
      if (await fromDevice(edition, code, path)) {
        return edition;
      }
    }
    return "";
  }

  // ---- Answers

  worker.addEventListener("fetch", (event) => {
    const { request } = event;
    const url = new URL(request.url);
    const own = url.origin === scope.origin && url.pathname.startsWith(scope.pathname);
    if (request.method !== "GET" || !own || request.headers.has("range") || url.searchParams.has(BY_CONTENT)) {
      return;
    }
    const path = pathOf(url);
    if (path === "sw.js" || path.startsWith(`${FOLDER}files-`) || path.startsWith("downloads/")) {
      return;
    }
    const answer = request.mode === "navigate" ? answerPage(event, path) : answerFile(event, path);
    // Pages are told of a cut network as they would be without a worker.
    event.respondWith(answer.catch(() => Response.error()));
  });

  async function answerPage(/** @type {FetchEvent} */ event, /** @type {string} */ path) {
    const state = await readState();
    const code = languageOf(path);
    const whole = state.kept[code];
    const found = whole && (await fromDevice(whole.edition, code, path));
    if (found) {
      return found;
    }
    try {
      const response = await inTime(fetch(event.request), code, path);
      if (response.status >= 500 && (await editionOfRead(code, path))) {
        throw new Error("the server is not well");
      }
      if (whole) {
        // It is of no edition that we know.
        await settle(event.resultingClientId, "");
      } else {
        event.waitUntil(keep(site.edition, code, path, response.clone()));
      }
      return response;
    } catch (error) {
      const edition = await editionOfRead(code, path);
      if (edition) {
        await settle(event.resultingClientId, edition);
        return (await fromDevice(edition, code, path)) || Response.error();
      }
      return (await instead(code, path)) || Response.error();
    }
  }

  /**
   * Wait for the network as long as it takes, but for a page that is on the device: a line that is there and
   * brings nothing is a cut line.
   * @param {Promise<Response>} answer
   * @param {string} code
   * @param {string} path
   * @returns {Promise<Response>}
   */
  function inTime(answer, code, path) {
    /** @type {Promise<Response>} */
    const patience = new Promise((_, refuse) => {
      setTimeout(async () => (await editionOfRead(code, path)) && refuse(new Error("the line brings nothing")), PATIENCE);
    });
    return Promise.race([answer, patience]);
  }

  /** What is shown for a page that is not on the device: in its language, else in one that was read. */
  async function instead(/** @type {string} */ code, /** @type {string} */ path) {
    const others = site.languages.filter((one) => one.code !== code);
    const wanted = site.languages.filter((one) => one.code === code);
    for (const one of [...wanted, ...others]) {
      const page = `${one.folder}${FOLDER}not-kept.html`;
      const { kept: whole } = await readState();
      const there = whole[one.code] ? whole[one.code].edition : await editionOfRead(one.code, page);
      if (there && page !== path) {
        return Response.redirect(`${inScope(page)}#${encodeURIComponent(path)}`);
      }
    }
    return null;
  }

  async function answerFile(/** @type {FetchEvent} */ event, /** @type {string} */ path) {
    const state = await readState();
    const client = event.clientId ? await worker.clients.get(event.clientId) : undefined;
    const page = client ? pathOf(new URL(client.url)) : path;
    const code = languageOf(page);
    const settled = state.clients[event.clientId];
    const edition = settled ? settled[0] : state.kept[code] ? state.kept[code].edition : "";
    if (!edition) {
      return fromNetwork(event, code, path, page);
    }
    const found = await fromDevice(edition, code, path);
    const list = found ? null : await listOf(edition, code);
    if (found || !list || !resolve(list, path)) {
      return found || fetch(event.request);
    }
    // Not on the device, though it belongs to what is shown: nothing else may stand in its place.
    const response = await fetch(event.request);
    return (await keep(edition, code, path, response.clone())) ? response : Response.error();
  }

  /**
   * @param {FetchEvent} event
   * @param {string} code
   * @param {string} path
   * @param {string} page The page that asks.
   */
  async function fromNetwork(event, code, path, page) {
    try {
      const response = await fetch(event.request);
      event.waitUntil(keep(site.edition, code, path, response.clone()));
      return response;
    } catch (error) {
      const edition = await editionOfRead(code, page);
      return (edition && (await fromDevice(edition, code, path))) || Response.error();
    }
  }

  // ---- What pages ask

  /** @type {{ [ask: string]: (told: any, client: string) => Promise<unknown> }} */
  const ANSWERS = { status, read, kept: settleKept, remove, forget: erase, checked, titles };

  worker.addEventListener("message", (event) => {
    const client = event.source && "id" in event.source ? event.source.id : "";
    const answer = ANSWERS[event.data.ask](event.data, client);
    const say = (/** @type {unknown} */ said) => event.ports[0] && event.ports[0].postMessage(said);
    event.waitUntil(answer.then(say, () => say(null)));
  });

  /** Tell a page of which edition it is, what is kept, and what there is. */
  async function status(/** @type {{ language: string }} */ told, /** @type {string} */ client) {
    const state = await readState();
    if (await forgetClosed(state)) {
      await saveState();
      await clean(state);
    }
    const whole = state.kept[told.language];
    const settled = state.clients[client];
    const edition = settled ? settled[0] : whole ? whole.edition : "";
    const from = state.editions.concat(Object.values(state.kept)).find((one) => one.edition === edition);
    const { languages, label } = site;
    const { kept: all, checked: since } = state;
    return {
      edition: site.edition, label, languages, kept: all, checked: since, store: STORE,
      here: edition, hereLabel: from ? from.label : "",
    };
  }

  /** Keep what a page has shown already, which came before the worker, and what is shown in a page's place. */
  async function read(/** @type {{ language: string, addresses: string[] }} */ told) {
    const state = await begin();
    const list = state.kept[told.language] ? null : await listOf(site.edition, told.language);
    const own = site.languages.find((one) => one.code === told.language);
    if (!list || !own) {
      return;
    }
    const extra = [`${own.folder}${FOLDER}not-kept.html`, `${own.folder}${FOLDER}words.json`, `${FOLDER}panel.js`];
    const paths = new Set(extra);
    for (const url of told.addresses.map((one) => new URL(one))) {
      if (url.origin === scope.origin && url.pathname.startsWith(scope.pathname)) {
        paths.add(pathOf(url));
      }
    }
    for (const path of paths) {
      const name = resolve(list, path);
      const content = (name && list.get(name)) || "";
      if (name && !passing.has(content) && !(await kept(content))) {
        try {
          // What the browser has still is as good: its name tells whether it is the same.
          await keep(site.edition, told.language, name, await fetch(inScope(name), { cache: "force-cache" }));
        } catch {
          return;
        }
      }
    }
  }

  /** Let a language come from the device from now on, if all of it is there. */
  async function settleKept(/** @type {{ language: string, edition: string }} */ told) {
    const state = await begin();
    const list = told.edition === site.edition ? await listOf(told.edition, told.language) : null;
    if (!list || !(await isWhole(list))) {
      return false;
    }
    const before = state.kept[told.language];
    for (const one of await worker.clients.matchAll()) {
      if (!state.clients[one.id] && languageOf(pathOf(new URL(one.url))) === told.language) {
        state.clients[one.id] = [before ? before.edition : "", Date.now()];
      }
    }
    state.kept[told.language] = { edition: site.edition, label: site.label, since: Date.now() };
    await saveState();
    await clean(state);
    return true;
  }

  async function isWhole(/** @type {EditionFiles} */ list) {
    const there = new Set((await (await caches.open(STORE)).keys()).map((one) => one.url));
    return [...list.values()].every((content) => there.has(keyOf(content)));
  }

  async function remove(/** @type {{ language: string }} */ told) {
    const state = await readState();
    delete state.kept[told.language];
    if (!Object.keys(state.kept).length) {
      return erase();
    }
    for (const { edition } of state.editions) {
      lists.delete(`${edition} ${told.language}`);
      await (await caches.open(cacheOf(edition))).delete(inScope(listPath(told.language)));
    }
    await saveState();
    await clean(state);
    return true;
  }

  /** Leave nothing on the device. */
  async function erase() {
    known = { editions: [], kept: {}, clients: {}, checked: 0 };
    await saving;
    lists.clear();
    const names = (await caches.keys()).filter((one) => one.startsWith(ALL));
    await Promise.all(names.map((one) => caches.delete(one)));
    return true;
  }

  async function checked() {
    const state = await readState();
    if (state.editions.length) {
      state.checked = Date.now();
      await saveState();
    }
  }

  /** Give the pages of a language that are on the device: address, and title as HTML. */
  async function titles(/** @type {{ language: string }} */ told) {
    /** @type {Map<string, string>} */
    const found = new Map();
    for (const { edition } of [...(await readState()).editions].reverse()) {
      for (const [path, content] of (await listOf(edition, told.language)) || []) {
        const page = path.endsWith(".html") && languageOf(path) === told.language && !path.includes(FOLDER);
        const there = page && !found.has(path) && found.size < MOST_TITLES ? await kept(content) : undefined;
        // Titles of tabs may be neutral.
        const title = there ? /<h1[^>]*>([^]*?)<\/h1>/.exec(await there.text()) : null;
        if (title) {
          found.set(path, title[1]);
        }
      }
    }
    return [...found].map(([path, title]) => [inScope(path), title]);
  }

  // ---- Putting away

  /** Forget editions that nobody reads any more, and what is in no list. */
  async function clean(/** @type {WorkerState} */ state) {
    const settled = new Set(Object.values(state.clients).map(([edition]) => edition));
    const whole = Object.values(state.kept);
    state.editions = state.editions.filter(
      ({ edition }, at) =>
        at >= state.editions.length - 1 - FORMER || settled.has(edition) || whole.some((one) => one.edition === edition)
    );
    await saveState();
    const names = new Set(state.editions.map((one) => cacheOf(one.edition)));
    for (const name of await caches.keys()) {
      if (name.startsWith(`${OWN}edition:`) && !names.has(name)) {
        await caches.delete(name);
      }
    }
    /** @type {Set<string>} */
    const wanted = new Set();
    for (const { edition } of state.editions) {
      for (const { code } of site.languages) {
        // Of a language that is kept whole, former editions are of no use to anybody.
        const own = state.kept[code];
        if (own && own.edition !== edition && edition !== site.edition && !settled.has(edition)) {
          continue;
        }
        const there = await caches.match(inScope(listPath(code)), { cacheName: cacheOf(edition) });
        for (const content of ((there && (await listOf(edition, code))) || new Map()).values()) {
          wanted.add(keyOf(content));
        }
      }
    }
    if (!names.size || !(await caches.has(STORE))) {
      return;
    }
    const store = await caches.open(STORE);
    for (const one of await store.keys()) {
      if (!wanted.has(one.url)) {
        await store.delete(one);
      }
    }
  }

  // A newer worker begins at once: which edition is shown does not depend on it.
  worker.addEventListener("install", (event) => event.waitUntil(worker.skipWaiting()));

  worker.addEventListener("activate", (event) => {
    event.waitUntil(
      (async () => {
        for (const name of await caches.keys()) {
          if (name.startsWith(ALL) && !name.startsWith(OWN)) {
            await caches.delete(name);
          }
        }
        await clean(await begin());
      })()
    );
  });
})();
