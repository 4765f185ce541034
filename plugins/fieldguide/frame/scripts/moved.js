// At the former address of a page: go on at once, with the place on the page, which a refresh loses.
// The way back must not lead here again, so the address is replaced.
(function () {
  const script = document.currentScript;
  const target = script instanceof HTMLScriptElement ? script.dataset.to : undefined;
  if (target) {
    location.replace(target + location.search + location.hash);
  }
})();
