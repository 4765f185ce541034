/*
 * A stand-in for Worker on pages opened from a disk, where browsers refuse to start one.
 *
 * It runs the script in a hidden, empty frame.  That frame inherits the page's content
 * security policy, which allows files and nothing inline: hence the two functions are put
 * into it from here, and the script is added by its address.
 */
(() => {
  "use strict";

  class DiskWorker extends EventTarget {
    /** @param {string | URL} address */
    constructor(address) {
      super();
      /** @type {((event: MessageEvent) => void) | null} */
      this.onmessage = null;
      /** @type {unknown[]} */
      this.waiting = [];
      this.ready = false;
      this.frame = document.createElement("iframe");
      this.frame.hidden = true;
      document.body.append(this.frame);
      this.inside = /** @type {Window & typeof globalThis} */ (this.frame.contentWindow);
      this.inside.postMessage = (/** @type {unknown} */ data) => this.receive(data);
      Object.assign(this.inside, {
        importScripts: (/** @type {string[]} */ ...addresses) =>
          addresses.reduce((before, next) => before.then(() => this.run(next)), Promise.resolve()),
      });
      this.run(String(new URL(address, location.href))).then(() => {
        this.ready = true;
        this.waiting.splice(0).forEach((data) => this.send(data));
      });
    }

    /** @param {string} address */
    run(address) {
      const script = this.inside.document.createElement("script");
      script.src = address;
      this.inside.document.body.append(script);
      return new Promise((done) => script.addEventListener("load", () => done(undefined)));
    }

    /** @param {unknown} data */
    postMessage(data) {
      if (this.ready) {
        this.send(data);
      } else {
        this.waiting.push(data);
      }
    }

    /** @param {unknown} data */
    send(data) {
      this.inside.dispatchEvent(new this.inside.MessageEvent("message", { data }));
    }

    /** @param {unknown} data */
    receive(data) {
      const event = new MessageEvent("message", { data });
      this.dispatchEvent(event);
      if (this.onmessage) {
        this.onmessage(event);
      }
    }

    terminate() {
      this.frame.remove();
    }
  }

  Object.assign(window, { Worker: DiskWorker });
})();
