/** Keep the ticks of a checklist on the device, and say how many are done. */
(function () {
  "use strict";

  /** @param {HTMLElement} root */
  function init(root) {
    const toolbar = fieldguide.find(root, ".fg-toolbar", HTMLElement);
    const progress = fieldguide.find(root, ".fg-progress", HTMLElement);
    const print = fieldguide.find(root, "[name=print]", HTMLButtonElement);
    const clear = fieldguide.find(root, "[name=clear]", HTMLButtonElement);
    const kept = fieldguide.find(root, "[data-kept]", HTMLElement);
    const notKept = fieldguide.find(root, "[data-not-kept]", HTMLElement);
    const boxes = Array.from(root.querySelectorAll("input"));
    const stages = Array.from(root.querySelectorAll("fieldset"));
    const clearWords = clear.textContent || "";
    const key = "checklist:" + root.dataset.key;
    let armed = false;

    function load() {
      const done = new Set((fieldguideStorage.read(key) || "").split(" "));
      boxes.forEach(function (box) {
        box.checked = done.has(box.name);
      });
    }

    function save() {
      const done = boxes.filter((box) => box.checked).map((box) => box.name);
      showKept(fieldguideStorage.write(key, done.length ? done.join(" ") : null));
    }

    /** @param {boolean} works */
    function showKept(works) {
      kept.hidden = !works;
      notKept.hidden = works;
    }

    function showProgress() {
      showCount(progress, boxes);
      stages.forEach(function (stage) {
        const place = stage.querySelector(".fg-stage-progress");
        if (place) showCount(place, Array.from(stage.querySelectorAll("input")));
      });
    }

    /**
     * @param {Element} place
     * @param {HTMLInputElement[]} counted
     */
    function showCount(place, counted) {
      const done = counted.filter((box) => box.checked).length;
      fieldguide.say(place, progress.dataset.wordProgress, { done, all: counted.length });
    }

    /** @param {boolean} state */
    function arm(state) {
      if (armed === state) return;
      armed = state;
      clear.textContent = state ? clear.dataset.wordAgain || clearWords : clearWords;
      if (state) fieldguide.say(progress, progress.dataset.wordSure);
      else showProgress();
    }

    root.addEventListener("change", function () {
      save();
      showProgress();
    });
    print.addEventListener("click", () => window.print());
    clear.addEventListener("click", function () {
      if (!armed) {
        arm(true);
        return;
      }
      boxes.forEach(function (box) {
        box.checked = false;
      });
      save();
      arm(false);
    });
    clear.addEventListener("blur", () => arm(false));
    clear.addEventListener("keydown", function (event) {
      if (event.key === "Escape") arm(false);
    });
    fieldguideStorage.watch(key, function () {
      load();
      showProgress();
    });

    load();
    showProgress();
    showKept(fieldguideStorage.works());
    toolbar.hidden = false;
  }

  fieldguide.start("checklist", init);
})();
