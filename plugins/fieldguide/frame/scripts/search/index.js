/*
 * What the search knows; no part of it touches a page.
 *
 * The files of the index call `words`, `titles`, `summaries` and `part`, in this order.  Titles answer at
 * once; texts are folded when their part comes.  No index is built: to look for a word in all texts takes
 * milliseconds.
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
 * @property {string} foldedKind
 * @property {number} rank
 * @property {SearchSection[]} sections
 * @property {string} folded heading and text of each section, in turn, parted by line ends
 * @property {number[]} starts where each of these begins
 */
/** @typedef {[anchor: string, title: string, names?: string]} SearchThing */
/** @typedef {[anchor: string, words: string]} SearchHeading */
/** @typedef {{language: string, slugs: boolean, words: Record<string, string>, kinds: Record<string, string>}} SearchWords */
const fieldguideIndex = (() => {
  "use strict";

  const { fold, spellAs, wordsOf } = fieldguideFold;
  const { eachWord } = fieldguideMatch;
  const { lettersOf } = fieldguideNear;
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
  /** @type {Map<string, string>} */
  let kindWords = new Map();
  /** @type {Map<boolean, Map<string, KnownWord>>} */
  const vocabularies = new Map();

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

  /**
   * Addresses as pages have them; one that begins with a slash is in the folder of the one before.
   * @param {string[]} given
   */
  function wholeAddresses(given) {
    let folder = "";
    return given.map((address) => {
      if (address.startsWith("#")) {
        return address;
      }
      folder = address.startsWith("/") ? folder : address.slice(0, Math.max(address.lastIndexOf("/"), 0));
      return `${address.startsWith("/") ? folder : ""}${address}.html`;
    });
  }

  /** @param {{parts: string[], kinds: string[], documents: [number, string, string, number, string?, string?][]}} given */
  function titles(given) {
    parts = given.parts;
    kindWords = new Map(Object.entries(told.kinds).map(([name, words]) => [name, folded(words)]));
    const addresses = wholeAddresses(given.documents.map(([, address]) => address));
    add(
      given.documents.map(([part, , title, kind, alsoCalled = "", names = ""], at) => ({
        part, address: addresses[at], title, kind: given.kinds[kind], alsoCalled, names,
      })),
    );
  }

  /** @param {{part: number, address: string, title: string, kind: string, alsoCalled: string, names: string}[]} given */
  function add(given) {
    const foldedTexts = foldedAll(
      given.flatMap(({ address, title, alsoCalled, names }) => [
        title, names, alsoCalled, told.slugs ? address.replace(/.*[#/]|\.html/g, "") : "",
      ]),
    );
    for (const [number, one] of given.entries()) {
      const [foldedTitle, foldedNames, foldedCalled, foldedSlug] = foldedTexts.slice(4 * number, 4 * number + 4);
      const document = {
        ...one, foldedTitle, foldedNames, foldedCalled, foldedSlug,
        // Of nearly all pages nobody says that they are one.
        foldedKind: one.kind === "page" ? "" : kindWords.get(one.kind) || "",
        rank: rankOf(one.address, one.kind),
        summary: "", foldedSummary: "", sections: [], folded: "", starts: [],
      };
      documents.push(document);
      byAddress.set(one.address, document);
    }
    vocabularies.clear();
  }

  /**
   * Take the summaries of pages, and the things on those that hold many.
   * @param {[address: string, summary: string, kind?: string, ...things: SearchThing[]][]} given
   */
  function summaries(given) {
    const foldedTexts = foldedAll(given.map(([, summary]) => summary));
    const addresses = wholeAddresses(given.map(([address]) => address));
    for (const [number, [, summary, kind = "", ...things]] of given.entries()) {
      const address = addresses[number];
      const document = byAddress.get(address);
      // Files may be of different editions for a moment.
      if (document) {
        document.summary = summary;
        document.foldedSummary = foldedTexts[number];
        const { part } = document;
        add(
          things.map(([anchor, title, names = ""]) => ({
            part, address: `${address}#${anchor}`, title, kind, alsoCalled: "", names,
          })),
        );
      }
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
   * @param {SearchHeading[]} headings those that several pages have
   * @param {[address: string, text: string, ...sections: (number | string | SearchHeading)[]][]} texts
   */
  function part(name, headings, texts) {
    /** @type {SearchDocument[]} */
    const known = [];
    let page = "";
    const addresses = wholeAddresses(texts.map(([address]) => address));
    for (const [number, [, text, ...others]] of texts.entries()) {
      const address = addresses[number];
      page = address.startsWith("#") ? page : address;
      const document = byAddress.get(address.startsWith("#") ? page + address : page);
      if (document) {
        document.sections = [{ anchor: "", heading: "", text }];
        for (let at = 0; at < others.length; at += 2) {
          const given = others[at];
          const [anchor, heading] = typeof given === "number" ? headings[given] : /** @type {SearchHeading} */ (given);
          document.sections.push({ anchor, heading, text: String(others[at + 1]) });
        }
        known.push(document);
      }
    }
    const lines = foldedAll(known.flatMap(({ sections }) => sections.flatMap(({ heading, text }) => [heading, text])));
    let line = 0;
    for (const document of known) {
      document.starts = [];
      document.folded = "";
      for (const last = line + 2 * document.sections.length; line < last; line += 1) {
        document.starts.push(document.folded.length);
        document.folded += `${lines[line]}\n`;
      }
    }
    loaded.add(name);
    vocabularies.clear();
  }

  const isComplete = () => parts.length > 0 && loaded.size >= parts.length;

  /**
   * The words of titles, names and headings, folded, or of texts.
   * @param {boolean} ofTexts
   */
  function knownWords(ofTexts) {
    const known = vocabularies.get(ofTexts);
    if (known) {
      return known;
    }
    /** @type {Map<string, KnownWord>} */
    const words = new Map();
    for (const { foldedTitle, foldedNames, foldedSummary, folded: text, starts } of documents) {
      const headings = starts.filter((_, at) => at % 2 === 0).map((start, at) => text.slice(start, starts[2 * at + 1]));
      const texts = ofTexts ? [foldedSummary, text] : [foldedTitle, foldedNames, ...headings];
      for (const word of new Set(texts.join(" ").split(" "))) {
        const one = words.get(word);
        if (one) {
          one.count += 1;
        } else {
          words.set(word, { count: 1, letters: lettersOf(word) });
        }
      }
    }
    // Between words, and between lines.
    words.delete("");
    words.delete("\n");
    vocabularies.set(ofTexts, words);
    return words;
  }

  /**
   * A word as it is written where it stands first.
   * @param {string} word folded
   */
  function writtenWord(word) {
    const where = documents.find((one) => `${one.foldedTitle}${one.foldedNames}${one.foldedSummary}${one.folded}`.includes(` ${word} `));
    let written = "";
    if (where) {
      const texts = where.sections.flatMap(({ heading, text }) => [heading, text]);
      eachWord([where.title, where.names, where.summary, ...texts].join(" "), (one) => {
        written = written || (folded(one).trim() === word ? one.toLowerCase() : "");
      });
    }
    return written || word;
  }

  return {
    words, titles, summaries, part, documents, folded, foldedWord, isComplete, knownWords, writtenWord,
    isCommon: (/** @type {string} */ word) => common.has(word),
    language: () => told.language,
    word: (/** @type {string} */ key) => told.words[key] || "",
    kind: (/** @type {string} */ name) => told.kinds[name] || "",
    partNames: () => parts,
  };
})();
