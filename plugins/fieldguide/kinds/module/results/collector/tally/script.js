/**
 * A question as the page that collects knows it: by which way an answer on paper is judged (`choose` any order,
 * `order` one order, `say` by the trainer), the right signs, and the words of the right answer.
 * @typedef {object} CollectedQuestion
 * @property {string} prompt
 * @property {number} objective
 * @property {string[]} teach
 * @property {string} way
 * @property {string[]} signs all that can be written, without those of the last part of the answer
 * @property {string[]} right
 * @property {string} answer
 */

/**
 * A course whose results are collected; `forms` has the places of the questions of A and B, in their order.
 * @typedef {object} CollectedCourse
 * @property {string} title
 * @property {string} sign
 * @property {string} edition
 * @property {string} slug
 * @property {string} language
 * @property {string} direction
 * @property {string[]} objectives
 * @property {CollectedQuestion[]} questions
 * @property {Record<string, number[]>} forms
 */

/** @typedef {string | number} TableCell */

/** What comes of results: who took part, what was gained, what was missed.  It knows no page. */
const fieldguideTally = (function () {
  "use strict";

  const RIGHT = 2;

  /**
   * Tell whether a result can be one of a course: it asks what its form asks, and nothing that is not there.
   * @param {CodedResult} result
   * @param {CollectedCourse} course
   */
  function fits(result, course) {
    const count = course.questions.length;
    const { answers, form } = result;
    if (answers.length !== Math.ceil(count / 3) * 3 || answers.slice(count).some(Boolean)) return false;
    if (form === "T") return answers.some(Boolean);
    const asked = course.forms[form];
    return asked !== undefined && answers.slice(0, count).every((state, at) => Boolean(state) === asked.includes(at));
  }

  /**
   * Count what is right, of all or of one objective.
   * @param {CodedResult} result
   * @param {CollectedCourse} course
   * @param {number} [objective]
   */
  function score(result, course, objective) {
    const asked = course.questions.map((question, at) => (objective === undefined || question.objective === objective ? result.answers[at] : 0)).filter(Boolean);
    return { right: asked.filter((state) => state === RIGHT).length, all: asked.length };
  }

  /**
   * Put the results of each participant side by side; who has no code stands alone.
   * @param {CodedResult[]} results
   */
  function attendance(results) {
    /** @type {Map<string, { participant: string, A: CodedResult | null, B: CodedResult | null, T: CodedResult | null, results: CodedResult[] }>} */
    const found = new Map();
    results.forEach(function (result, at) {
      const key = result.participant || "-" + at;
      const line = found.get(key) || { participant: result.participant, A: null, B: null, T: null, results: [] };
      line[/** @type {"A" | "B" | "T"} */ (result.form)] = result;
      line.results.push(result);
      found.set(key, line);
    });
    return Array.from(found.values()).sort((one, other) =>
      !one.participant || !other.participant ? Number(!one.participant) - Number(!other.participant) : one.participant.localeCompare(other.participant, "en", { numeric: true }),
    );
  }

  /**
   * Give what was gained from form A to form B, in per cent, by those who have handed in both.
   * @param {CodedResult[]} results
   * @param {CollectedCourse} course
   */
  function gain(results, course) {
    const both = attendance(results).filter((line) => line.participant && line.A && line.B);

    /** @param {"A" | "B"} form @param {number} [objective] */
    function percent(form, objective) {
      const scores = both.map((line) => score(/** @type {CodedResult} */ (line[form]), course, objective));
      const all = scores.reduce((sum, one) => sum + one.all, 0);
      return all ? Math.round((scores.reduce((sum, one) => sum + one.right, 0) * 100) / all) : null;
    }

    /** @param {number} [objective] */
    function line(objective) {
      const before = percent("A", objective);
      const after = percent("B", objective);
      return before === null || after === null ? [] : [{ objective, before, after, gain: after - before }];
    }

    const lines = course.objectives.map((_, objective) => line(objective)).reduce((all, some) => all.concat(some), []);
    return { count: both.length, lines, all: line()[0] || null };
  }

  /**
   * Give the questions that were missed, most of those who were asked first.
   * @param {CodedResult[]} results
   * @param {CollectedCourse} course
   */
  function missed(results, course) {
    return course.questions
      .map(function (question, at) {
        const states = results.map((result) => result.answers[at]).filter(Boolean);
        return { question, at, asked: states.length, wrong: states.filter((state) => state !== RIGHT).length };
      })
      .filter((line) => line.wrong)
      .sort((one, other) => other.wrong * one.asked - one.wrong * other.asked || other.wrong - one.wrong || one.at - other.at);
  }

  /**
   * Judge what stands on paper: true, false, or null where it is no answer to the question.
   * @param {CollectedQuestion} question
   * @param {string} typed
   * @param {string[]} letters those of the sheets, as a trainer may type them in place of A, B, C
   */
  function judge(question, typed, letters) {
    const text = fieldguideTyped.tidy(typed).replace(/[\s,;.\u060c\u061b\u3001]/g, "");
    if (text === "" || text === "-") return false;
    if (text === "+") return true;
    const signs = Array.from(text, readerOf(letters));
    if (question.way === "say" || signs.some((sign) => !question.signs.includes(sign))) return null;
    const given = question.way === "choose" ? Array.from(new Set(signs)).sort() : signs;
    return given.join("") === question.right.join("");
  }

  /**
   * Give what tells which of A, B, C a typed sign means; nothing where that would be a guess.  What looks like a letter of
   * the sheets is that letter, whichever keyboard it is from, unless it looks like two of them.  Where their script has
   * nothing that looks like Latin, as Arabic, Latin letters are places: B is the second.
   * @param {string[]} letters
   * @returns {(sign: string) => string}
   */
  function readerOf(letters) {
    const own = letters.map(fieldguideTyped.tidy);
    const looks = own.map(fieldguideTyped.byLooks);
    const careful = own.some(fieldguideTyped.canMislead);
    return function (sign) {
      const look = fieldguideTyped.byLooks(sign);
      const isOwn = own.includes(sign);
      if (!isOwn && looks.indexOf(look) !== looks.lastIndexOf(look)) return "";
      const place = isOwn ? own.indexOf(sign) : looks.indexOf(look);
      if (place >= 0) return place < 26 ? String.fromCharCode(65 + place) : "";
      return careful && /\p{L}/u.test(sign) ? "" : sign;
    };
  }

  /**
   * Write rows as a table for spreadsheets.  What a spreadsheet would run as a formula stays text.
   * @param {TableCell[][]} rows
   */
  function csv(rows) {
    const line = (/** @type {TableCell[]} */ row) => row.map(cell).join(",");
    return "\ufeff" + rows.map(line).join("\r\n") + "\r\n";
  }

  /** @param {TableCell} value */
  function cell(value) {
    if (typeof value === "number") return String(value);
    const safe = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20|%]|^[\t\r\n]/.test(value) ? "'" + value : value;
    return '"' + safe.replace(/"/g, '""') + '"';
  }

  return { fits, score, attendance, gain, missed, judge, csv };
})();
