/**
 * What is told of a course: what it must know to go on (`suspended`), the page that is open, the score of the
 * best test in per cent, null before one, whether the course is done, and how much of it, from 0 to 1.
 * @typedef {object} CourseState
 * @property {string} suspended
 * @property {string} place
 * @property {number | null} score
 * @property {boolean} done
 * @property {number} share
 */

/**
 * How a question of a test was answered: letters of what was chosen and of what is right, in the order in
 * which the author wrote them, or what was written.
 * @typedef {object} QuestionResponse
 * @property {string} id
 * @property {string} type
 * @property {string} objective
 * @property {string[]} names of the options
 * @property {string[]} chosen
 * @property {string[]} expected
 * @property {string[]} written
 * @property {boolean} right
 */

/**
 * A learning system that has opened the course, and what it has kept of it.
 * @typedef {object} LearningSystem
 * @property {string} suspended
 * @property {string} place
 * @property {boolean} done
 * @property {(state: CourseState) => boolean} keep tells whether the system took it
 * @property {(responses: QuestionResponse[]) => void} tell
 * @property {() => boolean} commit has the system write what it was told
 * @property {(seconds: number) => void} leave
 */

/**
 * A question of the test, as the outline of the course tells it.
 * @typedef {{ id: string, hash: string, type: string, options: string[], right: string[], objective: string }} OutlineQuestion
 */

/**
 * @typedef {object} CourseOutline
 * @property {string} course
 * @property {string} quiz empty without a test
 * @property {string} attempt the name under which the page of the test keeps an attempt
 * @property {string} bank
 * @property {string} edition
 * @property {Record<string, string>} pages paths by what they show
 * @property {{ id: string, checks: [string, string][] }[]} units
 * @property {OutlineQuestion[]} questions
 * @property {{ recorded: string }} words
 */

/**
 * The page that a learning system opens.  It shows the pages of the course in a frame, keeps for them what they
 * would else keep on the device (`render/components/course_store/script.js` asks it), and tells the system.
 * Without a system, the course is opened as it is, and keeps on the device what a learner has done.
 */
const fieldguideShell = (function () {
  "use strict";

  const VERSION = "1";
  const FIRST_DAY = "2026-01-01";
  const DAY = 86400000;
  // Systems of SCORM 1.2 keep 4,096 characters, and cut off what comes after.
  const MOST = 4000;
  const HIGHEST_WINDOW = 500;
  const PROGRESS = "progress";

  /**
   * Find what a learning system offers to the course: in a window around it, or in the one that opened it.
   * @param {string} name
   * @returns {any} null where there is nothing
   */
  function findApi(name) {
    /** @param {any} start */
    function findAround(start) {
      let place = start;
      for (let level = 0; place && level < HIGHEST_WINDOW; level += 1) {
        if (place[name]) return place[name];
        if (place.parent === place) return null;
        place = place.parent;
      }
      return null;
    }

    const places = [() => window, () => window.opener, () => window.top && window.top.opener];
    for (const place of places) {
      try {
        const found = findAround(place());
        if (found) return found;
      } catch (error) {
        // A window of another site: nothing for us is there.
      }
    }
    return null;
  }

  /** @param {string} day */
  const writeDay = (day) => Math.round((Date.parse(day) - Date.parse(FIRST_DAY)) / DAY).toString(36);

  /** @param {string} text */
  const readDay = (text) => new Date(Date.parse(FIRST_DAY) + parseInt(text, 36) * DAY).toISOString().slice(0, 10);

  /**
   * Writes what a learner has done in few signs, and reads it: nothing but what this course has.
   * @param {CourseOutline} outline
   */
  function codesOf(outline) {
    const { units, questions } = outline;
    const checks = units.flatMap((unit) => unit.checks);

    /** @param {any} result */
    function writeResult(result) {
      return result ? [writeDay(result.day), result.right, result.all, result.passed ? 1 : 0].join(".") : "";
    }

    /** @param {string} text */
    function readResult(text) {
      if (!text) return null;
      const [day, right, all, passed] = text.split(".");
      const percent = Math.floor((Number(right) * 100) / Number(all));
      return { day: readDay(day), right: Number(right), all: Number(all), percent, passed: passed === "1", bank: outline.bank };
    }

    /**
     * Write an attempt at the test: each question by its number, its options in the order they stood in, those
     * that were chosen, what was written.
     * @param {any} attempt
     * @param {boolean} whole with what was written
     */
    function writeAttempt(attempt, whole) {
      if (!attempt) return "";
      const answers = attempt.answers.map(function (/** @type {any} */ one) {
        const number = questions.findIndex((question) => question.id === one.id && question.hash === one.hash);
        if (number < 0) return "";
        const { options } = questions[number];
        const signs = (/** @type {string[]} */ names) => names.map((name) => options.indexOf(name).toString(36)).join("");
        const written = whole ? one.written.map(encodeURIComponent).join(",") : "";
        return [number.toString(36), signs(one.order), signs(one.chosen), written].join(":").replace(/:+$/, "");
      });
      return [(attempt.checked ? 1 : 0) + (attempt.part ? 2 : 0), ...answers].join("|");
    }

    /** @param {string} text */
    function readAttempt(text) {
      if (!text) return null;
      const [flags, ...answers] = text.split("|");
      const read = answers.filter(Boolean).map(function (answer) {
        const [number, order = "", chosen = "", written = ""] = answer.split(":");
        const { id, hash, options } = questions[parseInt(number, 36)];
        const names = (/** @type {string} */ signs) => Array.from(signs, (sign) => options[parseInt(sign, 36)]);
        return { id, hash, order: names(order), chosen: names(chosen), written: written ? written.split(",").map(decodeURIComponent) : [] };
      });
      return { answers: read, checked: (Number(flags) & 1) === 1, part: (Number(flags) & 2) === 2 };
    }

    /** @param {any} record */
    function writeAnswered(record) {
      const bits = checks.map(([id, hash]) => (record.answered[id] === hash ? "1" : "0")).join("");
      return (bits.match(/.{1,4}/g) || []).map((four) => parseInt(four.padEnd(4, "0"), 2).toString(16)).join("");
    }

    /** @param {string} text */
    function readAnswered(text) {
      const bits = Array.from(text, (sign) => parseInt(sign, 16).toString(2).padStart(4, "0")).join("");
      return Object.fromEntries(checks.filter((_, index) => bits[index] === "1"));
    }

    /** @param {any} record */
    function writeRead(record) {
      return units.flatMap(({ id }, index) => (record.read[id] ? [index.toString(36) + "." + writeDay(record.read[id])] : [])).join(",");
    }

    /** @param {string} text */
    function readRead(text) {
      return Object.fromEntries(text.split(",").filter(Boolean).map(function (one) {
        const [index, day] = one.split(".");
        return [units[parseInt(index, 36)].id, readDay(day)];
      }));
    }

    return {
      /**
       * @param {any} record
       * @param {any} attempt
       */
      write(record, attempt) {
        const known = [
          VERSION,
          outline.edition,
          writeAnswered(record),
          writeRead(record),
          record.at ? units.findIndex((unit) => unit.id === record.at).toString(36) : "",
          writeResult(record.last),
          writeResult(record.best),
          record.recalled ? writeDay(record.recalled) : "",
        ].join(";");
        const all = [true, false].map((whole) => known + ";" + writeAttempt(attempt, whole));
        return all.find((text) => text.length <= MOST) || known + ";";
      },

      /**
       * Read what was kept; null where that is of another edition of the course, or of somebody else.
       * @param {string} text
       */
      read(text) {
        const [version, edition, answered, read, at, last, best, recalled, attempt] = text.split(";");
        if (version !== VERSION || edition !== outline.edition) return null;
        try {
          const record = {
            answered: readAnswered(answered),
            read: readRead(read),
            at: at ? units[parseInt(at, 36)].id : "",
            last: readResult(last),
            best: readResult(best),
            recalled: recalled ? readDay(recalled) : "",
          };
          return { record, attempt: readAttempt(attempt) };
        } catch (error) {
          return null;
        }
      },
    };
  }

  /**
   * Make a store that lives as long as this page.
   * @param {(key: string) => boolean} changed is called after each writing, and tells whether that is kept
   * @param {() => boolean} works
   * @returns {SharedStore}
   */
  function storeWith(changed, works) {
    /** @type {Map<string, string>} */
    const known = new Map();
    const atOnce = (/** @type {() => void} */ task) => task();
    return {
      works,
      read: (key) => known.get(key) || null,
      write(key, value) {
        if (value === null) known.delete(key);
        else known.set(key, value);
        return changed(key);
      },
      // One page is open at a time.
      watch() {},
      ready: atOnce,
      settle: atOnce,
    };
  }

  /**
   * Read how the questions of a test were answered, where they stand.
   * @param {CourseOutline} outline
   * @param {HTMLElement} quiz
   * @param {{ id: string, right: boolean }[]} asked
   * @returns {QuestionResponse[]}
   */
  function readResponses(outline, quiz, asked) {
    return asked.flatMap(function ({ id, right }) {
      const known = outline.questions.find((question) => question.id === id);
      const place = Array.from(quiz.querySelectorAll("[data-question]")).find((one) => one.getAttribute("data-question") === id);
      if (!known || !place) return [];
      const inputs = Array.from(place.querySelectorAll("input, select, textarea"), (input) => /** @type {QuestionInput} */ (input));
      const isOption = (/** @type {QuestionInput} */ input) => /^(?:checkbox|radio)$/.test(input.type);
      const chosen = inputs.filter((input) => isOption(input) && /** @type {HTMLInputElement} */ (input).checked);
      return [{
        id: outline.quiz.replace(/[^\w-]+/g, "_") + "_" + id,
        type: known.type,
        objective: known.objective,
        names: known.options,
        chosen: known.options.filter((name) => chosen.some((input) => input.value === name)),
        expected: known.right,
        written: inputs.filter((input) => !isOption(input)).map((input) => input.value),
        right,
      }];
    });
  }

  /**
   * Name options by letters, in the order in which the author wrote them.
   * @param {QuestionResponse} response
   * @param {string[]} names
   */
  const lettersOf = (response, names) => names.map((name) => "abcdefghijklmnopqrstuvwxyz"[response.names.indexOf(name)]);

  /** @param {number} seconds */
  const partsOfTime = (seconds) => [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds) % 60];

  /**
   * Open the course for a learning system, or, where there is none, by itself.
   * @param {() => LearningSystem | null} open
   */
  function start(open) {
    const root = document.getElementById("course");
    if (!root) return;
    /** @type {CourseOutline} */
    const outline = JSON.parse(root.dataset.outline || "");
    const first = outline.pages[outline.course];
    const system = open();
    if (!system) location.replace(new URL(encodeURI(first), location.href).href);
    else show(root, outline, system);
  }

  /**
   * @param {HTMLElement} root
   * @param {CourseOutline} outline
   * @param {LearningSystem} system
   */
  function show(root, outline, system) {
    const codes = codesOf(outline);
    const started = Date.now();
    const paths = Object.values(outline.pages);
    const frame = document.createElement("iframe");
    let kept = true;
    let left = false;
    let place = paths.includes(system.place) && !system.done ? system.place : outline.pages[outline.course];

    const course = storeWith((key) => key !== PROGRESS || (save() && system.commit()), () => kept);
    // An answer of the test is told at once, and written by the system when the course asks for it.
    const tab = storeWith((key) => key !== outline.attempt || save(), () => kept);

    /** @param {string | null} text */
    const parse = (text) => JSON.parse(text || "null");

    function record() {
      const all = parse(course.read(PROGRESS));
      const empty = { answered: {}, read: {}, at: "", last: null, best: null, recalled: "" };
      return (all && all.courses[outline.course]) || empty;
    }

    function save() {
      const now = record();
      const passed = now.best !== null && now.best.passed;
      const done = outline.units.filter(({ id, checks }) => (checks.length ? checks.every(([name, hash]) => now.answered[name] === hash) : now.read[id]));
      const steps = outline.units.length + (outline.quiz ? 1 : 0);
      kept = system.keep({
        suspended: codes.write(now, parse(tab.read(outline.attempt))),
        place,
        score: now.best ? now.best.percent : null,
        done: outline.quiz ? passed : done.length === outline.units.length,
        share: steps ? (done.length + (passed ? 1 : 0)) / steps : 0,
      });
      return kept;
    }

    /** Put back what the system has kept, before a page asks for it. */
    function restore() {
      const found = codes.read(system.suspended);
      if (!found) return;
      if (found.attempt) tab.write(outline.attempt, JSON.stringify(found.attempt));
      course.write(PROGRESS, JSON.stringify({ version: 1, courses: { [outline.course]: found.record } }));
    }

    /** @param {Document} page */
    function prepare(page) {
      // They say that nothing leaves the device, which a learning system makes untrue.
      page.querySelectorAll(".fg-quiz [data-kept], .fg-quiz [data-not-kept], .fg-keeping").forEach((one) => one.remove());
      const title = page.querySelector("#fg-content h1");
      if (title && [outline.pages[outline.course], outline.pages[outline.quiz]].includes(place)) {
        const notice = page.createElement("p");
        notice.className = "fg-notice";
        notice.textContent = outline.words.recorded;
        title.after(notice);
      }
      page.addEventListener("fieldguide:tested", function (event) {
        const { detail } = /** @type {CustomEvent} */ (event);
        const quiz = event.target;
        if (!(quiz && "dataset" in quiz) || detail.partial || detail.form) return;
        const test = /** @type {HTMLElement} */ (quiz);
        if (test.dataset.recall === undefined) system.tell(readResponses(outline, test, detail.questions));
      }, true);
    }

    function leave() {
      if (left) return;
      left = true;
      save();
      system.leave((Date.now() - started) / 1000);
    }

    frame.addEventListener("load", function () {
      const page = frame.contentDocument;
      if (!page || !frame.contentWindow) return;
      const base = new URL("./", location.href).pathname;
      place = decodeURIComponent(frame.contentWindow.location.pathname.slice(base.length));
      prepare(page);
      save();
    });
    window.addEventListener("pagehide", leave);
    // A page that comes back as it was has nobody to tell: the system was told that it was left.
    window.addEventListener("pageshow", (event) => event.persisted && location.reload());
    document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && !left && save() && system.commit());

    restore();
    Object.assign(window, { fieldguideKeeper: { course, tab } });
    frame.title = document.title;
    frame.src = new URL(encodeURI(place), location.href).href;
    root.replaceChildren(frame);
  }

  return { start, findApi, lettersOf, partsOfTime };
})();
