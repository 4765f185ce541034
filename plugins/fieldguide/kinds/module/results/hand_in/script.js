/** Hand in the result of a test: tell what is in it, make its code, its dots and its file.  Nothing is sent or kept. */
(function () {
  "use strict";

  const quizSelector = '[data-fg-module="quiz"]';

  /**
   * Ask a form of the test in place of a draw from it: its answers are kept apart, and no result is changed by it.
   * This is done before the test begins.
   */
  function prepareForm() {
    const letter = new URLSearchParams(fieldguide.page.query()).get("form");
    const quiz = document.querySelector(quizSelector);
    const link = Array.from(document.querySelectorAll(".fg-hand-in [data-form]")).find((one) => one instanceof HTMLElement && one.dataset.form === letter);
    if (!letter || !(quiz instanceof HTMLElement) || !(link instanceof HTMLElement)) return;
    quiz.dataset.form = letter;
    quiz.dataset.asks = link.dataset.asks;
    quiz.dataset.key += ":" + letter;
    quiz.dataset.wordPassed = quiz.dataset.wordFailed = "";
    quiz.querySelectorAll("[data-of-test]").forEach((one) => one.remove());
  }

  /** @param {HTMLElement} root */
  function init(root) {
    const words = root.dataset;
    const quiz = fieldguide.find(document, quizSelector, HTMLElement);
    const form = fieldguide.find(root, "form", HTMLFormElement);
    const none = fieldguide.find(root, "[data-none]", HTMLElement);
    const own = fieldguide.find(root, "[name=participant]", HTMLInputElement);
    const shown = fieldguide.find(root, ".fg-result-code", HTMLElement);
    const code = fieldguide.find(root, "[data-code]", HTMLElement);
    const dots = fieldguide.find(root, "[data-dots]", HTMLElement);
    const said = fieldguide.find(root, "[data-said]", HTMLElement);
    const copy = fieldguide.find(root, "[name=copy]", HTMLButtonElement);
    const save = fieldguide.find(root, "[name=save]", HTMLButtonElement);
    const names = (words.questions || "").split(" ");
    const letter = quiz.dataset.form || "T";
    const which = (letter === "T" ? words.wordTest : letter === "A" ? words.wordBefore : words.wordAfter) || "";
    // Made up once for this page: what is told to be in the result is what is in it.
    const drawn = fieldguideResultCodes.drawParticipant();
    /** @type {number[]} */
    let answers = [];

    function participant() {
      const typed = fieldguideResultCodes.participant(own.value);
      return typed === "" ? drawn : typed;
    }

    /** Tell what is in the result, before it is made. */
    function tell() {
      const right = answers.filter((one) => one === 2).length;
      const all = answers.filter(Boolean).length;
      fieldguide.say(fieldguide.find(root, "[data-holds-form]", HTMLElement), words.wordHoldsForm, { form: which });
      fieldguide.say(fieldguide.find(root, "[data-holds-answers]", HTMLElement), words.wordHoldsAnswers, { right, all });
      const line = fieldguide.find(root, "[data-holds-participant]", HTMLElement);
      const who = participant();
      line.hidden = who === null;
      fieldguide.say(line, who === drawn ? words.wordHoldsDrawn : words.wordHoldsOwn, { code: who || "" });
    }

    /** @param {boolean} ended whether there is a result */
    function begin(ended) {
      form.hidden = !ended;
      none.hidden = ended;
      shown.hidden = true;
      said.textContent = "";
      if (ended) tell();
    }

    quiz.addEventListener("fieldguide:asked", () => begin(false));
    quiz.addEventListener("fieldguide:judged", function (event) {
      const detail = /** @type {CustomEvent} */ (event).detail;
      // What was only missed before, and what is recalled, is no test.
      if (detail.partial || quiz.dataset.recall !== undefined) return;
      /** @type {Map<string, boolean>} */
      const rights = new Map(detail.questions.map((/** @type {{ id: string, right: boolean }} */ one) => [one.id, one.right]));
      answers = names.map((name) => (rights.has(name) ? (rights.get(name) ? 2 : 1) : 0));
      begin(true);
      if (letter === "T") return;
      root.setAttribute("open", "");
      const way = document.querySelector("[data-to-result]");
      if (way) way.removeAttribute("hidden");
    });

    own.addEventListener("input", function () {
      shown.hidden = true;
      said.textContent = "";
      tell();
    });
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      const who = participant();
      own.setAttribute("aria-invalid", String(who === null));
      if (who === null) {
        said.textContent = words.wordBadParticipant || "";
        own.focus();
        return;
      }
      const made = fieldguideResultCodes.make({ form: letter, course: words.course || "", edition: words.edition || "", participant: who, answers });
      code.textContent = made;
      const drawing = fieldguideQr.draw(made.replace(/-/g, ""), words.wordDots || "");
      dots.replaceChildren(...(drawing ? [drawing] : []));
      said.textContent = "";
      shown.hidden = false;
      shown.focus();
    });
    copy.addEventListener("click", async function () {
      try {
        await navigator.clipboard.writeText(code.textContent || "");
        said.textContent = words.wordCopied || "";
      } catch (error) {
        // A page from a disk may not: the code is marked instead, for the reader to copy.
        const selection = getSelection();
        if (selection) selection.selectAllChildren(code);
        said.textContent = words.wordNotCopied || "";
      }
    });
    save.addEventListener("click", function () {
      const who = participant();
      const about = { about: document.title, test: which, participant: who };
      fieldguide.offer(fieldguideResultCodes.asFile([code.textContent || ""], about), "result-" + words.slug + "-" + letter + "-" + who + ".json");
    });

    root.querySelectorAll("[data-form]").forEach(function (link) {
      if (link instanceof HTMLAnchorElement) link.href = fieldguide.page.address("?form=" + link.dataset.form);
    });
    const leave = root.querySelector("[data-leave]");
    if (leave instanceof HTMLAnchorElement && letter !== "T") {
      leave.href = fieldguide.page.address("");
      const asking = fieldguide.find(root, "[data-asking]", HTMLElement);
      const link = fieldguide.find(root, '[data-form="' + letter + '"]', HTMLElement);
      fieldguide.find(asking, "[data-which]", HTMLElement).textContent = link.textContent;
      fieldguide.find(root, "[data-forms]", HTMLElement).hidden = true;
      // Who came for a form reads first that this is it, and where to go on once it was answered.
      asking.hidden = false;
      quiz.before(asking);
    }
    root.hidden = false;
  }

  fieldguide.whenReady(prepareForm);
  fieldguide.start("hand-in", init);
})();
