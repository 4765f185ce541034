/** A few words that a reader wrote: letters are folded as the search folds them (`frame/scripts/search/fold.js`). */
(function () {
  "use strict";

  /** @type {Record<string, string>} */
  const LETTERS = {
    ٱ: "ا", ى: "ي", ی: "ي", ې: "ي", ة: "ه", ۀ: "ه", ہ: "ه", ھ: "ه", ە: "ه", ک: "ك", ڪ: "ك",
    ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ß: "ss", æ: "ae", œ: "oe", ı: "i",
  };

  /** @param {string} digit */
  function plainDigit(digit) {
    const code = digit.charCodeAt(0);
    return String(code - (code < 0x6f0 ? 0x660 : 0x6f0));
  }

  /** @param {string} text */
  function fold(text) {
    return Array.from(text.normalize("NFKD").toLowerCase(), (letter) => LETTERS[letter] || letter)
      .join("")
      .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, plainDigit)
      .replace(/[\p{M}\u0640\p{Cf}]/gu, "")
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
  }

  fieldguide.judges["short-text"] = {
    isAnswered: (inputs) => inputs.some((input) => input.value.trim() !== ""),
    isRight: (inputs) =>
      inputs.every(function (input) {
        const written = fold(input.value);
        return written !== "" && (input.dataset.accepted || "").split("\n").map(fold).includes(written);
      }),
  };
})();
