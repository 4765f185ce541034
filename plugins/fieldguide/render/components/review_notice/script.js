/** Show the notice of a page that is past its review date, by the reader's own calendar. */
(function () {
  "use strict";

  /** @param {HTMLElement} root */
  function init(root) {
    const [year, month, day] = (root.dataset.reviewBy || "").split("-").map(Number);
    const end = new Date(year, month - 1, day + 1).getTime();
    if (isNaN(end)) throw new Error("not a date: " + root.dataset.reviewBy);
    root.hidden = Date.now() < end;
  }

  fieldguide.start("review-notice", init);
})();
