/**
 * Questions on paper, as they are without a script: those of a quiz in their author's order, then the answers on a
 * page of their own; a check inside a unit in its place, without its answer.
 */
const fieldguideQuizPaper = (function () {
  "use strict";

  /**
   * Before the page is printed, put a sheet beside a quiz in its place; afterwards take it away.
   * @param {HTMLElement} root of the quiz, as it is without a script
   * @param {string} [title] above the answers; without one there are none
   */
  function prepare(root, title) {
    const form = fieldguide.find(root, "form", HTMLFormElement).cloneNode(true);
    /** @type {HTMLElement | null} */
    let sheet = null;

    window.addEventListener("beforeprint", function () {
      if (sheet) return;
      sheet = makeSheet(/** @type {HTMLFormElement} */ (form.cloneNode(true)), title);
      root.after(sheet);
      root.classList.add("fg-off-paper");
    });
    window.addEventListener("afterprint", function () {
      if (sheet) sheet.remove();
      sheet = null;
      root.classList.remove("fg-off-paper");
    });
  }

  /**
   * @param {HTMLFormElement} form
   * @param {string} [title]
   */
  function makeSheet(form, title) {
    const sheet = document.createElement("div");
    sheet.className = "fg-quiz-paper";
    const heading = document.createElement("h2");
    heading.textContent = title || "";
    const list = document.createElement("ol");
    form.querySelectorAll("details.fg-hint").forEach((hint) => hint.remove());
    form.querySelectorAll(".fg-turns details").forEach(unfold);
    form.querySelectorAll("details.fg-answer").forEach(function (details) {
      const line = document.createElement("li");
      Array.from(details.children).forEach(function (child) {
        if (child.localName !== "summary") line.append(child);
      });
      list.append(line);
      details.remove();
    });
    form.querySelectorAll("[id]").forEach((one) => one.removeAttribute("id"));
    form.querySelectorAll(".fg-toolbar").forEach((one) => one.remove());
    const answers = document.createElement("section");
    answers.className = "fg-quiz-paper-answers";
    answers.append(heading, list);
    sheet.append(form);
    if (title) sheet.append(answers);
    return sheet;
  }

  /**
   * Show what a choice of a story opens: its words, what comes of it, the scene that follows.
   * @param {Element} details
   */
  function unfold(details) {
    const choice = document.createElement("strong");
    const summary = details.querySelector("summary");
    choice.append(...(summary ? Array.from(summary.childNodes) : []));
    if (summary) summary.remove();
    details.replaceWith(choice, ...Array.from(details.childNodes));
  }

  return { prepare };
})();
