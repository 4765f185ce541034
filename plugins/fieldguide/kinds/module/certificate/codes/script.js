/**
 * What writes and reads codes of certificates with some signs.
 *
 * A code is twelve signs: three for the course, three for the questions of its edition, four for the day and
 * the score, two to find slips.  It proves nothing that somebody with these pages could not make up.
 * @param {string} signs
 */
function fieldguideCertificateCodes(signs) {
  "use strict";

  const FIRST_DAY = "2026-01-01";
  const SCORES = 101;
  const PRIME = 701;
  const LENGTH = 12;
  const base = signs.length;
  // A day comes again after these many; the last that is not in the future is meant.
  const days = Math.floor(base ** 4 / SCORES);

  /**
   * @param {number} number
   * @param {number} length
   */
  function write(number, length) {
    let text = "";
    for (let rest = number; text.length < length; rest = Math.floor(rest / base)) text = signs[rest % base] + text;
    return text;
  }

  /** @param {string} text */
  const read = (text) => Array.from(text).reduce((sum, sign) => sum * base + signs.indexOf(sign), 0);

  /**
   * Two signs that are others where one sign of a text is another, or where two have changed places.
   * @param {string} text
   */
  function check(text) {
    let weight = 1;
    let sum = 0;
    for (const sign of text) {
      weight = (weight * 3) % PRIME;
      sum = (sum + weight * (signs.indexOf(sign) + 1)) % PRIME;
    }
    return write(sum, 2);
  }

  return {
    /**
     * @param {string} course
     * @param {CourseResult} result
     */
    make(course, result) {
      const day = Math.round((Date.parse(result.day) - Date.parse(FIRST_DAY)) / 86400000);
      const text = course + result.bank + write((((day % days) + days) % days) * SCORES + result.percent, 4);
      return (text + check(text)).replace(/(.{4})(?=.)/g, "$1-");
    },

    /**
     * @param {string} typed
     * @param {string} today of days with one sign, the last that is not after this one is meant
     */
    parse(typed, today) {
      const plain = fieldguideTyped.code(typed).replace(/[\s-]/g, "");
      const text = plain.slice(0, -2);
      if (plain.length !== LENGTH || Array.from(plain).some((sign) => !signs.includes(sign))) return null;
      if (check(text) !== plain.slice(-2)) return null;
      const number = read(text.slice(6));
      const now = Math.floor((Date.parse(today) - Date.parse(FIRST_DAY)) / 86400000);
      let day = Math.floor(number / SCORES);
      if (day >= days) return null;
      while (day + days <= now) day += days;
      const date = new Date(Date.parse(FIRST_DAY) + day * 86400000).toISOString().slice(0, 10);
      return { course: text.slice(0, 3), bank: text.slice(3, 6), percent: number % SCORES, day: date };
    },
  };
}
