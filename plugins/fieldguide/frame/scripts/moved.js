// At the former address of a page: go on at once, with the place on the page, which a refresh loses.
// The way back must not lead here again, so the address is replaced.
(function () {
  const script = document.currentScript;
  const target = script instanceof HTMLScriptElement ? script.dataset.to : undefined;
  if (target) {
    // What was a page is a part of one now: its own parts may have other names there.
    const [page, part] = target.split("#");
    location.replace(page + location.search + (part ? `#${part}` : location.hash));
  }
})();
