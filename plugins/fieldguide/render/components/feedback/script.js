/** Save what a reader says of a page to a file of the reader's own, print it, or put it into an e-mail of theirs.
 * Nothing is sent: that is for the reader to do. */
(function () {
  "use strict";

  // No path of a page is longer.
  const LONGEST_PATH = 200;
  // Programs for e-mail take links of about 2,000 characters, some no more.
  const LONGEST_MAIL = 1900;

  /** @param {HTMLElement} root */
  function init(root) {
    const toolbar = fieldguide.find(root, ".fg-toolbar", HTMLElement);
    const status = fieldguide.find(root, "[role=status]", HTMLElement);
    const page = fieldguide.find(root, "[name=page]", HTMLInputElement);
    const box = fieldguide.find(root, "textarea", HTMLTextAreaElement);
    const save = fieldguide.find(root, "[name=save]", HTMLButtonElement);
    const print = fieldguide.find(root, "[name=print]", HTMLButtonElement);
    const edition = root.querySelector("[data-edition]");
    // Anybody can write a link to this form: what nobody sees in it must not get into the file.
    const asked = new URLSearchParams(fieldguide.page.query()).get("page") || "";
    page.value = asked.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "").slice(0, LONGEST_PATH);

    function kinds() {
      return Array.from(root.querySelectorAll("input:checked"), (input) =>
        input instanceof HTMLInputElement ? input.value : ""
      );
    }

    // In English words, as the file is read by those who keep the site.
    function write() {
      return [
        "page: " + page.value.trim(),
        "edition: " + ((edition && edition.textContent) || "").trim(),
        "language: " + document.documentElement.lang,
        "about: " + kinds().join(", "),
        "",
        box.value.trim(),
        "",
      ].join("\r\n");
    }

    save.addEventListener("click", function () {
      if (!box.value.trim() && !kinds().length) {
        fieldguide.say(status, root.dataset.wordEmpty);
        box.focus();
        return;
      }
      const name = page.value.trim().replace(/[^a-z0-9]+/gi, "-").slice(0, 80);
      fieldguide.offer(new Blob(["\uFEFF" + write()], { type: "text/plain" }), "feedback-" + name + ".txt");
      fieldguide.say(status, root.dataset.wordSaved);
    });

    // Only on the network, where somebody can be written to.
    const mail = root.querySelector("a[data-mail]");
    if (mail instanceof HTMLAnchorElement) {
      const address = mail.href;
      mail.addEventListener("click", function () {
        const subject = `${document.title}: ${page.value.trim()}`;
        const whole = `${address}?subject=${encodeURIComponent(subject)}&body=`;
        const body = encodeURIComponent(write());
        const fits = whole.length + body.length <= LONGEST_MAIL;
        // What is too long must not be cut without a word.
        mail.href = fits ? whole + body : whole;
        fieldguide.say(status, fits ? "" : mail.dataset.wordLong);
      });
    }

    print.addEventListener("click", () => window.print());
    toolbar.hidden = false;
  }

  fieldguide.start("feedback", init);
})();
