/** A certificate, filled in from what is kept, and what checks a code of one.  The name is on the sheet and nowhere else. */
(function () {
  "use strict";

  /** @param {HTMLElement} root */
  function init(root) {
    const words = root.dataset;
    const codes = fieldguideCertificateCodes(words.signs || "");
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
      const read = codes.parse(typed.value, fieldguideProgress.today());
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
