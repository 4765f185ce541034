/**
 * Show the slides of a page one by one, on the whole window: by keys, clickers, buttons and fingers.
 *
 * The slide that is shown is in the address (`#slide-7`), so a page that is loaded again goes on there.
 * Keys act while slides are shown and at no other time; what is behind them is out of reach.
 */
(function () {
  "use strict";

  const ON = "fg-slides--on";
  const SHOWN = "fg-slide--shown";
  const SMALLEST = 0.5;
  const SWIPE = 50;

  /** @param {HTMLElement} root */
  function init(root) {
    const slides = Array.from(root.querySelectorAll(".fg-slide")).filter((one) => one instanceof HTMLElement);
    const bar = fieldguide.find(root, "[data-slides-bar]", HTMLElement);
    const progress = fieldguide.find(root, "[data-slides-progress]", HTMLElement);
    const said = fieldguide.find(root, "[data-slides-said]", HTMLElement);
    const black = fieldguide.find(root, "[data-slides-black]", HTMLElement);
    const keys = fieldguide.find(root, "[data-slides-keys]", HTMLDialogElement);
    const full = button("full");
    const isMirrored = getComputedStyle(root).direction === "rtl";
    /** The place of the slide that is shown, -1 while none is. */
    let at = -1;
    /** What was made unreachable, to be given back.
     * @type {HTMLElement[]} */
    let behind = [];
    /** Where a finger came down. @type {{ x: number, y: number } | null} */
    let touched = null;

    /** @param {string} name */
    function button(name) {
      return fieldguide.find(root, "button[name=" + name + "]", HTMLButtonElement);
    }

    const isOn = () => at >= 0;

    /** The answer of the slide that is shown, where it has one. */
    const answer = () => slides[at].querySelector("details");

    /** @param {string} hash */
    function placeOf(hash) {
      return slides.findIndex((one) => "#" + one.id === hash);
    }

    /** @param {string} hash */
    function write(hash) {
      // A new entry for each slide would make the way back from a show as long as the show.
      history.replaceState(history.state, "", hash || location.pathname + location.search);
    }

    /** Make all that is not the slides unreachable, or give it back.
     * @param {boolean} away */
    function putBehind(away) {
      behind.forEach((one) => (one.inert = false));
      behind = [];
      for (let one = /** @type {HTMLElement} */ (root); away && one.parentElement && one !== document.body; one = one.parentElement) {
        for (const other of one.parentElement.children) {
          if (other !== one && other instanceof HTMLElement && !other.inert) {
            other.inert = true;
            behind.push(other);
          }
        }
      }
    }

    /** @param {number} place */
    function show(place) {
      const before = at;
      at = Math.max(0, Math.min(place, slides.length - 1));
      if (before < 0) {
        root.classList.add(ON);
        document.documentElement.classList.add("fg-showing");
        bar.hidden = false;
        putBehind(true);
      }
      const slide = slides[at];
      slides.forEach((one) => one.classList.toggle(SHOWN, one === slide));
      const details = answer();
      if (details && before !== at) details.open = false;
      fit();
      slide.scrollTop = 0;
      write("#" + slide.id);
      fieldguide.say(progress, root.dataset.wordProgress, { number: at + 1, all: slides.length });
      sayTitle();
      button("back").disabled = at === 0;
      // Who presses a button again and again must not lose it.
      const focused = document.activeElement;
      if (!bar.contains(focused) || (focused instanceof HTMLButtonElement && focused.disabled)) {
        slide.focus({ preventScroll: true });
      }
    }

    function sayTitle() {
      const title = slides[at].querySelector(".fg-slide__title");
      said.textContent = progress.textContent + ": " + ((title && title.textContent) || "");
    }

    /** Make the letters of a slide smaller until all of it is seen; where that is too small, it scrolls. */
    function fit() {
      if (!isOn()) return;
      const slide = slides[at];
      for (let size = 1; size >= SMALLEST; size -= 0.05) {
        slide.style.setProperty("--fg-slide-fit", size.toFixed(2));
        if (slide.scrollHeight <= slide.clientHeight + 1) return;
      }
    }

    function leave() {
      const slide = slides[at];
      at = -1;
      root.classList.remove(ON);
      document.documentElement.classList.remove("fg-showing");
      slides.forEach((one) => {
        one.classList.remove(SHOWN);
        one.style.removeProperty("--fg-slide-fit");
      });
      bar.hidden = true;
      black.hidden = true;
      said.textContent = "";
      putBehind(false);
      write("");
      if (document.fullscreenElement) document.exitFullscreen();
      slide.scrollIntoView({ block: "center" });
      slide.focus({ preventScroll: true });
    }

    function goOn() {
      const slide = slides[at];
      const details = answer();
      if (slide.scrollTop + slide.clientHeight < slide.scrollHeight - 2) {
        slide.scrollTop += slide.clientHeight * 0.8;
      } else if (details && !details.open) {
        details.open = true;
        fit();
        details.scrollIntoView({ block: "nearest" });
        said.textContent = (root.dataset.wordAnswer || "") + " " + textOf(details);
      } else if (at + 1 < slides.length) {
        show(at + 1);
      }
    }

    /** @param {HTMLDetailsElement} details */
    function textOf(details) {
      return Array.from(details.children)
        .filter((one) => one.localName !== "summary")
        .map((one) => (one.textContent || "").trim())
        .join(" ");
    }

    function goBack() {
      const slide = slides[at];
      if (slide.scrollTop > 2) slide.scrollTop -= slide.clientHeight * 0.8;
      else if (at > 0) show(at - 1);
    }

    function blacken() {
      black.hidden = !black.hidden;
      if (black.hidden) {
        slides[at].focus({ preventScroll: true });
        sayTitle();
      } else {
        black.focus();
        said.textContent = root.dataset.wordBlack || "";
      }
    }

    function fill() {
      if (document.fullscreenElement) document.exitFullscreen();
      else if (root.requestFullscreen) root.requestFullscreen().catch(() => {});
    }

    /** What keys do, by their names; letters are those of clickers and of the list of keys.
     * @type {Record<string, () => void>} */
    const acts = {
      ArrowRight: isMirrored ? goBack : goOn,
      ArrowLeft: isMirrored ? goOn : goBack,
      ArrowDown: goOn,
      ArrowUp: goBack,
      PageDown: goOn,
      PageUp: goBack,
      Backspace: goBack,
      Home: () => show(0),
      End: () => show(slides.length - 1),
      Escape: leave,
      f: fill,
      b: blacken,
      ".": blacken,
      "?": () => keys.showModal(),
    };

    /** @param {KeyboardEvent} event */
    function press(event) {
      if (!isOn() || keys.open || event.ctrlKey || event.altKey || event.metaKey) return;
      if (!black.hidden) {
        event.preventDefault();
        blacken();
        return;
      }
      const target = event.target instanceof Element ? event.target : null;
      const isControl = target !== null && root.contains(target) && target.closest("button, a, summary") !== null;
      let act = acts[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if ((event.key === " " || event.key === "Enter") && !isControl) act = event.shiftKey ? goBack : goOn;
      if (!act) return;
      event.preventDefault();
      act();
    }

    /** Go on or back by a touch: the half that words end in goes on.
     * @param {MouseEvent} event */
    function tap(event) {
      const target = event.target;
      const finger = event instanceof PointerEvent && event.pointerType === "touch";
      if (!isOn() || !finger || !(target instanceof Element) || target.closest("a, button, summary, dialog")) return;
      const isRight = event.clientX > window.innerWidth / 2;
      if (isRight === isMirrored) goBack();
      else goOn();
    }

    /** @param {TouchEvent} event */
    function lift(event) {
      const start = touched;
      touched = null;
      if (!start || !isOn() || !event.changedTouches.length) return;
      const x = event.changedTouches[0].clientX - start.x;
      const y = event.changedTouches[0].clientY - start.y;
      if (Math.abs(x) < SWIPE || Math.abs(x) < 1.5 * Math.abs(y)) return;
      event.preventDefault(); // no tap follows a swipe
      if (x > 0 === isMirrored) goOn();
      else goBack();
    }

    function follow() {
      const place = placeOf(location.hash);
      if (place >= 0 && place !== at) show(place);
    }

    if (!slides.length) return;
    button("next").addEventListener("click", goOn);
    button("back").addEventListener("click", goBack);
    button("black").addEventListener("click", blacken);
    button("keys").addEventListener("click", () => keys.showModal());
    button("leave").addEventListener("click", leave);
    full.addEventListener("click", fill);
    full.hidden = !document.fullscreenEnabled;
    black.addEventListener("click", blacken);
    slides.forEach((one) => {
      const details = one.querySelector("details");
      if (details) details.addEventListener("toggle", fit);
      one.addEventListener("click", tap);
      one.addEventListener("touchstart", (event) => {
        touched = event.touches.length === 1 ? { x: event.touches[0].clientX, y: event.touches[0].clientY } : null;
      }, { passive: true });
      one.addEventListener("touchend", lift);
    });
    // A link to the slide that the address already names changes nothing in it.
    document.addEventListener("click", function (event) {
      const link = event.target instanceof Element ? event.target.closest("a[href^='#']") : null;
      const place = link ? placeOf(link.getAttribute("href") || "") : -1;
      if (place < 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      show(place);
    });
    document.addEventListener("keydown", press);
    window.addEventListener("hashchange", follow);
    window.addEventListener("resize", fit);
    follow();
  }

  fieldguide.start("slides", init);
})();
