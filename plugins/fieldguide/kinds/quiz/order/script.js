/** The order of questions and of their options: other at each try, but for what keeps its place. */
const fieldguideOrder = (function () {
  "use strict";

  /**
   * Put a list into random order.
   * @template T
   * @param {T[]} list
   */
  function shuffle(list) {
    const shuffled = list.slice();
    for (let last = shuffled.length - 1; last > 0; last -= 1) {
      const other = Math.floor(Math.random() * (last + 1));
      [shuffled[last], shuffled[other]] = [shuffled[other], shuffled[last]];
    }
    return shuffled;
  }

  /**
   * Draw some of a list so that every group has its turn before one has its second.
   * @template T
   * @param {T[]} list
   * @param {number} count
   * @param {(one: T) => string | undefined} groupOf
   */
  function draw(list, count, groupOf) {
    /** @type {Map<string | undefined, number>} */
    const turns = new Map();
    const ranked = shuffle(list).map(function (one) {
      const turn = turns.get(groupOf(one)) || 0;
      turns.set(groupOf(one), turn + 1);
      return { one, turn };
    });
    ranked.sort((one, other) => one.turn - other.turn);
    return shuffle(ranked.slice(0, count).map((each) => each.one));
  }

  /**
   * Change the order of the lines of a list; a line that is fixed keeps its place.
   * @param {Element} list
   */
  function shuffleLines(list) {
    const lines = Array.from(list.children);
    const loose = shuffle(lines.filter((line) => !isFixed(line)));
    list.append(...lines.map((line) => (isFixed(line) ? line : loose.shift() || line)));
  }

  /** @param {Element} line */
  function isFixed(line) {
    return line instanceof HTMLElement && line.dataset.fixed !== undefined;
  }

  return { shuffle, draw, shuffleLines };
})();
