/** Stop the theme's single-key shortcuts: they fire when someone dictates or slips (WCAG 2.1.4). */
(function () {
  "use strict";

  const KEYS = ["p", "n", "f", "s", ",", ".", "/"];

  window.addEventListener(
    "keydown",
    function (event) {
      if (event.ctrlKey || event.altKey || event.metaKey || !KEYS.includes(event.key.toLowerCase())) return;
      const target = event.target;
      if (target instanceof HTMLElement) {
        if (target.isContentEditable || target.matches("input, textarea, select")) return;
      }
      // Nothing is prevented: the browser's own keys, such as quick find, still work.
      event.stopPropagation();
    },
    // The theme listens on the window too, after the capture phase.
    true
  );
})();
