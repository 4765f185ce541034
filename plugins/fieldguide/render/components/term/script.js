/** Show a term's definition on hover, focus and touch (WCAG 1.4.13: dismissible, hoverable, persistent). */
(function () {
  "use strict";

  /** How long the pointer rests before a definition opens, and may be away before it closes. */
  const OPEN_AFTER = 400;
  const CLOSE_AFTER = 250;
  const MARGIN = 8;

  /** @param {HTMLElement} root */
  function init(root) {
    const popover = document.createElement("span");
    popover.className = "fg-popover";
    popover.hidden = true;
    /** @type {HTMLAnchorElement | null} */
    let shown = null;
    /** @type {number | undefined} */
    let timer;

    /** @param {HTMLAnchorElement} link */
    function definitionOf(link) {
      // In the glossary, or, where there is none, at the end of the page; there are many pages in a single file.
      const [, slug] = link.hash.split(/^#(?:p\d+-)?(?:fg-)?term-/);
      return slug ? root.querySelector('[data-term="' + CSS.escape(slug) + '"]') : null;
    }

    /** @param {HTMLAnchorElement} link */
    function show(link) {
      clearTimeout(timer);
      const definition = definitionOf(link);
      if (!definition || shown === link) return;
      hide();
      shown = link;
      popover.textContent = "";
      popover.append(copy(definition, "dt", "strong"), copy(definition, "dd", "span"));
      if (!root.contains(document.getElementById(link.hash.slice(1)))) popover.append(glossaryLink(link));
      // Beside the link, so that it is read and reached next.
      link.after(popover);
      link.setAttribute("aria-expanded", "true");
      popover.hidden = false;
      place();
    }

    function hide() {
      clearTimeout(timer);
      if (shown) shown.setAttribute("aria-expanded", "false");
      shown = null;
      popover.hidden = true;
    }

    /**
     * @param {Element} definition
     * @param {string} selector
     * @param {string} tag
     */
    function copy(definition, selector, tag) {
      const part = document.createElement(tag);
      const from = definition.querySelector(selector);
      part.textContent = from ? from.textContent : "";
      ["lang", "dir"].forEach(function (name) {
        const value = definition.getAttribute(name);
        if (value) part.setAttribute(name, value);
      });
      return part;
    }

    /** @param {HTMLAnchorElement} link */
    function glossaryLink(link) {
      const open = document.createElement("a");
      open.href = link.href;
      open.textContent = root.dataset.wordOpen || link.href;
      // The term itself leads there too: one stop of the Tab key is enough.
      open.tabIndex = -1;
      return open;
    }

    /** Stand below the term, or above it where there is no room, always inside the window. */
    function place() {
      if (!shown) return;
      const line = shown.getClientRects()[0] || shown.getBoundingClientRect();
      const box = popover.getBoundingClientRect();
      const width = document.documentElement.clientWidth;
      const height = document.documentElement.clientHeight;
      const start = getComputedStyle(shown).direction === "rtl" ? line.right - box.width : line.left;
      const x = Math.max(MARGIN, Math.min(start, width - box.width - MARGIN));
      const below = line.bottom + MARGIN / 2;
      const above = line.top - box.height - MARGIN / 2;
      popover.style.left = x + "px";
      popover.style.top = (below + box.height > height && above > 0 ? above : below) + "px";
    }

    function hideSoon() {
      clearTimeout(timer);
      // What the keyboard opened stays while the focus does.
      if (shown && shown.matches(":focus-visible")) return;
      timer = setTimeout(hide, CLOSE_AFTER);
    }

    /** @param {EventTarget | null} target */
    function isInside(target) {
      return target instanceof Node && (popover.contains(target) || (!!shown && shown.contains(target)));
    }

    /** @param {HTMLAnchorElement} link */
    function listen(link) {
      const definition = definitionOf(link);
      const text = definition && definition.querySelector("dd");
      if (!text) return;
      link.setAttribute("aria-describedby", text.id);
      link.setAttribute("aria-expanded", "false");
      let opensByTouch = false;

      link.addEventListener("pointerenter", function (event) {
        if (event.pointerType !== "mouse") return;
        clearTimeout(timer);
        timer = setTimeout(() => show(link), OPEN_AFTER);
      });
      link.addEventListener("pointerleave", function (event) {
        if (event.pointerType === "mouse") hideSoon();
      });
      link.addEventListener("pointerdown", function (event) {
        opensByTouch = event.pointerType === "touch" && shown !== link;
      });
      link.addEventListener("click", function (event) {
        if (!opensByTouch) return;
        opensByTouch = false;
        event.preventDefault();
        show(link);
      });
      link.addEventListener("focus", function () {
        if (link.matches(":focus-visible")) show(link);
      });
      link.addEventListener("blur", hide);
    }

    // A press inside must not take the focus from the term, which would close what is pressed.
    popover.addEventListener("mousedown", (event) => event.preventDefault());
    popover.addEventListener("pointerenter", () => clearTimeout(timer));
    popover.addEventListener("pointerleave", function (event) {
      if (event.pointerType === "mouse") hideSoon();
    });
    document.addEventListener("pointerdown", function (event) {
      if (!isInside(event.target)) hide();
    });
    document.addEventListener("keydown", function (event) {
      if (event.key === "Escape") hide();
    });
    window.addEventListener("scroll", place, true);
    window.addEventListener("resize", place);

    document.querySelectorAll("a").forEach(function (link) {
      if (link.classList.contains("fg-term")) listen(link);
    });
  }

  fieldguide.start("term", init);
})();
