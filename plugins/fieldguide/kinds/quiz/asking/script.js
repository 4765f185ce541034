/**
 * A question that is asked by a script.
 * @typedef {object} AskedQuestion
 * @property {HTMLElement} root
 * @property {HTMLFieldSetElement} field
 * @property {HTMLElement} answer what is shown once the answer is judged
 * @property {HTMLElement} result
 * @property {QuestionInput[]} inputs
 */

/** Questions: made ready, judged and put back to how they were.  Tests and checks use it; neither is known here. */
const fieldguideAsking = (function () {
  "use strict";

  /** @param {QuestionInput} input */
  function isChosen(input) {
    return input instanceof HTMLInputElement && input.checked;
  }

  /** @param {QuestionInput} input */
  function isRightOption(input) {
    return input.dataset.right !== undefined;
  }

  /**
   * Judges what is answered by choosing: an input that is right says so itself.
   * @type {QuestionJudge}
   */
  const choosing = {
    isAnswered: (inputs) => inputs.some(isChosen),
    isRight: (inputs) => inputs.every((input) => isChosen(input) === isRightOption(input)),
  };

  /** @param {HTMLElement} root @returns {QuestionJudge} */
  function judgeOf(root) {
    return fieldguide.judges[root.dataset.type || ""] || choosing;
  }

  /**
   * Make a question ready: its answer becomes a part of the page that is shown later.
   * @param {HTMLElement} root
   * @returns {AskedQuestion}
   */
  function prepare(root) {
    const field = fieldguide.find(root, "fieldset", HTMLFieldSetElement);
    const details = fieldguide.find(root, "details.fg-answer", HTMLDetailsElement);
    const judge = judgeOf(root);
    if (judge.start) judge.start(field);
    const answer = document.createElement("div");
    answer.className = details.className;
    const result = document.createElement("p");
    answer.append(result);
    Array.from(details.children).forEach(function (child) {
      if (child.localName !== "summary") answer.append(child);
    });
    details.replaceWith(answer);
    openStepByStep(Array.from(root.querySelectorAll("details.fg-hint")));
    const inputs = Array.from(field.querySelectorAll("input, select, textarea"), (input) => /** @type {QuestionInput} */ (input));
    return { root, field, answer, result, inputs };
  }

  /**
   * Show a hint once the one before it is open.
   * @param {Element[]} hints
   */
  function openStepByStep(hints) {
    hints.forEach(function (hint, index) {
      const next = hints[index + 1];
      if (!next) return;
      next.setAttribute("hidden", "");
      hint.addEventListener("toggle", () => next.removeAttribute("hidden"));
    });
  }

  /** @param {AskedQuestion} question */
  function isAnswered(question) {
    return judgeOf(question.root).isAnswered(question.inputs);
  }

  /**
   * Put a question into the state of a new try.
   * @param {AskedQuestion} question
   */
  function reset(question) {
    question.answer.hidden = true;
    question.inputs.forEach(function (input) {
      if (input instanceof HTMLInputElement) input.checked = false;
      if (!(input instanceof HTMLInputElement) || !/^(?:checkbox|radio)$/.test(input.type)) input.value = "";
      input.disabled = false;
    });
    question.field.querySelectorAll("button").forEach((button) => (button.disabled = false));
    question.field.querySelectorAll(".fg-mark").forEach((one) => one.remove());
    question.root.querySelectorAll("details.fg-hint").forEach((hint) => hint.removeAttribute("open"));
    const list = question.field.querySelector("[data-shuffle]");
    if (list) fieldguideOrder.shuffleLines(list);
    const judge = judgeOf(question.root);
    if (judge.draw) judge.draw(question.field);
  }

  /**
   * Put a kept answer back; tell whether the question is still the one that was answered.
   * @param {AskedQuestion} question
   * @param {KeptAnswer} kept
   */
  function give(question, kept) {
    const same = fieldguideAnswers.give(question.root, kept);
    const judge = judgeOf(question.root);
    if (same && judge.redraw) judge.redraw(question.field);
    return same;
  }

  /**
   * Show what was right and what was not; tell whether all was.
   * @param {AskedQuestion} question
   * @param {DOMStringMap} words
   */
  function judge(question, words) {
    const own = judgeOf(question.root);
    const right = own.isRight(question.inputs);
    const answered = isAnswered(question);
    question.result.className = right ? "fg-right" : "fg-wrong";
    question.result.textContent = (right ? words.wordRight : answered ? words.wordWrong : words.wordUnanswered) || "";
    /** @param {Element} place @param {boolean | null} isGood null: right, but not chosen */
    const say = (place, isGood) => mark(place, isGood, words);
    question.inputs.forEach(function (input) {
      input.disabled = true;
      const text = input.nextElementSibling;
      if (!text || !(input instanceof HTMLInputElement)) return;
      if (isChosen(input)) say(text, isRightOption(input));
      else if (isRightOption(input) && answered) say(text, null);
    });
    question.field.querySelectorAll("button").forEach((button) => (button.disabled = true));
    if (own.show && answered) own.show(question.field, say);
    showFeedback(question);
    question.answer.hidden = false;
    return right;
  }

  /**
   * Say beside a part of an answer what became of it.
   * @param {Element} place
   * @param {boolean | null} right null: right, but not chosen
   * @param {DOMStringMap} words
   */
  function mark(place, right, words) {
    const told = document.createElement("span");
    told.className = "fg-mark " + (right === false ? "fg-wrong" : "fg-right");
    told.textContent = (right === null ? words.wordMissed : right ? words.wordRight : words.wordWrong) || "";
    // The text beside it may be in another language than the page's words.
    told.lang = document.documentElement.lang;
    told.dir = "auto";
    place.append(" ", told);
  }

  /**
   * Of what is said about wrong options, leave what was chosen.
   * @param {AskedQuestion} question
   */
  function showFeedback(question) {
    const feedback = question.answer.querySelector(".fg-feedback");
    if (!(feedback instanceof HTMLElement)) return;
    const chosen = question.inputs.filter(isChosen).map((input) => input.value);
    feedback.hidden = true;
    feedback.querySelectorAll("li").forEach(function (line) {
      line.hidden = !chosen.includes(line.dataset.option || "");
      if (!line.hidden) feedback.hidden = false;
    });
  }

  /** @param {AskedQuestion} question */
  const nameOf = (question) => question.root.dataset.question || question.root.id;

  /** @param {AskedQuestion} question */
  const hashOf = (question) => question.root.dataset.hash || "";

  /**
   * Tell the page what happened; whoever remembers a course listens.
   * @param {HTMLElement} root
   * @param {string} name
   * @param {object} detail
   */
  function tell(root, name, detail) {
    root.dispatchEvent(new CustomEvent("fieldguide:" + name, { bubbles: true, detail }));
  }

  return { prepare, isAnswered, reset, give, judge, nameOf, hashOf, tell };
})();
