/*
 * The word that somebody may have meant: one or two slips of a finger away from what is typed.
 */
/** @typedef {{count: number, letters: number}} KnownWord how often a word is there, and its letters as bits */
const fieldguideNear = (() => {
  "use strict";

  const { isArabic } = fieldguideFold;

  /** A word without what is written onto its front: there nobody slips, and it says nothing. */
  /** @param {string} word */
  const bare = (word) => (isArabic(word) ? word.replace(/^[وف]?(?:[بك]?ال|لل)(?=...)/, "") : word);

  /**
   * The known word that differs least from one that is nowhere; empty where none is near.  Words of titles
   * are meant most; one of texts alone must begin alike, and is looked for where none of them is near.
   * @param {string} typed
   * @param {(ofTexts: boolean) => Map<string, KnownWord>} known
   */
  function nearest(typed, known) {
    const word = bare(typed);
    const most = word.length < 4 || /\d/.test(word) ? 0 : word.length < 8 ? 1 : 2;
    if (!most) {
      return "";
    }
    return nearestOf(word, most, known(false), "") || nearestOf(word, most, known(true), word[0]);
  }

  /**
   * @param {string} word without what is written onto its front
   * @param {number} most
   * @param {Map<string, KnownWord>} known
   * @param {string} start the letter that the other must begin with, empty for any
   */
  function nearestOf(word, most, known, start) {
    const letters = lettersOf(word);
    let [best, least, often] = ["", most + 1, 0];
    for (const [written, one] of known) {
      // A letter that the other word has nowhere is a slip each: most words need no closer look.
      // And a number is never meant by another.
      if (written.length < word.length - most || bits(letters & ~one.letters) > least || /\d/.test(written)) {
        continue;
      }
      const other = bare(written);
      // It may be longer: what is typed may be the beginning of a word.
      if (other.length < Math.max(4, word.length - most) || !other.startsWith(start)) {
        continue;
      }
      const slips = distance(word, other, most);
      if (slips < least || (slips === least && slips <= most && one.count > often)) {
        [best, least, often] = [written, slips, one.count];
      }
    }
    return best;
  }

  /**
   * The letters of a word as bits, some of which stand for several letters.
   * @param {string} word
   */
  function lettersOf(word) {
    let letters = 0;
    for (let at = 0; at < word.length; at += 1) {
      letters |= 1 << (word.charCodeAt(at) & 31);
    }
    return letters;
  }

  /** @param {number} number */
  function bits(number) {
    let count = 0;
    for (let rest = number; rest; rest &= rest - 1) {
      count += 1;
    }
    return count;
  }

  /**
   * How many letters are wrong, missing, too many or exchanged with their neighbour, up to a bound.
   * What follows in the other word costs half a slip, for the first may not be typed to its end.
   * @param {string} word
   * @param {string} other
   * @param {number} most
   */
  function distance(word, other, most) {
    /** @type {number[]} */
    let before = [];
    /** @type {number[]} */
    let row = Array.from({ length: other.length + 1 }, (_, at) => at);
    for (let i = 1; i <= word.length; i += 1) {
      const next = [i];
      let lowest = i;
      for (let j = 1; j <= other.length; j += 1) {
        const same = word[i - 1] === other[j - 1];
        let least = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (same ? 0 : 1));
        if (i > 1 && j > 1 && word[i - 1] === other[j - 2] && word[i - 2] === other[j - 1]) {
          least = Math.min(least, before[j - 2] + 1);
        }
        next.push(least);
        lowest = Math.min(lowest, least);
      }
      if (lowest > most) {
        return most + 1;
      }
      [before, row] = [row, next];
    }
    const begun = Math.min(...row.slice(word.length)) + 0.5;
    return Math.min(row[other.length], begun);
  }

  return { nearest, lettersOf };
})();
