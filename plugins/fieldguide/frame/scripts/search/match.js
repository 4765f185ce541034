/*
 * Where a word stands in a text, and how well; the text around it for a reader's eyes.
 */
/** @typedef {{typed: string, word: string, forms: FoldedForm[]}} SearchTerm */
/** @typedef {{anchor: string, heading: string, text: string}} SearchSection */
const fieldguideMatch = (() => {
  "use strict";

  // What may stand before an Arabic word without a space: and, so, with, like, for, the.
  const PARTICLES = new Set([""]);
  for (const first of ["", "و", "ف"]) {
    for (const second of ["", "ب", "ك", "ل", "ال", "بال", "كال", "لل"]) {
      PARTICLES.add(first + second);
    }
  }

  // What the beginning of a word is worth beside the whole one, and a word in a heading beside one in a text.
  const BEGUN = 0.75;
  const HEADING = 5;

  /** @typedef {{start: string, forms: FoldedForm[], particles: boolean}} SearchStart */
  /** @type {WeakMap<FoldedForm[], SearchStart[]>} */
  const starts = new WeakMap();

  /**
   * Each word of a text as it is written, and where it begins.
   * @param {string} text
   * @param {(word: string, at: number) => void} found
   */
  function eachWord(text, found) {
    const words = /[\p{L}\p{M}\p{N}'’‘ʼ`´\u0640\u200c-\u200f]+/gu;
    for (let match = words.exec(text); match; match = words.exec(text)) {
      found(match[0], match.index);
    }
  }

  /**
   * Where a term stands in a folded text, and what it is worth there: less than the word itself where it is
   * the beginning of another or only one of its forms.
   * @param {string} text
   * @param {SearchTerm} term
   * @param {(at: number, worth: number) => void} found
   */
  function eachPlace(text, term, found) {
    for (const { start, forms, particles } of startsOf(term)) {
      const { length } = start;
      for (let at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + length)) {
        if (particles && !PARTICLES.has(text.slice(text.lastIndexOf(" ", at) + 1, at))) {
          continue;
        }
        let worth = 0;
        for (const form of forms) {
          if (form.weight > worth && text.startsWith(form.text, at)) {
            const whole = text[at + form.text.length] === " ";
            worth = Math.max(worth, whole ? form.weight : form.whole ? 0 : form.weight * BEGUN);
          }
        }
        if (worth) {
          found(at, worth);
        }
      }
    }
  }

  /**
   * The forms of a term by what they begin with, so that a text is gone through once for all that share it.
   * @param {SearchTerm} term
   */
  function startsOf(term) {
    const known = starts.get(term.forms);
    if (known) {
      return known;
    }
    /** @type {SearchStart[]} */
    const made = [];
    for (const form of [...term.forms].sort((one, other) => one.text.length - other.text.length)) {
      const first = made.find(({ start }) => form.text.startsWith(start));
      if (first) {
        first.forms.push(form);
      } else {
        made.push({ start: form.text, forms: [form], particles: form.particles });
      }
    }
    starts.set(term.forms, made);
    return made;
  }

  /**
   * The best place of a term in a short text: 0 where it is not there, 1 for a whole word.
   * @param {string} text
   * @param {SearchTerm} term
   */
  function inShort(text, term) {
    let best = 0;
    if (text) {
      eachPlace(text, term, (_, worth) => (best = Math.max(best, worth)));
    }
    return best;
  }

  /**
   * What a term is worth in each section of a document.
   * @param {SearchDocument} document
   * @param {SearchTerm} term
   */
  function inSections(document, term) {
    /** @type {Map<number, number>} */
    const worth = new Map();
    let segment = 0;
    let last = -1;
    eachPlace(document.folded, term, (at, found) => {
      // Of words that share nothing the second begins anew.
      segment = at < last ? 0 : segment;
      last = at;
      while (segment + 1 < document.starts.length && document.starts[segment + 1] <= at) {
        segment += 1;
      }
      const one = found * (segment % 2 === 0 ? HEADING : 1);
      const section = segment >> 1;
      const before = worth.get(section) || 0;
      // The second time a word stands in a section says less than the first.
      worth.set(section, Math.max(before, one) + 0.2 * Math.min(before, one));
    });
    return worth;
  }

  /**
   * Cut a text around what was found: pieces of it, with whether each was.
   * @param {string} text
   * @param {SearchTerm[]} terms
   * @param {(word: string) => string} foldWord
   * @param {number} length about how many letters; all where it is 0
   * @returns {[string, boolean][]}
   */
  function excerpt(text, terms, foldWord, length) {
    /** @type {{start: number, end: number, number: number}[]} */
    const marks = [];
    eachWord(text, (word, at) => {
      const folded = foldWord(word);
      const number = terms.findIndex((term) => inShort(folded, term));
      if (number >= 0) {
        marks.push({ start: at, end: at + word.length, number });
      }
    });
    let [start, end] = [0, text.length];
    if (length && text.length > length) {
      start = bestStart(marks, length);
      // Some words before what was found, from the beginning of a word.
      start = Math.max(0, start - length / 3);
      start = start && text.indexOf(" ", start) + 1;
      end = start + length < text.length ? text.lastIndexOf(" ", start + length) : text.length;
      end = end <= start ? Math.min(text.length, start + length) : end;
    }
    /** @type {[string, boolean][]} */
    const pieces = [];
    let at = start;
    for (const mark of marks.filter((one) => one.start >= start && one.end <= end)) {
      pieces.push([text.slice(at, mark.start), false], [text.slice(mark.start, mark.end), true]);
      at = mark.end;
    }
    pieces.push([text.slice(at, end), false]);
    pieces[0][0] = (start ? "… " : "") + pieces[0][0];
    pieces[pieces.length - 1][0] += end < text.length ? " …" : "";
    return pieces.filter(([piece]) => piece);
  }

  /**
   * The first mark of the piece with most different words.
   * @param {{start: number, end: number, number: number}[]} marks
   * @param {number} length
   */
  function bestStart(marks, length) {
    let [best, most] = [0, 0];
    for (const mark of marks) {
      const near = marks.filter((one) => one.start >= mark.start && one.end <= mark.start + (length * 2) / 3);
      const different = new Set(near.map((one) => one.number)).size;
      if (different > most) {
        [best, most] = [mark.start, different];
      }
    }
    return best;
  }

  return { eachWord, inShort, inSections, excerpt };
})();
