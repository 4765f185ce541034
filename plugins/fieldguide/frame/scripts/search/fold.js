/*
 * The folding of letters: what makes spellings equal that readers and writers mix up.
 *
 * Texts and what is typed go through the same function, so they can never disagree.  All is
 * parted into words by single spaces, with one before the first and one after the last.
 */
/** @typedef {{text: string, particles: boolean, whole: boolean, weight: number}} FoldedForm */
const fieldguideFold = (() => {
  "use strict";

  // Letters for others that are written for them, and those that Unicode does not take apart.
  /** @type {Record<string, string>} */
  const LETTERS = {
    ٱ: "ا", ى: "ي", ی: "ي", ې: "ي", ة: "ه", ۀ: "ه", ہ: "ه", ھ: "ه", ە: "ه", ک: "ك", ڪ: "ك",
    ґ: "г", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ß: "ss", æ: "ae", œ: "oe", ı: "i",
  };
  const OTHERS = new RegExp(`[${Object.keys(LETTERS).join("")}٠-٩۰-۹]`, "g");
  // Accents; Arabic vowel signs, hamza above and below, and the stretching stroke; what nobody sees.
  const SIGNS =
    /[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u00ad\u061c\u200c-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
  const APOSTROPHES = /['’‘ʼ`´′]/g;
  // Named one by one: to ask Unicode what is a letter takes ten times as long.  The apostrophe parts nothing.
  const NO_WORD =
    /[\0-\x1f!-&(-\/:-@[-`{-\xa9\xab-\xb1\xb4\xb6-\xb8\xbb\xbf\xd7\xf7\u055a-\u055f\u0589\u05be\u05f3\u05f4\u060c\u061b\u061e\u061f\u066a-\u066d\u06d4\u0964\u0965\u1361-\u1368\u17d4-\u17da\u2000-\u206f\u20a0-\u20cf\u2190-\u2bff\u2e00-\u2e7f\u3000-\u3020\u30fb]+/g;
  const ARABIC = /[\u0621-\u064a]/;
  // Scripts that write no spaces between words.
  const UNPARTED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/;

  // An apostrophe inside a Ukrainian word is part of it, and many leave it out: сім’я, сімя.
  /** @param {string} text */
  const joined = (text) => text.replace(/([\u0400-\u04ff])'(?=[\u0400-\u04ff])/g, "$1");

  /** @type {Record<string, (text: string) => string>} */
  const OF_LANGUAGE = {
    be: joined,
    en: (text) => text.replace(/'s /g, " "),
    fr: (text) => text.replace(/[ '](?:[ldjmnstc]|qu|jusqu|lorsqu|puisqu|quoiqu)'(?=.)/g, " "),
    uk: joined,
  };

  /**
   * Endings of words, how many letters must be left before them, and what it is worth to find these.
   * @type {Record<string, [RegExp, number, number][]>}
   */
  const ENDINGS = {
    en: [[/ies$/, 5, 0.8], [/s$/, 4, 0.8], [/d$/, 4, 0.5], [/ing$/, 4, 0.6], [/ed$/, 4, 0.6]],
    es: [[/es$/, 4, 0.8], [/s$/, 4, 0.8], [/(?:[aei]r|[ai]d[ao]s?|[aei]ndo)$/, 4, 0.6], [/[ao]$/, 5, 0.6]],
    fr: [[/[sx]$/, 4, 0.8], [/(?:er|ees?|es?|ir|ant)$/, 4, 0.6]],
    // As folded: й is и, ї is і.
    uk: [
      [/[аяоеиіуюь]$/, 4, 0.8],
      [/(?:[ая]ми|[ая]м|[ая]х|ою|[еє]ю|[оеє]м|[оеє]ві|ів|еи|ців|остеи|ість|істю|ості|ець|ця|ці|цю|цем)$/, 4, 0.7],
      [/(?:[оь]?ого|[оь]?ому|ои|оі|иі|іи|ии|их|ими?|ім|ею)$/, 4, 0.7],
      [/(?:[ау]вати|[аяиі]ти|[уюая]ть|[иі]ть|ться|тися)$/, 4, 0.6],
    ],
  };

  /**
   * Spellings of one word in one language, such as the British and the American: what is written `from`
   * is looked for as `to`; where it is `inside`, after three letters of the word at least.
   * @typedef {{from: string, to: string, inside: boolean}} SpellingVariant
   */
  /** @type {SpellingVariant[]} */
  let variants = [];
  /** @type {[RegExp, Map<string, string>][]} */
  let spellings = [];

  /**
   * Take the spellings of a language, as its words have them: `z=s -our=-or centre=center`.
   * @param {string} table
   */
  function spellAs(table) {
    variants = [];
    spellings = [];
    for (const pair of table.split(/\s+/)) {
      const [from, to, more] = pair.split("=").map((side) => plain(side.replace(/^-/, "")).trim());
      // What is part of its own other spelling would be written once more each time.
      if (from && to && more === undefined && !/ /.test(from + to) && !to.includes(from)) {
        variants.push({ from, to, inside: pair.startsWith("-") });
      }
    }
    for (const inside of [false, true]) {
      const some = variants.filter((one) => one.inside === inside);
      if (some.length) {
        // The longest first: of two that begin at one letter it says more.
        const sides = some.map((one) => one.from).sort((one, other) => other.length - one.length);
        const choice = sides.map((side) => side.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")).join("|");
        const pattern = new RegExp(inside ? `([^ ']{3})(${choice})` : `()(${choice})`, "g");
        spellings.push([pattern, new Map(some.map((one) => [one.from, one.to]))]);
      }
    }
  }

  /** @param {string} letter */
  function plainLetter(letter) {
    const code = letter.charCodeAt(0);
    // Arabic and Persian digits.
    return LETTERS[letter] || String(code - (code < 0x6f0 ? 0x660 : 0x6f0));
  }

  /**
   * Give a text with plain letters.
   * @param {string} text
   * @param {string} language
   */
  function fold(text, language) {
    const words = plain(text);
    let spelled = OF_LANGUAGE[language] ? OF_LANGUAGE[language](words) : words;
    for (const [pattern, instead] of spellings) {
      spelled = spelled.replace(pattern, (_, before, from) => before + (instead.get(from) || from));
    }
    return spelled.replace(/'/g, " ").replace(/ {2,}/g, " ");
  }

  /**
   * Give a text with plain letters, as it is spelled.
   * @param {string} text
   */
  function plain(text) {
    const letters = text.replace(APOSTROPHES, "'").normalize("NFKD").toLowerCase().replace(SIGNS, "");
    return ` ${letters.replace(OTHERS, plainLetter).replace(NO_WORD, " ")} `;
  }

  /**
   * The forms of a typed word to look for, the word itself first.
   * @param {string} word folded
   * @param {string} language
   * @param {boolean} last whether it may still be written on
   * @returns {FoldedForm[]}
   */
  function formsOf(word, language, last) {
    const arabic = ARABIC.test(word);
    /** @param {string} text @param {number} weight */
    const form = (text, weight) => ({
      text: arabic || UNPARTED.test(word) ? text : ` ${text}`,
      particles: arabic,
      // The beginning of nearly everything.
      whole: text.length < 2 && !UNPARTED.test(word),
      weight,
    });
    if (arabic) {
      // With an article all before it is known to be written onto the word.
      const stem = word.replace(/^[وف]?(?:[بك]?ال|لل)/, "");
      const short = withoutParticle(word);
      return [
        form(stem.length > 2 ? stem : word, 1),
        // The end of many people or things.
        ...(/(?:ات|ون|ين|وا)$/.test(stem) && stem.length > 5 ? [form(stem.slice(0, -2), 0.7)] : []),
        // A first letter that may be a particle, and may not.
        ...(stem === word && short.length > 3 ? [{ ...form(short, 0.6), whole: true }] : []),
      ];
    }
    const forms = [form(word, 1), ...stems(word, language).map(([stem, weight]) => form(stem, weight))];
    const begun = last ? begunVariant(word) : "";
    if (begun) {
      forms.push(form(begun, 0.8));
    }
    return forms;
  }

  /**
   * A word that is on the way to a spelling that is looked for as another, up to where the two part:
   * `labou` will be "labour", which is "labor".  Empty for all others.
   * @param {string} word folded
   */
  function begunVariant(word) {
    for (const { from, to, inside } of variants) {
      // Few letters in the midst of a word are on the way to anything.
      for (let length = from.length - 1; length > (inside ? 1 : 3); length -= 1) {
        const start = word.length - length;
        if (start >= (inside ? 3 : 0) && word.endsWith(from.slice(0, length)) && !to.startsWith(from.slice(0, length))) {
          let same = 0;
          while (from[same] === to[same]) {
            same += 1;
          }
          return start + same > 2 ? word.slice(0, start + same) : "";
        }
      }
    }
    return "";
  }

  /**
   * What a word may be without its ending, and what it is worth to find that: many things are near to one,
   * and what was done is less near to doing it.
   * @param {string} word
   * @param {string} language
   * @returns {[string, number][]}
   */
  function stems(word, language) {
    /** @type {Map<string, number>} */
    const found = new Map();
    for (const [ending, fewest, weight] of ENDINGS[language] || []) {
      const short = word.replace(ending, "");
      if (short !== word && short.length >= fewest && !short.endsWith("s")) {
        found.set(short, Math.max(weight, found.get(short) || 0));
      }
    }
    return [...found];
  }

  /** An Arabic word without a particle that it may begin with or may have by nature; else empty. */
  /** @param {string} word folded */
  function withoutParticle(word) {
    const short = word.replace(/^[وف]?[بكل]/, "").replace(/^[وف]/, "");
    return ARABIC.test(word) && short !== word && short.length > 2 ? short : "";
  }

  /** @param {string} text folded */
  const wordsOf = (text) => text.split(" ").filter(Boolean);

  return { fold, formsOf, spellAs, wordsOf, withoutParticle, isArabic: (/** @type {string} */ word) => ARABIC.test(word) };
})();
