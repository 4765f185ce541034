/** Draw questions, check the answers, say the score.  The page's HTML holds all texts and answers. */
(function () {
  "use strict";

  /**
   * @typedef {object} Question
   * @property {HTMLElement} root
   * @property {HTMLFieldSetElement} field
   * @property {HTMLElement} answer what is shown once the answers are checked
   * @property {HTMLElement} result
   * @property {HTMLInputElement[]} inputs
   */

  /**
   * Judges what is answered by choosing: an input that is right says so itself.
   * @type {QuestionJudge}
   */
  const choosing = {
    isAnswered: (inputs) => inputs.some((input) => input.checked),
    isRight: (inputs) => inputs.every((input) => input.checked === isRight(input)),
  };

  /** @param {Question} question */
  function judgeOf(question) {
    return fieldguide.judges[question.root.dataset.type || ""] || choosing;
  }

  /** @param {HTMLInputElement} input */
  function isRight(input) {
    return input.dataset.right !== undefined;
  }

  /** @param {Question} question */
  function isAnswered(question) {
    return judgeOf(question).isAnswered(question.inputs);
  }

  /**
   * Put a list into random order.
   * @template T
   * @param {T[]} list
   */
  function shuffle(list) {
    const shuffled = list.slice();
    for (let last = shuffled.length - 1; last > 0; last -= 1) {
      const other = Math.floor(Math.random() * (last + 1));
      [shuffled[last], shuffled[other]] = [shuffled[other], shuffled[last]];
    }
    return shuffled;
  }

  /**
   * Draw questions so that every objective has its turn before one has its second.
   * @param {Question[]} questions
   * @param {number} count
   */
  function draw(questions, count) {
    /** @type {Map<string | undefined, number>} */
    const turns = new Map();
    const ranked = shuffle(questions).map(function (question) {
      const turn = turns.get(question.root.dataset.objective) || 0;
      turns.set(question.root.dataset.objective, turn + 1);
      return { question, turn };
    });
    ranked.sort((one, other) => one.turn - other.turn);
    return shuffle(ranked.slice(0, count).map((one) => one.question));
  }

  /**
   * Make a question ready: its answer becomes a part of the page that is shown later.
   * @param {HTMLElement} root
   * @param {HTMLFieldSetElement} field
   * @param {HTMLDetailsElement} details
   * @returns {Question}
   */
  function prepare(root, field, details) {
    const answer = document.createElement("div");
    answer.className = details.className;
    const result = document.createElement("p");
    answer.append(result);
    Array.from(details.children).forEach(function (child) {
      if (child.localName !== "summary") answer.append(child);
    });
    details.replaceWith(answer);
    return { root, field, answer, result, inputs: Array.from(field.querySelectorAll("input")) };
  }

  /**
   * @param {Question} question
   * @param {(input: HTMLInputElement) => void} task
   */
  function eachInput(question, task) {
    question.inputs.forEach(task);
  }

  /** @param {HTMLElement} root */
  function init(root) {
    const form = fieldguide.find(root, "form", HTMLFormElement);
    const score = fieldguide.find(root, ".fg-score", HTMLElement);
    const toolbar = fieldguide.find(root, ".fg-toolbar", HTMLElement);
    const waiting = fieldguide.find(root, ".fg-waiting", HTMLElement);
    const check = fieldguide.find(root, "[name=check]", HTMLButtonElement);
    const again = fieldguide.find(root, "[name=again]", HTMLButtonElement);
    const words = root.dataset;
    const passMark = Number(words.passMark);
    const parts = Array.from(root.querySelectorAll("details"), function (details) {
      const question = details.parentElement;
      if (!question) throw new Error("an answer without a question");
      return { question, details, field: fieldguide.find(question, "fieldset", HTMLFieldSetElement) };
    });
    const questions = parts.map((part) => prepare(part.question, part.field, part.details));
    /** @type {Question[]} */
    let drawn = [];
    let warned = false;

    function begin() {
      drawn = draw(questions, Number(words.draw));
      questions.forEach(reset);
      drawn.forEach(function (question, index) {
        const number = question.field.querySelector(".fg-question-number");
        if (number) fieldguide.say(number, words.wordNumber, { number: index + 1, all: drawn.length });
        question.root.hidden = false;
        form.insertBefore(question.root, toolbar);
      });
      warned = false;
      score.hidden = true;
      again.hidden = true;
      check.hidden = false;
    }

    /** @param {Question} question */
    function reset(question) {
      question.root.hidden = true;
      question.answer.hidden = true;
      eachInput(question, function (input) {
        input.checked = false;
        if (input.type === "text") input.value = "";
        input.disabled = false;
      });
      question.field.querySelectorAll(".fg-mark").forEach((mark) => mark.remove());
    }

    /**
     * Show what was right and what was not; tell whether all was.
     * @param {Question} question
     */
    function judge(question) {
      const right = judgeOf(question).isRight(question.inputs);
      const answered = isAnswered(question);
      question.result.className = right ? "fg-right" : "fg-wrong";
      question.result.textContent =
        (right ? words.wordRight : answered ? words.wordWrong : words.wordUnanswered) || "";
      eachInput(question, function (input) {
        input.disabled = true;
        if (input.checked) mark(input, isRight(input));
        else if (isRight(input) && answered) mark(input, null);
      });
      showFeedback(question);
      question.answer.hidden = false;
      return right;
    }

    /**
     * Say beside an option what became of it.
     * @param {HTMLInputElement} input
     * @param {boolean | null} right null: right, but not chosen
     */
    function mark(input, right) {
      const place = document.createElement("span");
      place.className = "fg-mark " + (right === false ? "fg-wrong" : "fg-right");
      place.textContent = (right === null ? words.wordMissed : right ? words.wordRight : words.wordWrong) || "";
      // The option's text may be in another language than the page's words.
      place.lang = document.documentElement.lang;
      place.dir = "auto";
      const text = input.nextElementSibling;
      if (text) text.append(" ", place);
    }

    /**
     * Of what is said about wrong options, leave what was chosen.
     * @param {Question} question
     */
    function showFeedback(question) {
      const feedback = question.answer.querySelector(".fg-feedback");
      if (!(feedback instanceof HTMLElement)) return;
      const chosen = question.inputs.filter((input) => input.checked).map((input) => input.value);
      feedback.hidden = true;
      feedback.querySelectorAll("li").forEach(function (line) {
        line.hidden = !chosen.includes(line.dataset.option || "");
        if (!line.hidden) feedback.hidden = false;
      });
    }

    /** @param {number} right */
    function showScore(right) {
      const all = drawn.length;
      const passed = right * 100 >= passMark * all;
      fieldguide.say(score, words.wordScore + " " + (passed ? words.wordPassed : words.wordFailed), {
        right,
        all,
        // Rounded down, so that a score that did not pass never reads as the pass mark.
        percent: Math.floor((right * 100) / all),
        needed: passMark,
      });
      score.className = "fg-score " + (passed ? "fg-right" : "fg-wrong");
      score.hidden = false;
      score.focus();
    }

    form.addEventListener("submit", function (event) {
      event.preventDefault();
      if (check.hidden) return;
      const count = drawn.filter((question) => !isAnswered(question)).length;
      if (count && !warned) {
        warned = true;
        fieldguide.say(waiting, words.wordWaiting, { count });
        return;
      }
      waiting.textContent = "";
      const right = drawn.filter(judge).length;
      check.hidden = true;
      again.hidden = false;
      showScore(right);
    });
    again.addEventListener("click", function () {
      begin();
      drawn[0].field.focus();
    });
    form.addEventListener("change", function () {
      waiting.textContent = "";
      warned = false;
    });

    begin();
    root.querySelectorAll("[data-scripted]").forEach((part) => part.removeAttribute("hidden"));
    toolbar.hidden = false;
  }

  fieldguide.start("quiz", init);
})();
