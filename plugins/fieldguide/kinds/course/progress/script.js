/**
 * How a test ended.  `bank` names the questions that it drew from.
 * @typedef {object} CourseResult
 * @property {string} day as in 2026-11-29
 * @property {number} right
 * @property {number} all
 * @property {number} percent
 * @property {boolean} passed
 * @property {string} bank
 */

/**
 * What a reader has done of a course: the questions that were answered, by their name, in which wording;
 * the units that were read and ask nothing, with the day; where the reader was; how tests ended.
 * @typedef {object} CourseRecord
 * @property {Record<string, string>} answered
 * @property {Record<string, string>} read
 * @property {string} at
 * @property {CourseResult | null} last
 * @property {CourseResult | null} best
 * @property {string} recalled
 */

/**
 * A step of a course as its pages tell it: a unit with the questions that it asks.
 * @typedef {object} CourseStep
 * @property {string} id
 * @property {Record<string, string>} checks
 */

/** What a reader has done in the courses of this site: read, changed, and put into a file, without a name. */
const fieldguideProgress = (function () {
  "use strict";

  const KEY = "progress";
  const VERSION = 1;
  const MOST_COURSES = 200;
  const MOST_PARTS = 500;
  const LONGEST_FILE = 300000;
  const NAME = /^[a-z0-9][a-z0-9/_-]{0,119}$/;
  const HASH = /^[0-9a-f]{8}$/;
  const DAY = /^\d{4}-\d{2}-\d{2}$/;
  const BANK = /^[2-9A-Z]{3}$/;

  /**
   * Keep of an object what is as we write it; anybody may have written the rest.
   * @template T
   * @param {unknown} value
   * @param {number} most
   * @param {(one: unknown) => T | null} clean
   * @returns {Record<string, T>}
   */
  function cleanAll(value, most, clean) {
    // Without a prototype: a name may be that of a thing which every object has.
    const found = Object.create(null);
    if (!value || typeof value !== "object" || Array.isArray(value)) return found;
    Object.entries(value).slice(0, most).forEach(function ([name, one]) {
      const cleaned = NAME.test(name) ? clean(one) : null;
      if (cleaned !== null) found[name] = cleaned;
    });
    return found;
  }

  /** @param {RegExp} pattern */
  const textLike = (pattern) => (/** @type {unknown} */ one) => (typeof one === "string" && pattern.test(one) ? one : null);

  /**
   * @param {unknown} one
   * @param {number} most
   */
  const isCount = (one, most) => Number.isInteger(one) && Number(one) >= 0 && Number(one) <= most;

  /** @param {unknown} day */
  const isDay = (day) => typeof day === "string" && DAY.test(day) && !Number.isNaN(Date.parse(day));

  /**
   * @param {any} one
   * @returns {CourseResult | null}
   */
  function cleanResult(one) {
    if (!one || !isDay(one.day) || !isCount(one.all, 1000) || !isCount(one.right, one.all) || !BANK.test(one.bank)) return null;
    if (!one.all || !isCount(one.percent, 100) || one.percent !== Math.floor((one.right * 100) / one.all)) return null;
    return { day: one.day, right: one.right, all: one.all, percent: one.percent, passed: one.passed === true, bank: one.bank };
  }

  /**
   * @param {any} one
   * @returns {CourseRecord | null}
   */
  function cleanCourse(one) {
    if (!one || typeof one !== "object") return null;
    return {
      answered: cleanAll(one.answered, MOST_PARTS, textLike(HASH)),
      read: cleanAll(one.read, MOST_PARTS, (day) => (isDay(day) ? String(day) : null)),
      at: textLike(NAME)(one.at) || "",
      last: cleanResult(one.last),
      best: cleanResult(one.best),
      recalled: isDay(one.recalled) ? one.recalled : "",
    };
  }

  /**
   * @param {string | null} text
   * @returns {Record<string, CourseRecord> | null} nothing where the text is not what we write
   */
  function parse(text) {
    try {
      const found = JSON.parse(text || "null");
      return found && found.version === VERSION ? cleanAll(found.courses, MOST_COURSES, cleanCourse) : null;
    } catch (error) {
      return null;
    }
  }

  /** @returns {Record<string, CourseRecord>} */
  const readAll = () => parse(fieldguideStores.course.read(KEY)) || Object.create(null);

  /** @param {Record<string, CourseRecord>} courses */
  const writeAll = (courses) => fieldguideStores.course.write(KEY, JSON.stringify({ version: VERSION, courses }));

  /** @param {string} course */
  const of = (course) => readAll()[course] || /** @type {CourseRecord} */ (cleanCourse({}));

  /**
   * Change what is known of a course.
   * @param {string} course
   * @param {(record: CourseRecord) => void} task
   */
  function change(course, task) {
    const courses = readAll();
    courses[course] = courses[course] || cleanCourse({});
    task(courses[course]);
    return writeAll(courses);
  }

  /** The reader's day, which is not that of Greenwich. */
  function today() {
    const now = new Date();
    const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
    return now.getFullYear() + "-" + two(now.getMonth() + 1) + "-" + two(now.getDate());
  }

  /**
   * @param {string} first
   * @param {string} second
   */
  const daysFrom = (first, second) => Math.round((Date.parse(second) - Date.parse(first)) / 86400000);

  /**
   * @param {CourseResult | null} one
   * @param {CourseResult | null} other
   */
  function better(one, other) {
    if (!one || !other) return one || other;
    if (one.passed !== other.passed) return one.passed ? one : other;
    return other.percent > one.percent ? other : one;
  }

  /**
   * @param {CourseRecord} record
   * @param {CourseResult} result
   */
  function addResult(record, result) {
    record.last = result;
    record.best = better(record.best, result);
  }

  /**
   * Tell whether a unit is done: its questions answered as they are now, or, where it asks none, read.
   * @param {CourseRecord} record
   * @param {CourseStep} step
   */
  function isDone(record, step) {
    const checks = Object.entries(step.checks);
    return checks.length ? checks.every(([id, hash]) => record.answered[id] === hash) : step.id in record.read;
  }

  /**
   * Tell whether it is time to recall a course: a week after its test was passed, until that was done.
   * @param {CourseRecord} record
   */
  function isToRecall(record) {
    if (!record.best || !record.best.passed) return false;
    const done = record.recalled && daysFrom(record.best.day, record.recalled) >= 7;
    return !done && daysFrom(record.best.day, today()) >= 7;
  }

  /** @param {string} code of a participant, which only the file holds */
  function asFile(code) {
    const content = { version: VERSION, saved: today(), ...(code ? { participant: code.slice(0, 40) } : {}), courses: readAll() };
    return new Blob([JSON.stringify(content, null, 1)], { type: "application/json" });
  }

  /**
   * Add what a file holds to what is known; tell whether it is such a file and was kept.
   * @param {string} text
   */
  function addFile(text) {
    const added = text.length <= LONGEST_FILE ? parse(text) : null;
    if (!added) return false;
    const courses = readAll();
    Object.entries(added).forEach(function ([name, record]) {
      const known = courses[name];
      if (!known) {
        courses[name] = record;
        return;
      }
      Object.assign(known.answered, record.answered);
      Object.assign(known.read, record.read);
      known.best = better(known.best, record.best);
      if (!known.last || (record.last && record.last.day > known.last.day)) known.last = record.last;
      known.at = known.at || record.at;
      known.recalled = known.recalled > record.recalled ? known.recalled : record.recalled;
    });
    return writeAll(courses);
  }

  /** @param {() => void} task called once all can be read, and after each change that is not the page's own */
  function follow(task) {
    fieldguideStores.course.watch(KEY, task);
    document.addEventListener("fieldguide:progress", task);
    fieldguideStores.course.ready(task);
  }

  const erase = () => fieldguideStores.course.write(KEY, null);

  /**
   * Write a day as the page's language does, in digits that every reader knows.
   * @param {string} day
   */
  const writeDay = (day) =>
    new Intl.DateTimeFormat((document.documentElement.lang || "en").replace(/^en$/, "en-GB") + "-u-nu-latn-ca-gregory", { year: "numeric", month: "long", day: "numeric", timeZone: "UTC" }).format(
      Date.parse(day),
    );

  return { of, change, addResult, isDone, isToRecall, today, asFile, addFile, follow, erase, writeDay, LONGEST_FILE };
})();
