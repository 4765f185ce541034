/** One question inside the text of a unit: judged at once, its answer kept. */
(function () {
  "use strict";

  /** @param {HTMLElement} root */
  function init(root) {
    const form = fieldguide.find(root, "form", HTMLFormElement);
    const toolbar = fieldguide.find(root, ".fg-toolbar", HTMLElement);
    const status = fieldguide.find(root, ".fg-waiting", HTMLElement);
    const check = fieldguide.find(root, "[name=check]", HTMLButtonElement);
    const again = fieldguide.find(root, "[name=again]", HTMLButtonElement);
    fieldguideQuizPaper.prepare(root);
    const question = fieldguideAsking.prepare(fieldguide.find(root, ".fg-question", HTMLElement));
    const words = root.dataset;
    const scored = words.scored !== undefined;
    // A story is done when it has come to an end, and has buttons of its own.
    const story = question.field.querySelector(".fg-scenario");
    const store = fieldguideStores.tab;
    const key = "check:" + words.key;

    /** @param {boolean} checked */
    function keep(checked) {
      fieldguideAnswers.write(store, key, { answers: [fieldguideAnswers.take(question.root)], checked, part: false });
    }

    function begin() {
      fieldguideAsking.reset(question);
      status.textContent = "";
      check.hidden = story !== null;
      again.hidden = true;
    }

    /** Show what is right, or what others think of; tell whether the answer was right, null where none is. */
    function finish() {
      if (scored) {
        const right = fieldguideAsking.judge(question, words);
        check.hidden = true;
        again.hidden = false;
        return right;
      }
      question.answer.hidden = false;
      check.hidden = true;
      return null;
    }

    /** @param {boolean | null} right */
    function tell(right) {
      const detail = { course: words.course, id: fieldguideAsking.nameOf(question), hash: fieldguideAsking.hashOf(question), right };
      fieldguideAsking.tell(root, "answered", detail);
    }

    form.addEventListener("submit", function (event) {
      event.preventDefault();
      if (check.hidden) return;
      if (!fieldguideAsking.isAnswered(question)) {
        status.textContent = words.wordChooseFirst || "";
        return;
      }
      const right = finish();
      keep(true);
      status.textContent = (right === null ? words.wordNoted : right ? words.wordRight : words.wordWrong) || "";
      // The button that had the focus is gone.
      (right === null ? question.field : again).focus();
      tell(right);
    });
    again.addEventListener("click", function () {
      begin();
      keep(false);
      question.field.focus();
    });
    ["change", "input"].forEach(function (name) {
      form.addEventListener(name, function () {
        status.textContent = "";
        const ended = story !== null && fieldguideAsking.isAnswered(question);
        const before = !question.answer.hidden;
        if (story) question.answer.hidden = !ended;
        keep(story ? ended : before);
        if (ended && !before) tell(null);
      });
    });

    begin();
    const before = fieldguideAnswers.read(store, key);
    if (before && before.answers.length && fieldguideAsking.give(question, before.answers[0]) && before.checked) finish();
    toolbar.hidden = false;
  }

  fieldguide.start("check", init);
})();
