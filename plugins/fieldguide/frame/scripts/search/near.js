/*
 * The word that somebody may have meant: one or two slips of a finger away from what is typed.
 */
const fieldguideNear = (() => {
  "use strict";

  const { isArabic } = fieldguideFold;

  /** A word without what is written onto its front: there nobody slips, and it says nothing. */
  /** @param {string} word */
  const bare = (word) => (isArabic(word) ? word.replace(/^[وف]?(?:[بك]?ال|لل)(?=...)/, "") : word);

  /**
   * The known word that differs least from one that is nowhere; empty where none is near.
   * @param {string} typed
   * @param {Map<string, {shown: string, count: number}>} vocabulary
   */
  function nearest(typed, vocabulary) {
    const word = bare(typed);
    const most = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
    let [best, least, often] = ["", most + 1, 0];
    if (!most) {
      return "";
    }
    for (const [known, { count }] of vocabulary) {
      const other = bare(known);
      // It may be longer: what is typed may be the beginning of a word.
      if (other.length < Math.max(4, word.length - most)) {
        continue;
      }
      const slips = distance(word, other, most);
      if (slips < least || (slips === least && slips <= most && count > often)) {
        [best, least, often] = [known, slips, count];
      }
    }
    return best;
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

  return { nearest };
})();
