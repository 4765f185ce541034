/** Show of a list what fits the ticked choices.  The choice stays in the page. */
(function () {
  "use strict";

  /** @param {HTMLElement} root */
  function init(root) {
    const target = document.getElementById(root.dataset.target || "");
    if (!target) throw new Error("nothing here is #" + root.dataset.target);
    const items = Array.from(target.querySelectorAll("[data-filter]"));
    const count = fieldguide.find(root, ".fg-count", HTMLElement);
    const showAll = fieldguide.find(root, "[name=all]", HTMLButtonElement);
    const groups = Array.from(root.querySelectorAll("fieldset"), (group) =>
      Array.from(group.querySelectorAll("input"))
    );

    /** @param {Element} item */
    function fits(item) {
      const pairs = (item.getAttribute("data-filter") || "").split(" ");
      return groups.every(function (group) {
        const chosen = group.filter((input) => input.checked);
        return !chosen.length || chosen.some((input) => pairs.includes(input.name + ":" + input.value));
      });
    }

    function apply() {
      const shown = items.filter(fits);
      items.forEach((item) => item.toggleAttribute("hidden", !shown.includes(item)));
      const words = shown.length ? root.dataset.wordCount : root.dataset.wordNone;
      fieldguide.say(count, words, { shown: shown.length, all: items.length });
      showAll.hidden = shown.length === items.length;
    }

    root.addEventListener("change", apply);
    showAll.addEventListener("click", function () {
      const boxes = groups.reduce((all, group) => all.concat(group));
      boxes.forEach(function (input) {
        input.checked = false;
      });
      apply();
      // The button goes; whoever pressed it starts at the first choice again.
      boxes[0].focus();
    });

    apply();
    root.hidden = false;
  }

  fieldguide.start("filter", init);
})();
