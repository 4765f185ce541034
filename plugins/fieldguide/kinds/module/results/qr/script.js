/**
 * A square of dots that a telephone's camera reads (QR code, ISO/IEC 18004), drawn here and nowhere sent.
 * One version and one strength are enough for a result, and make this short: version 3, level M, at most 61 signs
 * of its alphabet of digits and capital letters, always with the first mask.
 */
const fieldguideQr = (function () {
  "use strict";

  const SIZE = 29;
  const DATA = 44;
  const REPAIR = 26;
  const MOST = 61;
  const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
  // Level M and mask 0, with their own repair bits, as the standard's annex C gives them.
  const FORMAT = 0b101010000010010;
  const QUIET = 4;
  const SVG = "http://www.w3.org/2000/svg";

  /** @type {number[]} */
  const powers = [];
  /** @type {number[]} */
  const logs = [];
  for (let exponent = 0, value = 1; exponent < 255; exponent += 1) {
    powers[exponent] = value;
    logs[value] = exponent;
    value <<= 1;
    if (value > 255) value ^= 0x11d;
  }

  /** @param {number} one @param {number} other */
  const times = (one, other) => (one && other ? powers[(logs[one] + logs[other]) % 255] : 0);

  /**
   * Give the data words of a text, filled up.
   * @param {string} text
   */
  function wordsOf(text) {
    /** @type {number[]} */
    const bits = [];
    const put = (/** @type {number} */ value, /** @type {number} */ length) => {
      for (let bit = length - 1; bit >= 0; bit -= 1) bits.push((value >> bit) & 1);
    };
    put(2, 4);
    put(text.length, 9);
    for (let at = 0; at < text.length; at += 2) {
      const first = ALPHABET.indexOf(text[at]);
      if (at + 1 < text.length) put(first * 45 + ALPHABET.indexOf(text[at + 1]), 11);
      else put(first, 6);
    }
    put(0, Math.min(4, DATA * 8 - bits.length));
    while (bits.length % 8) bits.push(0);
    const words = [];
    for (let at = 0; at < bits.length; at += 8) words.push(parseInt(bits.slice(at, at + 8).join(""), 2));
    for (let turn = 0; words.length < DATA; turn += 1) words.push(turn % 2 ? 0x11 : 0xec);
    return words;
  }

  /**
   * Give the words that repair what a camera has misread (Reed and Solomon's).
   * @param {number[]} data
   */
  function repairOf(data) {
    let generator = [1];
    for (let degree = 0; degree < REPAIR; degree += 1) {
      const next = new Array(generator.length + 1).fill(0);
      generator.forEach(function (factor, at) {
        next[at] ^= factor;
        next[at + 1] ^= times(factor, powers[degree]);
      });
      generator = next;
    }
    const rest = data.concat(new Array(REPAIR).fill(0));
    for (let at = 0; at < data.length; at += 1) {
      const lead = rest[at];
      generator.forEach((factor, place) => (rest[at + place] ^= times(factor, lead)));
    }
    return rest.slice(data.length);
  }

  /** Give the dots that are the same in every code; null where data goes. */
  function frame() {
    /** @type {(number | null)[][]} */
    const dots = Array.from({ length: SIZE }, () => new Array(SIZE).fill(null));
    for (let at = 0; at < SIZE; at += 1) dots[6][at] = dots[at][6] = (at + 1) % 2;
    [[3, 3], [3, SIZE - 4], [SIZE - 4, 3]].forEach(([row, column]) => ring(dots, row, column, 4));
    ring(dots, SIZE - 7, SIZE - 7, 2);
    dots[SIZE - 8][8] = 1;
    for (let bit = 0; bit < 15; bit += 1) {
      const value = (FORMAT >> bit) & 1;
      const first = bit < 6 ? [bit, 8] : bit < 8 ? [bit + 1, 8] : bit === 8 ? [8, 7] : [8, 14 - bit];
      const second = bit < 8 ? [8, SIZE - 1 - bit] : [SIZE - 15 + bit, 8];
      [first, second].forEach(([row, column]) => (dots[row][column] = value));
    }
    return dots;
  }

  /**
   * Draw a dot with rings around it: what a camera finds the code by.
   * @param {(number | null)[][]} dots
   * @param {number} row
   * @param {number} column
   * @param {number} radius
   */
  function ring(dots, row, column, radius) {
    for (let down = -radius; down <= radius; down += 1) {
      for (let right = -radius; right <= radius; right += 1) {
        const distance = Math.max(Math.abs(down), Math.abs(right));
        const dark = radius === 4 ? distance !== 2 && distance !== 4 : distance !== 1;
        if (dots[row + down] && dots[row + down][column + right] !== undefined) dots[row + down][column + right] = dark ? 1 : 0;
      }
    }
  }

  /**
   * Give the rows of a code, 1 for a dark dot; null where the text is too long for it.
   * @param {string} text
   * @returns {number[][] | null}
   */
  function matrix(text) {
    if (text.length > MOST || Array.from(text).some((sign) => !ALPHABET.includes(sign))) return null;
    const data = wordsOf(text);
    const words = data.concat(repairOf(data));
    const dots = frame();
    let bit = 0;
    let up = true;
    for (let right = SIZE - 1; right > 0; right -= 2) {
      // The column of the row of turns is left out.
      if (right === 6) right = 5;
      for (let step = 0; step < SIZE; step += 1) {
        const row = up ? SIZE - 1 - step : step;
        [right, right - 1].forEach(function (column) {
          if (dots[row][column] !== null) return;
          const value = ((words[bit >> 3] || 0) >> (7 - (bit % 8))) & 1;
          dots[row][column] = value ^ ((row + column) % 2 ? 0 : 1);
          bit += 1;
        });
      }
      up = !up;
    }
    return dots.map((row) => row.map(Number));
  }

  /**
   * Draw a code, black on white whatever the colours of the page; null where the text is too long for it.
   * @param {string} text
   * @param {string} label what is said of it to who does not see it
   */
  function draw(text, label) {
    const rows = matrix(text);
    if (!rows) return null;
    const svg = document.createElementNS(SVG, "svg");
    const whole = SIZE + 2 * QUIET;
    svg.setAttribute("viewBox", "0 0 " + whole + " " + whole);
    svg.setAttribute("class", "fg-qr");
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", label);
    svg.setAttribute("shape-rendering", "crispEdges");
    const ground = document.createElementNS(SVG, "rect");
    ground.setAttribute("width", String(whole));
    ground.setAttribute("height", String(whole));
    ground.setAttribute("fill", "#fff");
    const dots = document.createElementNS(SVG, "path");
    const path = rows.map((row, down) => row.map((dark, right) => (dark ? "M" + (right + QUIET) + " " + (down + QUIET) + "h1v1h-1z" : "")).join("")).join("");
    dots.setAttribute("d", path);
    dots.setAttribute("fill", "#000");
    svg.append(ground, dots);
    return svg;
  }

  return { matrix, draw };
})();
