/**
 * A certificate, filled in from what is kept, and what checks a code of one.  The name is on the sheet and nowhere else.
 *
 * A code is twelve signs: three for the course, three for the questions of its edition, four for the day and
 * the score, two to find slips.  It proves nothing that somebody with these pages could not make up.
 */
(function () {
  "use strict";

  const FIRST_DAY = "2026-01-01";
  const SCORES = 101;
  const PRIME = 701;
  const LENGTH = 12;

  /**
   * What writes and reads codes with some signs.
   * @param {string} signs
   */
  function codesOf(signs) {
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

      /** @param {string} typed */
      parse(typed) {
        const plain = typed
          .normalize("NFKC")
          .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))
          .toUpperCase()
          .replace(/[\s\p{Dash}\p{Cf}]/gu, "");
        const text = plain.slice(0, -2);
        if (plain.length !== LENGTH || Array.from(plain).some((sign) => !signs.includes(sign))) return null;
        if (check(text) !== plain.slice(-2)) return null;
        const number = read(text.slice(6));
        const now = Math.floor((Date.parse(fieldguideProgress.today()) - Date.parse(FIRST_DAY)) / 86400000);
        let day = Math.floor(number / SCORES);
        if (day >= days) return null;
        while (day + days <= now) day += days;
        const date = new Date(Date.parse(FIRST_DAY) + day * 86400000).toISOString().slice(0, 10);
        return { course: text.slice(0, 3), bank: text.slice(3, 6), percent: number % SCORES, day: date };
      },
    };
  }

  /** @param {HTMLElement} root */
  function init(root) {
    const words = root.dataset;
    const codes = codesOf(words.signs || "");
    const sheet = fieldguide.find(root, ".fg-certificate", HTMLElement);
    const none = fieldguide.find(root, "[data-none]", HTMLElement);
    const ask = fieldguide.find(root, "[data-passed-only]", HTMLElement);
    const holder = fieldguide.find(root, "[name=holder]", HTMLInputElement);
    const printer = fieldguide.find(root, "[name=print]", HTMLButtonElement);
    const form = fieldguide.find(root, "form", HTMLFormElement);
    const typed = fieldguide.find(form, "[name=code]", HTMLInputElement);
    const found = fieldguide.find(form, "[data-found]", HTMLElement);
    const known = Array.from(form.querySelectorAll("li"), (line) => ({
      code: line.dataset.code || "",
      bank: line.dataset.bank || "",
      title: line.textContent || "",
    }));
    const own = words.code || "";

    function show() {
      const { best } = fieldguideProgress.of(words.course || "");
      const passed = best !== null && best.passed;
      none.hidden = passed;
      ask.hidden = !passed;
      sheet.hidden = !passed;
      document.body.classList.toggle("fg-certified", passed);
      if (!best || !passed) return;
      fieldguide.find(sheet, "[data-day]", HTMLElement).textContent = fieldguideProgress.writeDay(best.day);
      fieldguide.say(fieldguide.find(sheet, "[data-score]", HTMLElement), words.wordScore, { percent: best.percent });
      fieldguide.find(sheet, "[data-code]", HTMLElement).textContent = codes.make(own, best);
    }

    holder.addEventListener("input", function () {
      fieldguide.find(sheet, "[data-holder]", HTMLElement).textContent = holder.value;
    });
    printer.addEventListener("click", () => window.print());
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      const read = codes.parse(typed.value);
      const course = read && known.find((one) => one.code === read.course);
      if (!read) fieldguide.say(found, words.wordMistyped);
      else {
        const day = fieldguideProgress.writeDay(read.day);
        const values = { day, percent: read.percent, title: course ? course.title : "" };
        fieldguide.say(found, !course ? words.wordOtherCourse : course.bank === read.bank ? words.wordValid : words.wordOtherEdition, values);
      }
    });
    form.hidden = false;
    fieldguideProgress.follow(show);
  }

  fieldguide.start("certificate", init);
})();
