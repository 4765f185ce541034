/** Print a sheet without the page around it. */
(function () {
  "use strict";

  /** @param {HTMLElement} root */
  function init(root) {
    const print = fieldguide.find(root, "[name=print]", HTMLButtonElement);
    const unnamed = fieldguide.find(root, "[name=unnamed]", HTMLInputElement);
    const next = root.nextElementSibling;
    if (!(next instanceof HTMLElement)) throw new Error("sheet: there is none below its tools");
    const sheet = next;
    const page = document.documentElement;
    // A project may have decided for all its paper.
    const decided = page.dataset.fgUnnamedPaper;
    unnamed.checked = decided !== undefined;
    unnamed.disabled = unnamed.checked;
    print.addEventListener("click", function () {
      if (unnamed.checked) page.dataset.fgUnnamedPaper = decided || root.dataset.wordTitle;
      // The paper of the first page is that of the whole print.
      page.dataset.fgSheet = sheet.dataset.layout;
      sheet.dataset.fgPrinted = "";
      window.addEventListener("afterprint", restore, { once: true });
      window.print();
    });
    root.hidden = false;

    function restore() {
      delete page.dataset.fgSheet;
      if (decided === undefined) delete page.dataset.fgUnnamedPaper;
      delete sheet.dataset.fgPrinted;
    }
  }

  fieldguide.start("sheet", init);
})();
