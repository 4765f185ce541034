/** Print a sheet without the page around it. */
(function () {
  "use strict";

  /** @param {HTMLElement} root */
  function init(root) {
    const print = fieldguide.find(root, "[name=print]", HTMLButtonElement);
    const next = root.nextElementSibling;
    if (!(next instanceof HTMLElement)) throw new Error("sheet: there is none below its tools");
    const sheet = next;
    const page = document.documentElement;
    print.addEventListener("click", function () {
      // The paper of the first page is that of the whole print.
      page.dataset.fgSheet = sheet.dataset.layout;
      sheet.dataset.fgPrinted = "";
      window.addEventListener("afterprint", restore, { once: true });
      window.print();
    });
    root.hidden = false;

    function restore() {
      delete page.dataset.fgSheet;
      delete sheet.dataset.fgPrinted;
    }
  }

  fieldguide.start("sheet", init);
})();
