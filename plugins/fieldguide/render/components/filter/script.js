/** Show of a list what fits the ticked choices.  The choice stays in the page. */
(function () {
  "use strict";

  /** @param {HTMLElement} root */
  function init(root) {
    const target = document.getElementById(root.dataset.target || "");
    if (!target) throw new Error("nothing here is #" + root.dataset.target);
    const items = Array.from(target.querySelectorAll("[data-filter]"));
    const followers = Array.from(document.querySelectorAll("[data-filter-key]:not([data-filter])"));
    const columns = Array.from(document.querySelectorAll("[data-filter-column]"));
    const holders = Array.from(document.querySelectorAll("[data-filter-group]"));
    const count = fieldguide.find(root, ".fg-count", HTMLElement);
    const showAll = fieldguide.find(root, "[name=all]", HTMLButtonElement);
    const groups = Array.from(root.querySelectorAll("fieldset"), (group) =>
      Array.from(group.querySelectorAll("input"))
    );

    /** @type {Set<Element>} */
    const opened = new Set();

    /** @param {Element} column */
    function stays(column) {
      const pair = column.getAttribute("data-filter-column") || "";
      return groups.every(function (group) {
        const chosen = group.filter((input) => input.checked && pair.startsWith(input.name + ":"));
        return !chosen.length || chosen.some((input) => pair === input.name + ":" + input.value);
      });
    }

    /**
     * Open a folded part while the list is narrowed; what the reader opened stays as it is.
     * @param {Element} holder
     * @param {boolean} narrowed
     */
    function unfold(holder, narrowed) {
      if (!(holder instanceof HTMLDetailsElement)) return;
      if (narrowed && !holder.open) {
        holder.open = true;
        opened.add(holder);
      } else if (!narrowed && opened.delete(holder)) holder.open = false;
    }

    /** @param {Element} item */
    function fits(item) {
      const pairs = (item.getAttribute("data-filter") || "").split(" ");
      return groups.every(function (group) {
        const chosen = group.filter((input) => input.checked);
        return !chosen.length || chosen.some((input) => pairs.includes(input.name + ":" + input.value));
      });
    }

    /**
     * What an item is: the same in all the places where it stands.
     * @param {Element} item
     */
    function keyOf(item) {
      return item.getAttribute("data-filter-key") || item;
    }

    function apply() {
      const narrowed = groups.some((group) => group.some((input) => input.checked));
      const fitting = items.filter(fits);
      const shown = new Set(fitting.map(keyOf));
      const all = new Set(items.map(keyOf));
      items.forEach((item) => item.toggleAttribute("hidden", !fitting.includes(item)));
      followers.forEach(function (follower) {
        const key = keyOf(follower);
        follower.toggleAttribute("hidden", all.has(key) && !shown.has(key));
      });
      holders.forEach(function (holder) {
        const held = Array.from(holder.querySelectorAll("[data-filter], [data-filter-key]"));
        holder.toggleAttribute("hidden", held.length > 0 && held.every((one) => one.hasAttribute("hidden")));
        unfold(holder, narrowed);
      });
      columns.forEach((column) => column.toggleAttribute("hidden", !stays(column)));
      const said = shown.size ? root.dataset.wordCount : root.dataset.wordNone;
      fieldguide.say(count, narrowed ? said : "", { shown: shown.size, all: all.size });
      showAll.hidden = !narrowed;
    }

    root.addEventListener("change", apply);
    showAll.addEventListener("click", function () {
      const boxes = groups.reduce((all, group) => all.concat(group));
      boxes.forEach(function (input) {
        input.checked = false;
      });
      apply();
      // The button goes; whoever pressed it starts at the first choice again, if it is not folded away.
      const open = boxes.find((input) => !input.closest("details:not([open])"));
      (open || fieldguide.find(root, "summary", HTMLElement)).focus();
    });

    apply();
    root.hidden = false;
  }

  fieldguide.start("filter", init);
})();
