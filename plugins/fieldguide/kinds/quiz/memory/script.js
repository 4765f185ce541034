/**
 * What is kept of an answer: which question, in which wording, the values of its options in the order
 * they stood in, those that were chosen, what was written.
 * @typedef {object} KeptAnswer
 * @property {string} id
 * @property {string} hash
 * @property {string[]} order
 * @property {string[]} chosen
 * @property {string[]} written
 */

/**
 * What is kept of an attempt.  `part` tells that it asks only what was missed before.
 * @typedef {object} KeptAttempt
 * @property {KeptAnswer[]} answers
 * @property {boolean} checked
 * @property {boolean} part
 */

/** Answers to questions, kept in a store and put back: quizzes and whatever else asks questions use it. */
const fieldguideAnswers = (function () {
  "use strict";

  /**
   * @param {QuestionInput} input
   * @returns {input is HTMLInputElement}
   */
  function isOption(input) {
    return input instanceof HTMLInputElement && (input.type === "checkbox" || input.type === "radio");
  }

  /** @param {HTMLElement} root */
  function inputsOf(root) {
    return Array.from(
      root.querySelectorAll("fieldset :is(input, select, textarea)"),
      (input) => /** @type {QuestionInput} */ (input),
    );
  }

  /**
   * @param {HTMLElement} root of a question, with its id and its `data-hash`
   * @returns {KeptAnswer}
   */
  function take(root) {
    const inputs = inputsOf(root);
    const options = inputs.filter(isOption);
    return {
      id: root.id,
      hash: root.dataset.hash || "",
      order: options.map((input) => input.value),
      chosen: options.filter((input) => input.checked).map((input) => input.value),
      written: inputs.filter((input) => !isOption(input)).map((input) => input.value),
    };
  }

  /**
   * Put an answer back; tell whether the question is still the one that was answered.
   * @param {HTMLElement} root
   * @param {KeptAnswer} kept
   */
  function give(root, kept) {
    if (kept.hash !== root.dataset.hash) return false;
    const inputs = inputsOf(root);
    inputs.filter((input) => !isOption(input)).forEach(function (input, index) {
      input.value = kept.written[index] || "";
    });
    const options = inputs.filter(isOption);
    options.forEach(function (input) {
      input.checked = kept.chosen.includes(input.value);
    });
    const lines = kept.order.map((value) => options.find((input) => input.value === value));
    lines.forEach(function (input) {
      const line = input && input.closest("[data-shuffle] > li");
      if (line && line.parentElement) line.parentElement.append(line);
    });
    return true;
  }

  /**
   * @param {unknown} value
   * @returns {value is string[]}
   */
  function areTexts(value) {
    return Array.isArray(value) && value.every((one) => typeof one === "string");
  }

  /**
   * Read what a store has.  What is not as we write it, anybody may have written: it is as if nothing were there.
   * @param {ReaderStore} store
   * @param {string} key
   * @returns {KeptAttempt | null}
   */
  function read(store, key) {
    try {
      const found = JSON.parse(store.read(key) || "null");
      const whole =
        found &&
        Array.isArray(found.answers) &&
        found.answers.every(
          (/** @type {any} */ one) =>
            one && typeof one.id === "string" && typeof one.hash === "string" &&
            areTexts(one.order) && areTexts(one.chosen) && areTexts(one.written),
        );
      return whole ? { answers: found.answers, checked: found.checked === true, part: found.part === true } : null;
    } catch (error) {
      return null;
    }
  }

  /**
   * @param {ReaderStore} store
   * @param {string} key
   * @param {KeptAttempt | null} attempt
   */
  function write(store, key, attempt) {
    return store.write(key, attempt && JSON.stringify(attempt));
  }

  return { take, give, read, write };
})();
