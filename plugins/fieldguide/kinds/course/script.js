/** What a reader has done, shown on the pages of a course: ticks, the way on, results. */
(function () {
  "use strict";

  /**
   * Read the steps of a course, as a page tells them.
   * @param {ParentNode} root
   */
  function stepsIn(root) {
    return Array.from(root.querySelectorAll("[data-step]"), function (item) {
      const line = /** @type {HTMLElement} */ (item);
      /** @type {Record<string, string>} */
      const checks = Object.create(null);
      (line.dataset.checks || "").split(" ").filter(Boolean).forEach(function (pair) {
        const [id, hash] = pair.split("=");
        checks[id] = hash;
      });
      return { id: line.dataset.step || "", checks, line, link: line.querySelector("a") };
    });
  }

  /**
   * Put a tick to what is done, or take it away.
   * @param {Element} place
   * @param {boolean} done
   * @param {string | undefined} word
   */
  function tick(place, done, word) {
    const before = place.querySelector(":scope > .fg-tick");
    if (done === Boolean(before)) return;
    if (before) {
      before.remove();
      return;
    }
    const mark = document.createElement("span");
    mark.className = "fg-tick";
    const said = document.createElement("span");
    said.className = "fg-hidden";
    said.textContent = " (" + word + ")";
    mark.append(said);
    place.append(mark);
  }

  /**
   * Write before a page is left: the way on waits until all is kept.
   * @param {HTMLAnchorElement} link
   * @param {() => void} write
   */
  function writeBeforeLeaving(link, write) {
    link.addEventListener("click", function (event) {
      write();
      let kept = false;
      fieldguideStores.course.settle(() => (kept = true));
      if (kept || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
      event.preventDefault();
      fieldguideStores.course.settle(() => location.assign(link.href));
    });
  }

  /** @param {HTMLElement} root the bar of a course */
  function initBar(root) {
    const words = root.dataset;
    const course = words.course || "";
    const here = words.here || "";
    const steps = stepsIn(root);
    const units = steps.filter((step) => step.id.startsWith("unit/"));
    const test = steps.find((step) => step.id.startsWith("quiz/"));
    const notKept = fieldguide.find(root, "[data-not-kept]", HTMLElement);
    const result = fieldguide.find(root, "[data-result]", HTMLElement);
    const goOn = root.querySelector("[data-go-on]");
    const recall = root.querySelector("[data-recall]");
    const end = document.querySelector("[data-course-end]");
    const readButton = end && end.querySelector("[name=read]");
    const state = end && end.querySelector("[data-state]");
    const own = units.find((step) => step.id === here);
    const asks = own ? Object.keys(own.checks).length : 0;

    /** @param {string} selector @param {boolean} visible */
    function showAll(selector, visible) {
      document.querySelectorAll(selector).forEach((one) => one.toggleAttribute("hidden", !visible));
    }

    function show() {
      const record = fieldguideProgress.of(course);
      const works = fieldguideStores.course.works();
      const passed = record.best !== null && record.best.passed;
      notKept.hidden = works;
      steps.forEach(function (step) {
        const done = step === test ? passed : fieldguideProgress.isDone(record, step);
        if (step.link && step.id !== course) tick(step.link, done, words.wordDone);
        document.querySelectorAll('[data-done-of="' + step.id + '"]').forEach((place) => tick(place, done, words.wordDone));
      });
      showResult(record);
      showAll("[data-passed]", passed);
      if (recall instanceof HTMLAnchorElement && test && test.link) {
        recall.href = test.link.href + "?recall";
        recall.hidden = !fieldguideProgress.isToRecall(record);
      }
      showWay(record, passed);
      if (own) showOwn(record);
    }

    /** @param {CourseRecord} record */
    function showResult(record) {
      const shown = record.best || record.last;
      result.hidden = !shown;
      if (shown) {
        const day = fieldguideProgress.writeDay(shown.day);
        fieldguide.say(result, shown.passed ? words.wordPassed : words.wordTried, { day, percent: shown.percent });
      }
    }

    /**
     * Lead to what comes next: where the reader was, if that is not done, else the first unit that is not.
     * @param {CourseRecord} record
     * @param {boolean} passed
     */
    function showWay(record, passed) {
      if (!(goOn instanceof HTMLAnchorElement)) return;
      const open = units.filter((step) => !fieldguideProgress.isDone(record, step));
      const next = open.find((step) => step.id === record.at) || open[0] || test;
      const begun = record.at !== "" || open.length < units.length;
      goOn.hidden = !next || !next.link || (passed && !open.length);
      if (next && next.link) {
        goOn.href = next.link.href;
        fieldguide.say(goOn, begun ? words.wordGoOn : words.wordBegin, { title: next.line.dataset.title || "" });
      }
    }

    /** @param {CourseRecord} record */
    function showOwn(record) {
      if (!own || !state || !(readButton instanceof HTMLButtonElement)) return;
      const done = fieldguideProgress.isDone(record, own);
      const left = Object.entries(own.checks).filter(([id, hash]) => record.answered[id] !== hash).length;
      readButton.hidden = asks > 0 || done;
      const text = done ? words.wordUnitDone : asks ? words.wordLeft : "";
      const before = state.textContent;
      fieldguide.say(state, text, { count: left });
      // A live region that is told the same twice would speak twice.
      if (state.textContent === before) state.textContent = before;
    }

    function markRead() {
      if (own && !asks) fieldguideProgress.change(course, (record) => (record.read[own.id] = fieldguideProgress.today()));
      show();
    }

    document.addEventListener("fieldguide:answered", function (event) {
      const detail = /** @type {CustomEvent} */ (event).detail;
      if (detail.course !== course) return;
      fieldguideProgress.change(course, (record) => (record.answered[detail.id] = detail.hash));
      show();
    });
    document.addEventListener("fieldguide:tested", function (event) {
      const detail = /** @type {CustomEvent} */ (event).detail;
      const quiz = event.target;
      // A form of the test, which somebody has asked for, is no try at it.
      if (detail.course !== course || detail.partial || detail.form) return;
      const day = fieldguideProgress.today();
      fieldguideProgress.change(course, function (record) {
        if (quiz instanceof HTMLElement && quiz.dataset.recall !== undefined) record.recalled = day;
        else {
          const { right, all, percent, passed } = detail;
          fieldguideProgress.addResult(record, { day, right, all, percent, passed, bank: words.bank || "" });
        }
      });
      show();
    });
    if (end && readButton instanceof HTMLButtonElement) {
      readButton.addEventListener("click", function () {
        markRead();
        const way = end.querySelector("a");
        if (way) way.focus();
      });
    }
    document.querySelectorAll("a[data-way-on]").forEach(function (link) {
      if (link instanceof HTMLAnchorElement) writeBeforeLeaving(link, markRead);
    });

    fieldguideStores.course.ready(function () {
      if (own) fieldguideProgress.change(course, (record) => (record.at = own.id));
    });
    fieldguideProgress.follow(show);
  }

  /**
   * Save, load, erase.
   * @param {HTMLElement} root
   */
  function initKeeping(root) {
    const words = root.dataset;
    const code = fieldguide.find(root, "[name=code]", HTMLInputElement);
    const file = fieldguide.find(root, "[type=file]", HTMLInputElement);
    const save = fieldguide.find(root, "[name=save]", HTMLButtonElement);
    const load = fieldguide.find(root, "[name=load]", HTMLButtonElement);
    const erase = fieldguide.find(root, "[name=erase]", HTMLButtonElement);
    const yes = fieldguide.find(root, "[name=yes]", HTMLButtonElement);
    const no = fieldguide.find(root, "[name=no]", HTMLButtonElement);
    const asked = fieldguide.find(root, "[data-asked]", HTMLElement);
    const state = fieldguide.find(root, "[role=status]", HTMLElement);

    /** @param {string | undefined} text */
    function tell(text) {
      state.textContent = text || "";
      // What this page has changed itself, the others are told of by the store, and this one here.
      document.dispatchEvent(new Event("fieldguide:progress"));
    }

    /** @param {boolean} open */
    function ask(open) {
      asked.hidden = !open;
      erase.hidden = open;
      (open ? no : erase).focus();
    }

    save.addEventListener("click", function () {
      fieldguide.offer(fieldguideProgress.asFile(code.value.trim()), "fieldguide-progress.json");
      tell(words.wordSaved);
    });
    load.addEventListener("click", () => file.click());
    file.addEventListener("change", async function () {
      const chosen = file.files && file.files[0];
      if (!chosen) return;
      const text = chosen.size <= fieldguideProgress.LONGEST_FILE ? await chosen.text() : "";
      file.value = "";
      tell(fieldguideProgress.addFile(text) ? words.wordLoaded : words.wordBadFile);
    });
    erase.addEventListener("click", () => ask(true));
    no.addEventListener("click", () => ask(false));
    yes.addEventListener("click", function () {
      fieldguideProgress.erase();
      ask(false);
      tell(words.wordErased);
    });
    root.hidden = false;
  }

  /**
   * The list of modules: what is done of each.
   * @param {HTMLElement} root
   */
  function initList(root) {
    const words = root.dataset;
    const courses = Array.from(root.querySelectorAll("[data-course]"), function (item) {
      const line = /** @type {HTMLElement} */ (item);
      const link = fieldguide.find(line, "a", HTMLAnchorElement);
      const steps = stepsIn(line);
      return { line, link, id: line.dataset.course || "", units: steps.filter((step) => step.id.startsWith("unit/")) };
    });

    function show() {
      let any = false;
      courses.forEach(function ({ line, link, id, units }) {
        const record = fieldguideProgress.of(id);
        const done = units.filter((step) => fieldguideProgress.isDone(record, step)).length;
        const passed = record.best !== null && record.best.passed;
        const begun = done > 0 || record.best !== null || record.at !== "";
        line.hidden = !begun;
        any = any || begun;
        document.querySelectorAll("main li a").forEach(function (other) {
          const same = other instanceof HTMLAnchorElement && other.href === link.href && !root.contains(other);
          if (same && other.parentElement) tick(other.parentElement, passed, words.wordDone);
        });
        fieldguide.say(fieldguide.find(line, "[data-state]", HTMLElement), words.wordUnits, { done, all: units.length });
        const result = fieldguide.find(line, "[data-result]", HTMLElement);
        const shown = record.best;
        const day = shown ? fieldguideProgress.writeDay(shown.day) : "";
        fieldguide.say(result, shown ? (passed ? words.wordPassed : words.wordTried) : "", { day, percent: shown ? shown.percent : 0 });
        const recall = line.querySelector("[data-recall]");
        if (recall instanceof HTMLAnchorElement) recall.hidden = !fieldguideProgress.isToRecall(record);
      });
      root.hidden = !any;
    }

    root.querySelectorAll("a[data-recall]").forEach(function (link) {
      if (link instanceof HTMLAnchorElement) link.href += "?recall";
    });
    fieldguideProgress.follow(show);
  }

  /** Ask ten questions of a course that was passed: another test, whose answers are kept apart and change no result. */
  function prepareRecall() {
    if (!new URLSearchParams(fieldguide.page.query()).has("recall")) return;
    const quiz = document.querySelector('[data-fg-module="quiz"]');
    if (!(quiz instanceof HTMLElement)) return;
    quiz.dataset.recall = "";
    quiz.dataset.key += ":recall";
    quiz.dataset.draw = String(Math.min(10, quiz.querySelectorAll(".fg-question").length));
    quiz.dataset.wordPassed = quiz.dataset.wordFailed = "";
    document.querySelectorAll("[data-recalling]").forEach((one) => one.removeAttribute("hidden"));
  }

  fieldguide.whenReady(prepareRecall);
  fieldguide.start("course", initBar);
  fieldguide.start("course-keeping", initKeeping);
  fieldguide.start("course-list", initList);
})();
