/*
 * The worker of a site that wants browsers to keep nothing any more: it takes the place of the one that was there
 * before, removes what that kept, and goes.
 */

(() => {
  "use strict";

  const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
  const own = `fieldguide:${new URL("./", worker.location.href).pathname}:`;

  async function end() {
    const names = (await caches.keys()).filter((one) => one.startsWith(own));
    await Promise.all(names.map((one) => caches.delete(one)));
    await worker.registration.unregister();
  }

  worker.addEventListener("install", (event) => event.waitUntil(worker.skipWaiting()));
  worker.addEventListener("activate", (event) => event.waitUntil(end()));
})();
