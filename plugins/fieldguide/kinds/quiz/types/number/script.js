/** A number that a reader wrote, in the digits of any script. */
(function () {
  "use strict";

  const DIGIT = /\p{Nd}/u;

  /**
   * Unicode has the ten digits of a script in a row, from zero on.
   * @param {string} digit
   */
  function valueOf(digit) {
    const code = digit.codePointAt(0) || 0;
    let first = code;
    while (DIGIT.test(String.fromCodePoint(first - 1))) first -= 1;
    return String((code - first) % 10);
  }

  /**
   * Read the one number of a text, in whole; NaN where there is none, or more than one.
   * @param {string} text
   */
  function read(text) {
    const plain = text.normalize("NFKC").replace(/\p{Nd}/gu, valueOf).replace(/[\u2010-\u2015\u2212]/g, "-");
    // Between groups of three digits stand spaces, points, commas or apostrophes; after a point only zeros may.
    const grouped = plain.replace(/(\d)[ .,'\u2019\u066b\u066c](?=\d{3}(?!\d))/g, "$1").replace(/(\d)[.,\u066b]0+(?!\d)/g, "$1");
    const found = grouped.match(/-?\d+(?:[.,\u066b]\d+)?/g) || [];
    return found.length === 1 && /^-?\d+$/.test(found[0]) ? Number(found[0]) : NaN;
  }

  fieldguide.judges.number = {
    isAnswered: (inputs) => inputs.some((input) => input.value.trim() !== ""),
    isRight: (inputs) =>
      inputs.every((input) => Math.abs(read(input.value) - Number(input.dataset.number)) <= Number(input.dataset.tolerance)),
  };
})();
