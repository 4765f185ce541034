/*
 * What the search knows; no part of it touches a page.
 *
 * The files of the index call `words`, `titles` and `part`.  Titles answer at once; texts are folded
 * when their part comes.  No index is built: to look for a word in all texts takes milliseconds.
 */
/**
 * @typedef {object} SearchDocument
 * @property {number} part
 * @property {string} address
 * @property {string} title
 * @property {string} kind
 * @property {string} summary
 * @property {string} names
 * @property {string} foldedTitle
 * @property {string} foldedNames
 * @property {string} alsoCalled words that people type for it; nobody is shown them
 * @property {string} foldedCalled
 * @property {string} foldedSummary
 * @property {string} foldedSlug how its author calls it in short
 * @property {number} rank
 * @property {SearchSection[]} sections
 * @property {string} folded heading and text of each section, in turn, parted by line ends
 * @property {number[]} starts where each of these begins
 */
/** @typedef {{language: string, slugs: boolean, words: Record<string, string>, kinds: Record<string, string>}} SearchWords */
const fieldguideIndex = (() => {
  "use strict";

  const { fold, spellAs, wordsOf } = fieldguideFold;
  const { eachWord } = fieldguideMatch;
  /** @type {SearchWords} */
  let told = { language: "", slugs: false, words: {}, kinds: {} };
  /** @type {SearchDocument[]} */
  const documents = [];
  /** @type {Map<string, SearchDocument>} */
  const byAddress = new Map();
  /** @type {string[]} */
  let parts = [];
  /** @type {Set<string>} */
  const loaded = new Set();
  /** @type {Set<string>} */
  let common = new Set();
  /** @type {Map<string, {shown: string, count: number}> | null} */
  let vocabulary = null;

  /** @param {string} text */
  const folded = (text) => fold(text, told.language);

  /**
   * Many texts at once, which takes a part of the time of one after the other.
   * @param {string[]} texts
   */
  function foldedAll(texts) {
    // No word of any text, and no sign that is left out.
    const pieces = folded(texts.join(" \ue000 ")).split("\ue000");
    return pieces.length === texts.length ? pieces : texts.map(folded);
  }

  /** @type {Map<string, string>} */
  const knownFolds = new Map();

  /** Most words of what is shown have been seen before. */
  /** @param {string} word */
  function foldedWord(word) {
    const known = knownFolds.get(word) || folded(word);
    return knownFolds.set(word, known) && known;
  }

  /** @param {SearchWords} given */
  function words(given) {
    told = given;
    spellAs(given.words.variants || "");
    common = new Set(wordsOf(folded(given.words.common || "")));
  }

  /** @param {{parts: string[], kinds: string[], documents: [number, string, string, number, string?, string?, string?][]}} given */
  function titles(given) {
    parts = given.parts;
    const texts = given.documents.flatMap(([, address, title, , summary = "", names = "", alsoCalled = ""]) => [
      title, names, summary, told.slugs ? address.replace(/.*[#/]|\.html/g, "") : "", alsoCalled,
    ]);
    const foldedTexts = foldedAll(texts);
    for (const [number, one] of given.documents.entries()) {
      const [part, address, title, kind, summary = "", names = "", alsoCalled = ""] = one;
      const [foldedTitle, foldedNames, foldedSummary, foldedSlug, foldedCalled] = foldedTexts.slice(5 * number, 5 * number + 5);
      const document = {
        part, address, title, kind: given.kinds[kind], summary, names, alsoCalled,
        foldedTitle, foldedNames, foldedSummary, foldedSlug, foldedCalled,
        rank: rankOf(address, given.kinds[kind]),
        sections: [], folded: "", starts: [],
      };
      documents.push(document);
      byAddress.set(address, document);
    }
  }

  /**
   * Pages before the things that a page holds many of, and these before lists of pages.
   * @param {string} address
   * @param {string} kind
   */
  function rankOf(address, kind) {
    if (!kind || kind === "source") {
      return 0.7;
    }
    return address.includes("#") ? 0.85 : 1;
  }

  /**
   * @param {string} name
   * @param {string[][]} texts
   */
  function part(name, texts) {
    // Titles and texts may be of different editions for a moment.
    const known = texts.filter(([address]) => byAddress.has(address));
    const lines = known.flatMap(([, first, ...others]) => ["", first, ...others.filter((_, at) => at % 3)]);
    const foldedLines = foldedAll(lines);
    let line = 0;
    for (const [address, first, ...others] of known) {
      const document = /** @type {SearchDocument} */ (byAddress.get(address));
      document.sections = [{ anchor: "", heading: "", text: first }];
      for (let at = 0; at < others.length; at += 3) {
        document.sections.push({ anchor: others[at], heading: others[at + 1], text: others[at + 2] });
      }
      document.starts = [];
      document.folded = "";
      for (const last = line + 2 * document.sections.length; line < last; line += 1) {
        document.starts.push(document.folded.length);
        document.folded += `${foldedLines[line]}\n`;
      }
    }
    loaded.add(name);
    vocabulary = null;
  }

  const isComplete = () => parts.length > 0 && loaded.size >= parts.length;

  /** The words of titles, names and headings, folded: one that is written so, and how many have it. */
  function knownWords() {
    if (!vocabulary) {
      const words = new Map();
      for (const { title, names, sections } of documents) {
        const headings = sections.map((section) => section.heading).join(" ");
        eachWord(`${title} ${names} ${headings}`, (written) => {
          for (const word of wordsOf(foldedWord(written))) {
            const known = words.get(word) || { shown: written.toLowerCase(), count: 0 };
            known.count += 1;
            words.set(word, known);
          }
        });
      }
      vocabulary = words;
    }
    return vocabulary;
  }

  return {
    words, titles, part, documents, folded, foldedWord, isComplete, knownWords,
    isCommon: (/** @type {string} */ word) => common.has(word),
    language: () => told.language,
    word: (/** @type {string} */ key) => told.words[key] || "",
    kind: (/** @type {string} */ name) => told.kinds[name] || "",
    partNames: () => parts,
  };
})();
