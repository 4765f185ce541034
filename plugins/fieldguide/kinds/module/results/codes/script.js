/**
 * What the code of a result says; the format is told where the program writes codes (`results/codes/__init__.py`).
 * `form` is "A", "B" or "T"; of each question `answers` says 0 not asked, 1 asked and not right, 2 right.
 * @typedef {object} CodedResult
 * @property {string} form
 * @property {string} course
 * @property {string} edition
 * @property {string} participant
 * @property {number[]} answers
 */

/** Codes of results: written, read, and found in what somebody has pasted. */
const fieldguideResultCodes = (function () {
  "use strict";

  const SIGNS = "23456789ACDEFGHJKMNPQRTVWXY";
  const CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  const FORM_SIGNS = /** @type {Record<string, string>} */ ({ A: "A", B: "E", T: "T" });
  const FILE_FORMAT = "fieldguide-results";
  const FILE_VERSION = 1;
  const VERSION = "R";
  const PRIME = 701;
  const BEGIN = 211;
  const HEAD = 13;
  const LONGEST_PARTICIPANT = 4;
  // What is no sign, and which sign it can only be meant as.
  const MEANT = /** @type {Record<string, string>} */ ({ S: "5", B: "8", Z: "2", U: "V" });

  /**
   * @param {number} number
   * @param {number} length
   */
  function write(number, length) {
    let text = "";
    for (let rest = number; text.length < length; rest = Math.floor(rest / SIGNS.length)) text = SIGNS[rest % SIGNS.length] + text;
    return text;
  }

  /** @param {string} text */
  const read = (text) => Array.from(text).reduce((sum, sign) => sum * SIGNS.length + SIGNS.indexOf(sign), 0);

  /** @param {string} text */
  function check(text) {
    let weight = 1;
    let sum = BEGIN;
    for (let at = text.length - 1; at >= 0; at -= 1) {
      weight = (weight * 3) % PRIME;
      sum += weight * (SIGNS.indexOf(text[at]) + 1);
    }
    return write(sum % PRIME, 2);
  }

  /**
   * Give the code of a participant as codes carry it; null where it is none.  A number is the same with a nought before it.
   * @param {string} typed
   */
  function participant(typed) {
    const plain = fieldguideTyped.code(typed).replace(/[\s-]/g, "");
    const short = /^\d+$/.test(plain) ? plain.replace(/^0+(?=\d)/, "") : plain;
    return /^[0-9A-Z]*$/.test(short) && short.length <= LONGEST_PARTICIPANT ? short : null;
  }

  /** Make up the code of a participant who was given none. */
  function drawParticipant() {
    // Without the letters A, E and Y no word comes of it.
    const signs = SIGNS.replace(/[AEY]/g, "");
    return Array.from({ length: LONGEST_PARTICIPANT }, () => signs[Math.floor(Math.random() * signs.length)]).join("");
  }

  /** @param {string} code */
  const group = (code) => code.replace(/(.{4})(?=.)/g, "$1-");

  /** @param {CodedResult} result */
  function make(result) {
    let number = 0;
    for (let at = 0; at < LONGEST_PARTICIPANT; at += 1) number = number * 37 + (CHARACTERS.indexOf(result.participant.charAt(at) || "-") + 1);
    let text = VERSION + FORM_SIGNS[result.form] + result.course + result.edition + write(number, 5);
    for (let at = 0; at < result.answers.length; at += 3) {
      const [first, second = 0, third = 0] = result.answers.slice(at, at + 3);
      text += SIGNS[first * 9 + second * 3 + third];
    }
    return group(text + check(text));
  }

  /** @param {number} number @returns {string | null} */
  function participantOf(number) {
    let rest = number;
    let text = "";
    for (let at = 0; at < LONGEST_PARTICIPANT; at += 1) {
      text = (CHARACTERS[(rest % 37) - 1] || " ") + text;
      rest = Math.floor(rest / 37);
    }
    const found = text.trimEnd();
    return rest || found.includes(" ") ? null : found;
  }

  /**
   * Read a code, however it is spaced; null where it is none or a sign of it is wrong.  The answers are those of
   * whole signs: as many as there are questions, and up to two that are not asked.
   * @param {string} typed
   * @returns {CodedResult | null}
   */
  function parse(typed) {
    const plain = fieldguideTyped.code(typed).replace(/[\s-]/g, "").replace(/[SBZU]/g, (sign) => MEANT[sign]);
    const text = plain.slice(0, -2);
    if (text.length <= HEAD || Array.from(plain).some((sign) => !SIGNS.includes(sign))) return null;
    if (check(text) !== plain.slice(-2) || text[0] !== VERSION) return null;
    const form = Object.keys(FORM_SIGNS).find((one) => FORM_SIGNS[one] === text[1]);
    const who = participantOf(read(text.slice(8, HEAD)));
    if (!form || who === null) return null;
    /** @type {number[]} */
    const answers = [];
    Array.from(text.slice(HEAD)).forEach(function (sign) {
      const number = SIGNS.indexOf(sign);
      answers.push(Math.floor(number / 9), Math.floor(number / 3) % 3, number % 3);
    });
    return { form, course: text.slice(2, 5), edition: text.slice(5, 8), participant: who, answers };
  }

  /**
   * Of what stands where a code may be, give the longest beginning that is one; else all of it.
   * @param {string} text
   */
  function longest(text) {
    for (let part = text; part; part = part.replace(/[ -]?[^ -]+$/, "")) if (parse(part)) return part;
    return text;
  }

  /**
   * Find the codes in a text, such as a chat, in their order: each as it stands there, also those with a wrong sign.
   * @param {string} typed
   * @returns {string[]}
   */
  function find(typed) {
    const text = fieldguideTyped.code(typed);
    if (parse(text)) return [text.trim()];
    /** @type {string[]} */
    const found = [];
    text.split("\n").forEach(function (line) {
      if (parse(line)) {
        found.push(line.trim());
        return;
      }
      const places = /(?:^|[^0-9A-Z-])((?:[0-9A-Z]{1,6}-){3,}[0-9A-Z]{1,6}|R[TAE][0-9A-Z]{1,3}(?: [0-9A-Z]{1,5}){3,}|[0-9A-Z]{14,70})(?![0-9A-Z-])/g;
      for (let place = places.exec(line); place; place = places.exec(line)) {
        const code = longest(place[1]);
        // A long word, and the number of a telephone, is no code that went wrong.
        const looksLikeOne = /\d/.test(code) && /[A-Z]/.test(code) && code.replace(/[ -]/g, "").length >= 14;
        if (parse(code) || looksLikeOne) found.push(code);
      }
    });
    return found;
  }

  /**
   * Give a file with codes.
   * @param {string[]} codes
   * @param {object} [about] what it says besides, to people who open it
   */
  function asFile(codes, about = {}) {
    const content = { format: FILE_FORMAT, version: FILE_VERSION, ...about, codes };
    return new Blob([JSON.stringify(content, null, 1) + "\n"], { type: "application/json" });
  }

  /**
   * Give the codes in a file; null where it is none of ours.
   * @param {string} text
   * @returns {string[] | null}
   */
  function codesIn(text) {
    try {
      const found = JSON.parse(text);
      const ours = found && found.format === FILE_FORMAT && found.version === FILE_VERSION && Array.isArray(found.codes);
      return ours ? found.codes.filter((/** @type {unknown} */ one) => typeof one === "string").slice(0, 2000) : null;
    } catch (error) {
      return null;
    }
  }

  return { make, parse, find, participant, drawParticipant, asFile, codesIn };
})();
