/** Draw questions, check the answers, say the score, keep both.  The page's HTML holds all texts and answers. */
(function () {
  "use strict";

  /** @param {AskedQuestion} question */
  function objectiveOf(question) {
    return question.root.dataset.objective;
  }

  /**
   * @param {Element | null} element
   * @param {boolean} visible
   */
  function show(element, visible) {
    if (element) element.toggleAttribute("hidden", !visible);
  }

  /**
   * Say what was missed and what was right, in parts of the page that are there after the check alone.
   * @param {DOMStringMap} words
   */
  function makeParts(words) {
    const missed = document.createElement("h2");
    missed.className = "fg-missed-title";
    const right = document.createElement("details");
    right.className = "fg-got";
    const summary = document.createElement("summary");
    right.append(summary);

    return {
      missed,
      right,

      /**
       * @param {number} count of what was missed
       * @param {number} got
       */
      say(count, got) {
        fieldguide.say(missed, words.wordMissedCount, { count });
        fieldguide.say(summary, words.wordRightCount, { count: got });
        right.open = false;
      },
    };
  }

  /** @param {HTMLElement} root */
  function init(root) {
    const form = fieldguide.find(root, "form", HTMLFormElement);
    const score = fieldguide.find(root, ".fg-score", HTMLElement);
    const study = root.querySelector(".fg-study");
    const toolbar = fieldguide.find(root, ".fg-toolbar", HTMLElement);
    const waiting = fieldguide.find(root, ".fg-waiting", HTMLElement);
    const check = fieldguide.find(root, "[name=check]", HTMLButtonElement);
    const again = fieldguide.find(root, "[name=again]", HTMLButtonElement);
    const missedOnly = fieldguide.find(root, "[name=missed]", HTMLButtonElement);
    const clear = fieldguide.find(root, "[name=clear]", HTMLButtonElement);
    const kept = fieldguide.find(root, "[data-kept]", HTMLElement);
    const notKept = fieldguide.find(root, "[data-not-kept]", HTMLElement);
    const words = root.dataset;
    const passMark = Number(words.passMark);
    const store = fieldguideStores.tab;
    const key = "quiz:" + words.key;
    fieldguideQuizPaper.prepare(root, words.wordAnswers);
    const questions = Array.from(root.querySelectorAll(".fg-question"), (one) => fieldguideAsking.prepare(/** @type {HTMLElement} */ (one)));
    const parts = makeParts(words);
    /** @type {AskedQuestion[]} */
    let drawn = [];
    /** @type {AskedQuestion[]} */
    let missed = [];
    let warned = false;
    let part = false;

    /**
     * Start an attempt: with all that an attempt draws, or with what was missed alone.
     * @param {AskedQuestion[]} [only]
     */
    function begin(only) {
      part = only !== undefined;
      ask(only ? fieldguideOrder.shuffle(only) : words.asks ? formOf(words.asks) : fieldguideOrder.draw(questions, Number(words.draw), objectiveOf));
    }

    /** @param {string} asks the names of the questions of a form, in its order */
    function formOf(asks) {
      const names = asks.split(" ");
      const found = questions.filter((question) => names.includes(fieldguideAsking.nameOf(question)));
      return found.sort((one, other) => names.indexOf(fieldguideAsking.nameOf(one)) - names.indexOf(fieldguideAsking.nameOf(other)));
    }

    /** @param {AskedQuestion[]} wanted in their order */
    function ask(wanted) {
      drawn = wanted;
      questions.forEach(function (question) {
        question.root.hidden = true;
        fieldguideAsking.reset(question);
      });
      drawn.forEach(function (question, index) {
        const number = question.field.querySelector(".fg-question-number");
        if (number) fieldguide.say(number, words.wordNumber, { number: index + 1, all: drawn.length });
        question.root.hidden = false;
        form.append(question.root);
      });
      form.append(toolbar);
      parts.missed.remove();
      parts.right.remove();
      warned = false;
      score.hidden = true;
      show(study, false);
      again.hidden = true;
      missedOnly.hidden = true;
      check.hidden = false;
      fieldguideAsking.tell(root, "asked", {});
    }

    /** @param {boolean} checked */
    function keep(checked) {
      const answers = drawn.map((question) => fieldguideAnswers.take(question.root));
      showKept(fieldguideAnswers.write(store, key, { answers, checked, part }));
    }

    /** @param {boolean} works */
    function showKept(works) {
      kept.hidden = !works;
      notKept.hidden = works;
    }

    /** Go on where the reader was; tell whether there was anything to go on with. */
    function goOn() {
      const before = fieldguideAnswers.read(store, key);
      if (!before) return false;
      /** @type {AskedQuestion[]} */
      const asked = [];
      const answers = before.answers.filter(function (one) {
        const question = questions.find((each) => each.root.id === one.id && !asked.includes(each));
        if (question) asked.push(question);
        return question !== undefined;
      });
      if (!asked.length) return false;
      part = before.part;
      ask(asked);
      // A question that was edited is asked again; the others keep their answers.
      const same = asked.map((question, index) => fieldguideAsking.give(question, answers[index]));
      if (before.checked && same.every(Boolean)) finish();
      return true;
    }

    /** Judge all, put what was missed first, and fold the rest. */
    function finish() {
      const rights = drawn.map((question) => fieldguideAsking.judge(question, words));
      const got = drawn.filter((_, index) => rights[index]);
      missed = drawn.filter((_, index) => !rights[index]);
      parts.say(missed.length, got.length);
      if (missed.length) form.append(parts.missed, ...missed.map((question) => question.root));
      form.append(toolbar);
      if (got.length) {
        parts.right.append(...got.map((question) => question.root));
        form.append(parts.right);
      }
      check.hidden = true;
      // A form is answered once: the right answers now stand there.
      again.hidden = Boolean(words.form);
      missedOnly.hidden = !missed.length || Boolean(words.form);
      again.classList.toggle("fg-button-first", !missed.length);
      waiting.textContent = "";
      showStudy();
      showScore(got.length);
      tell("judged", rights);
      return rights;
    }

    /**
     * Tell the page how the attempt ended: as "tested" when it has ended just now, as "judged" whenever that is shown.
     * @param {string} name
     * @param {boolean[]} rights
     */
    function tell(name, rights) {
      const right = rights.filter(Boolean).length;
      const all = drawn.length;
      fieldguideAsking.tell(root, name, {
        course: words.course,
        right,
        all,
        percent: Math.floor((right * 100) / all),
        passed: !part && right * 100 >= passMark * all,
        partial: part,
        form: words.form || "",
        missed: Array.from(new Set(missed.map(objectiveOf))),
        questions: drawn.map((question, index) => ({
          id: fieldguideAsking.nameOf(question),
          hash: fieldguideAsking.hashOf(question),
          right: rights[index],
        })),
      });
    }

    /** Of the units to read again, show those that teach what was missed. */
    function showStudy() {
      const objectives = missed.map(objectiveOf);
      let any = false;
      root.querySelectorAll(".fg-study li").forEach(function (line) {
        const taught = (line instanceof HTMLElement && line.dataset.objectives) || "";
        const wanted = taught.split(" ").some((objective) => objectives.includes(objective));
        show(line, wanted);
        any = any || wanted;
      });
      show(study, any);
    }

    /** @param {number} right */
    function showScore(right) {
      const all = drawn.length;
      const passed = right * 100 >= passMark * all;
      const result = passed ? words.wordPassed : words.wordFailed;
      // Who answers only what was missed has not passed a test.
      fieldguide.say(score, part ? words.wordScoreMissed : words.wordScore + " " + result, {
        right,
        all,
        // Rounded down, so that a score that did not pass never reads as the pass mark.
        percent: Math.floor((right * 100) / all),
        needed: passMark,
      });
      const good = part ? right === all : passed;
      score.className = "fg-score " + (good ? "fg-right" : "fg-wrong");
      score.hidden = false;
    }

    form.addEventListener("submit", function (event) {
      event.preventDefault();
      if (check.hidden) return;
      const count = drawn.filter((question) => !fieldguideAsking.isAnswered(question)).length;
      if (count && !warned) {
        warned = true;
        fieldguide.say(waiting, words.wordWaiting, { count });
        return;
      }
      const rights = finish();
      keep(true);
      tell("tested", rights);
      score.focus();
    });

    /** @param {AskedQuestion[]} [only] */
    function startAgain(only) {
      begin(only);
      waiting.textContent = "";
      keep(false);
      drawn[0].field.focus();
    }

    again.addEventListener("click", () => startAgain());
    missedOnly.addEventListener("click", () => startAgain(missed));
    clear.addEventListener("click", function () {
      begin();
      fieldguideAnswers.write(store, key, null);
      drawn[0].field.focus();
      fieldguide.say(waiting, words.wordCleared);
    });
    ["change", "input"].forEach(function (name) {
      form.addEventListener(name, function () {
        waiting.textContent = "";
        warned = false;
        keep(!score.hidden);
      });
    });

    if (!goOn()) begin();
    root.querySelectorAll("[data-scripted]").forEach((one) => one.removeAttribute("hidden"));
    showKept(store.works());
    toolbar.hidden = false;
  }

  fieldguide.start("quiz", init);
})();
