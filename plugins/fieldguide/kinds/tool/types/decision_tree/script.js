/** Ask the questions of a decision tree one by one, and say at the end what to do first. */
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
    const first = part("first");
    const back = button("back");
    const items = Array.from(root.querySelectorAll("[data-question]"));
    /** @type {boolean[]} */
    const answers = [];

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
      const done = answers.length === items.length;
      ask.hidden = done;
      end.hidden = !done;
      if (done) showEnd();
      else showQuestion(items[answers.length]);
      if (moveFocus) (done ? end : question).focus();
    }

    /** @param {Element} item */
    function showQuestion(item) {
      fieldguide.say(number, root.dataset.wordNumber, { number: answers.length + 1, all: items.length });
      question.textContent = words(item, "text");
      help.textContent = words(item, "help");
      help.hidden = !help.textContent;
      back.hidden = answers.length === 0;
    }

    function showEnd() {
      const open = items.filter((_, index) => !answers[index]);
      allYes.hidden = open.length > 0;
      anyNo.hidden = open.length === 0;
      first.textContent = "";
      open.forEach(function (item) {
        const line = document.createElement("li");
        const text = item.querySelector('[data-part="no"] > :last-child');
        const name = document.createElement("strong");
        name.textContent = words(item, "text");
        line.append(name, document.createElement("br"), text ? text.textContent || "" : "");
        first.append(line);
      });
    }

    /** @param {boolean} answer */
    function take(answer) {
      answers.push(answer);
      show(true);
    }

    button("yes").addEventListener("click", () => take(true));
    button("no").addEventListener("click", () => take(false));
    back.addEventListener("click", function () {
      answers.pop();
      show(true);
    });
    button("again").addEventListener("click", function () {
      answers.length = 0;
      show(true);
    });
    button("print").addEventListener("click", () => window.print());

    if (!items.length) return;
    show(false);
    walk.hidden = false;
  }

  fieldguide.start("decision_tree", init);
})();
