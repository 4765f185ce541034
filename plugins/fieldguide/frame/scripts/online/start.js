/*
 * Set the worker of a site to work, so that what was read opens without the network; and tell where a newer
 * edition is there, or a copy is old.  From a disk there is nothing to do, and old browsers have no worker.
 *
 * What it has to say is drawn by `panel.js`, which is loaded then and not before.
 */

/**
 * What the worker tells a page: the newest edition that it knows and its name for people, the edition that this
 * page is of (empty: that of the network), what is kept, and when the site was last asked for a newer edition.
 * @typedef {{ edition: string, label: string, here: string, hereLabel: string, checked: number, store: string,
 *   kept: { [code: string]: { edition: string, label: string, since: number } },
 *   languages: { code: string, name: string, folder: string, size: number }[] }} OnlineStatus
 *
 * What pages have of it.  `erase` leaves nothing on the device, and tells whether that worked; `newer` tells that
 * a newer edition came while the page was open, `old` that a copy may be old.
 * @typedef {{ erase: () => Promise<boolean>, root: URL, language: string, newer: boolean, old: boolean,
 *   ask: (ask: string, told?: object) => Promise<any>, update: () => Promise<unknown> }} FieldguideOnline
 */

(() => {
  "use strict";

  const script = document.currentScript;
  if (!(script instanceof HTMLScriptElement)) {
    return;
  }
  const root = new URL("../../", script.src);
  const language = document.documentElement.lang;
  const DAY = 86400000;
  // After so many days without asking the site, a copy may be old.
  const OLD = 30 * DAY;
  // A newer edition that comes this soon (milliseconds) came with the page itself.
  const WITH_PAGE = 60000;

  /** A browser that is told to keep nothing has none, or throws when it is asked for it. */
  function findWorkers() {
    try {
      return location.protocol.startsWith("http") && "caches" in window && window.caches ? navigator.serviceWorker : undefined;
    } catch {
      return undefined;
    }
  }

  const workers = findWorkers();

  /** @type {Promise<ServiceWorkerRegistration> | undefined} */
  let begun;

  /**
   * Ask the worker; the answer comes when it has done what it was asked.
   * @param {string} ask
   * @param {object} [told]
   * @returns {Promise<any>}
   */
  async function ask(ask, told) {
    const registration = await /** @type {ServiceWorkerContainer} */ (workers).ready;
    return new Promise((answer) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = (event) => answer(event.data);
      /** @type {ServiceWorker} */ (registration.active).postMessage({ language, ...told, ask }, [channel.port2]);
    });
  }

  /** Leave nothing on the device: what is kept goes, and the worker with it. */
  async function erase() {
    if (!workers) {
      return true;
    }
    try {
      const own = (await workers.getRegistrations()).filter((one) => one.scope === root.href);
      if (own.length && own[0].active) {
        await ask("forget");
      }
      await Promise.all(own.map((one) => one.unregister()));
      const names = (await caches.keys()).filter((one) => one.startsWith(`fieldguide:${root.pathname}:`));
      return (await Promise.all(names.map((one) => caches.delete(one)))).every(Boolean);
    } catch {
      return false;
    }
  }

  /** Ask the site whether there is a newer edition. */
  async function update() {
    const registration = await /** @type {Promise<ServiceWorkerRegistration>} */ (begun);
    await registration.update();
    await ask("checked");
  }

  /** @type {FieldguideOnline} */
  const online = { erase, root, language, ask, update, newer: false, old: false };
  Object.assign(window, { fieldguideOnline: online });
  if (!workers) {
    return;
  }

  function loadPanel() {
    if (!document.querySelector("[data-fg-panel]")) {
      const panel = document.createElement("script");
      panel.src = new URL("assets/online/panel.js", root).href;
      panel.dataset.fgPanel = "";
      document.head.append(panel);
    }
  }

  /** Say what there is to say: the panel finds the words. */
  async function look(/** @type {boolean} */ newer) {
    const { edition, here, kept, checked } = /** @type {OnlineStatus} */ (await ask("status"));
    const whole = kept[language];
    online.newer = newer;
    online.old = Boolean(whole || here) && checked < Date.now() - OLD;
    if (online.old || (here && here !== edition) || (whole && whole.edition !== edition) || newer) {
      loadPanel();
    }
    document.dispatchEvent(new Event("fg-online"));
  }

  async function start() {
    const container = /** @type {ServiceWorkerContainer} */ (workers);
    begun = container.register(new URL("sw.js", root).href, { scope: root.pathname });
    await begun;
    const opened = performance.now();
    container.addEventListener("controllerchange", () => {
      look(performance.now() - opened > WITH_PAGE).catch(() => undefined);
    });
    const found = /** @type {OnlineStatus} */ (await ask("status"));
    const own = found.languages.find((one) => one.code === language);
    if (own) {
      const manifest = document.createElement("link");
      manifest.rel = "manifest";
      manifest.href = new URL(`${own.folder}assets/online/app.webmanifest`, root).href;
      document.head.append(manifest);
    }
    if (document.querySelector(".fg-keep, .fg-online-read")) {
      loadPanel();
    }
    await look(false);
    const loaded = performance.getEntriesByType("resource").map((one) => one.name);
    await ask("read", { addresses: [location.href, ...loaded] });
    // For tests, and for whoever looks: what was read so far is kept.
    document.documentElement.dataset.fgOnline = "";
    if (found.checked && found.checked < Date.now() - DAY) {
      await update();
    }
  }

  // What fails here fails because the network is cut or the browser keeps nothing: pages are as they were.
  const begin = () => start().catch(() => undefined);
  if (document.readyState === "complete") {
    begin();
  } else {
    addEventListener("load", begin);
  }
})();
