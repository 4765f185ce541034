/** What people type by hand, in one spelling: the signs of codes, and the letters of answers on paper. */
const fieldguideTyped = (function () {
  "use strict";

  // Capital letters of other scripts, and below each the Latin one that nobody can tell from it.
  const CYRILLIC = "\u0410\u0412\u0421\u0415\u041d\u04ba\u0406\u04c0\u0408\u041a\u041c\u041e\u0420\u051a\u0405\u0422\u051c\u0425\u0423\u04ae";
  const AS_CYRILLIC = "ABCEHHIIJKMOPQSTWXYY";
  const GREEK = "\u0391\u0392\u0395\u0397\u0399\u037f\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a7\u03a5\u0396";
  const AS_GREEK = "ABEHIJKMNOPTXYZ";
  // Arabic letters that are written for others, without a hamza or from a keyboard of Persian or Urdu.
  const ARABIC = "\u0623\u0625\u0622\u0671\u0649\u06cc\u06a9\u06c1\u06be";
  const AS_ARABIC = "\u0627\u0627\u0627\u0627\u064a\u064a\u0643\u0647\u0647";
  const OTHERS = CYRILLIC + GREEK + ARABIC;
  const PLAIN = new Map(Array.from(OTHERS, (letter, at) => [letter, (AS_CYRILLIC + AS_GREEK + AS_ARABIC)[at]]));

  /**
   * Give the value of a digit of any script.  Ten of them stand in a row, which begins with a sixteenth sign or six behind it.
   * @param {string} digit
   */
  function valueOf(digit) {
    const code = digit.codePointAt(0) || 0;
    return (code & 15) - (/\p{Nd}/u.test(String.fromCodePoint(code & ~15)) ? 0 : 6);
  }

  /**
   * Give what somebody has typed in one spelling: capital letters, digits that everybody knows, one sort of hyphen.
   * @param {string} typed
   */
  function tidy(typed) {
    return typed
      .normalize("NFKC")
      .replace(/\p{Nd}/gu, (digit) => String(valueOf(digit)))
      .toUpperCase()
      // What nobody sees, and the stroke that stretches Arabic letters.
      .replace(/[\p{Cf}\u0640]/gu, "")
      .replace(/[\p{Dash}\u2212]/gu, "-");
  }

  /**
   * Give capital letters by their looks: a Cyrillic or Greek one that looks like a Latin one is that.
   * @param {string} text
   */
  const byLooks = (text) => Array.from(text, (letter) => PLAIN.get(letter) || letter).join("");

  /**
   * Give what somebody has typed of a code, which has Latin letters alone: a keyboard of another script has their likes.
   * @param {string} typed
   */
  const code = (typed) => byLooks(tidy(typed));

  /**
   * Tell whether letters are of a script that shares looks with others.
   * @param {string} text
   */
  const canMislead = (text) => /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(text);

  return { tidy, byLooks, code, canMislead };
})();
