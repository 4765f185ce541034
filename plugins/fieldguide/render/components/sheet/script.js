/** Print a sheet without the page around it. */
(function () {
  "use strict";

  /** @param {HTMLElement} root */
  function init(root) {
    const print = fieldguide.find(root, "[name=print]", HTMLButtonElement);
    const sheet = fieldguide.find(document, ".fg-iec", HTMLElement);
    const page = document.documentElement;
    print.addEventListener("click", function () {
      // The paper of the first page is that of the whole print.
      page.dataset.fgSheet = sheet.dataset.layout;
      window.addEventListener("afterprint", () => delete page.dataset.fgSheet, { once: true });
      window.print();
    });
    root.hidden = false;
  }

  fieldguide.start("sheet", init);
})();
