/** Ask the questions of a decision tree one by one; at the first no, say "not yet" and what to do first. */
(function () {
  "use strict";

  /** @param {HTMLElement} root */
  function init(root) {
    const walk = fieldguide.find(root, ".fg-tree-walk", HTMLElement);
    const ask = part("ask");
    const end = part("end");
    const number = part("number");
    const question = part("question");
    const help = part("help");
    const allYes = part("all-yes");
    const anyNo = part("any-no");
    const stopped = part("stopped");
    const first = part("first");
    const back = button("back");
    const done = button("done");
    const items = Array.from(root.querySelectorAll("[data-question]"));
    /** How many questions are answered with yes, and whether the next one is answered with no. */
    let agreed = 0;
    let refused = false;

    /** @param {string} name */
    function part(name) {
      return fieldguide.find(walk, '[data-part="' + name + '"]', HTMLElement);
    }

    /** @param {string} name */
    function button(name) {
      return fieldguide.find(walk, "[name=" + name + "]", HTMLButtonElement);
    }

    /**
     * @param {Element} item
     * @param {string} name
     */
    function words(item, name) {
      const found = item.querySelector('[data-part="' + name + '"]');
      return found ? (found.textContent || "").trim() : "";
    }

    /** @param {boolean} moveFocus */
    function show(moveFocus) {
      const over = refused || agreed === items.length;
      ask.hidden = over;
      end.hidden = !over;
      if (over) showEnd();
      else showQuestion(items[agreed]);
      if (moveFocus) (over ? end : question).focus();
    }

    /** @param {Element} item */
    function showQuestion(item) {
      fieldguide.say(number, root.dataset.wordNumber, { number: agreed + 1, all: items.length });
      question.textContent = words(item, "text");
      help.textContent = words(item, "help");
      help.hidden = !help.textContent;
      back.hidden = agreed === 0;
    }

    function showEnd() {
      allYes.hidden = refused;
      anyNo.hidden = !refused;
      done.hidden = !refused;
      if (!refused) return;
      stopped.textContent = words(items[agreed], "text");
      const advice = items[agreed].querySelector('[data-part="no"] > :last-child');
      first.replaceChildren(...(advice ? Array.from(advice.cloneNode(true).childNodes) : []));
    }

    function goOn() {
      refused = false;
      agreed += 1;
      show(true);
    }

    /** Take back the last answer. */
    function goBack() {
      if (refused) refused = false;
      else agreed -= 1;
      show(true);
    }

    button("yes").addEventListener("click", goOn);
    done.addEventListener("click", goOn);
    button("no").addEventListener("click", function () {
      refused = true;
      show(true);
    });
    back.addEventListener("click", goBack);
    button("change").addEventListener("click", goBack);
    button("again").addEventListener("click", function () {
      agreed = 0;
      refused = false;
      show(true);
    });
    button("print").addEventListener("click", () => window.print());

    if (!items.length) return;
    show(false);
    walk.hidden = false;
  }

  fieldguide.start("decision_tree", init);
})();
