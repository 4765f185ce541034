/*
 * What is found, best first: all words before some of them, titles before headings before texts.
 */
/** @typedef {{document: SearchDocument, score: number, missing: number, share: number, found: boolean[], section: number}} SearchHit */
/** @typedef {{query: string, terms: SearchTerm[], all: SearchHit[], some: SearchHit[], near: string[]}} SearchAnswer */
const fieldguideSearch = (() => {
  "use strict";

  const { formsOf, wordsOf, withoutParticle } = fieldguideFold;
  const { eachWord, inShort, inSections } = fieldguideMatch;
  const { documents, folded, foldedWord, isCommon, isComplete, knownWords, writtenWord, language } = fieldguideIndex;
  const FEW = 5;
  const MANY = 40;

  /**
   * Part a query into the words to look for: common ones only where there is no other.
   * @param {string} query
   * @returns {SearchTerm[]}
   */
  function read(query) {
    /** @type {Map<string, string>} */
    const all = new Map();
    eachWord(query, (typed) => wordsOf(folded(typed)).forEach((word) => all.set(word, typed)));
    const words = [...all.keys()];
    const rare = words.filter((word) => !isCommon(word));
    // The last word may be one that is not yet typed to its end.
    return (rare.length ? rare : words).slice(0, 12).map((word) => ({
      typed: all.get(word) || word,
      word,
      forms: formsOf(word, language(), word === words[words.length - 1]),
    }));
  }

  /**
   * Look for a query: a step for each part, so that a page can do other things between them.
   * @param {string} query
   * @returns {Generator<void, SearchAnswer, void>}
   */
  function* find(query) {
    const terms = read(query);
    let hits = yield* look(terms, query);
    /** @type {string[]} */
    const near = [];
    if (terms.length && isComplete()) {
      // A word that is nowhere: perhaps it has a particle before it, perhaps a slip of a finger in it.
      for (const [number, term] of terms.entries()) {
        if (hits.some((hit) => hit.found[number])) {
          continue;
        }
        const other = withoutParticle(term.word) || fieldguideNear.nearest(term.word, knownWords);
        if (other) {
          term.word = other;
          term.forms = formsOf(other, language(), false);
          near.push(writtenWord(other));
        }
      }
      if (near.length) {
        hits = yield* look(terms, terms.map((term) => term.word).join(" "));
      }
    }
    hits.sort((one, other) => other.score - one.score || one.document.title.length - other.document.title.length);
    const all = hits.filter((hit) => !hit.missing);
    // Where few have all words, of the others those that have about as much as the best of them.
    const others = all.length < FEW ? hits.filter((hit) => hit.missing) : [];
    const most = Math.max(0, ...others.map((hit) => hit.share));
    const some = others.filter((hit) => hit.share >= most / 2).slice(0, MANY);
    return { query, terms, all, some, near };
  }

  /**
   * Look for terms in all documents, without an order.
   * @param {SearchTerm[]} terms
   * @param {string} query
   * @returns {Generator<void, SearchHit[], void>}
   */
  function* look(terms, query) {
    if (!terms.length) {
      return [];
    }
    /** @type {{document: SearchDocument, fields: number[], sections: Map<number, number>[]}[]} */
    const found = [];
    const counts = terms.map(() => 0);
    let current = -1;
    for (const document of documents) {
      if (document.part !== current) {
        current = document.part;
        yield;
      }
      const sections = terms.map((term) => (document.folded ? inSections(document, term) : new Map()));
      const fields = terms.map((term, number) =>
        Math.max(
          12 * inShort(document.foldedTitle, term),
          10 * inShort(document.foldedNames, term),
          9 * inShort(document.foldedCalled, term),
          6 * inShort(document.foldedSlug, term),
          3 * inShort(document.foldedSummary, term),
          2 * inShort(document.foldedKind, term),
          Math.min(6, Math.max(0, ...sections[number].values())),
        ),
      );
      if (fields.some(Boolean)) {
        fields.forEach((worth, number) => (counts[number] += worth ? 1 : 0));
        found.push({ document, fields, sections });
      }
    }
    // A word that few pages have says more than one that many have.
    const rarity = counts.map((count) => Math.log(1 + documents.length / Math.max(1, count)));
    const phrase = folded(query);
    return found.map((one) => rank(one, terms, rarity, phrase));
  }

  /**
   * @param {{document: SearchDocument, fields: number[], sections: Map<number, number>[]}} found
   * @param {SearchTerm[]} terms
   * @param {number[]} rarity
   * @param {string} phrase
   * @returns {SearchHit}
   */
  function rank({ document, fields, sections }, terms, rarity, phrase) {
    const missing = fields.filter((worth) => !worth).length;
    let score = fields.reduce((sum, worth, number) => sum + worth * rarity[number], 0) / terms.length;
    const inTitle = terms.every((term) => inShort(document.foldedTitle, term));
    if (document.foldedTitle === phrase || isNamed(document.names, document.foldedNames, phrase)) {
      score += 200;
    } else if (isNamed(document.alsoCalled, document.foldedCalled, phrase)) {
      // Below the page that has these words as its title, above those that only have them among others.
      score += 100;
    } else if (document.foldedTitle.startsWith(phrase)) {
      score += 60;
    } else if (document.foldedTitle.includes(phrase.trimEnd())) {
      score += 30;
    }
    if (inTitle) {
      // Of those with all words in the title, first the one whose title is little else.
      score += 20 + (20 * terms.length) / wordsOf(document.foldedTitle).length;
    } else if (terms.every((term) => inShort(document.foldedCalled, term))) {
      score += 14;
    } else if (terms.length > 1 && document.folded.includes(phrase.trimEnd())) {
      score += 8;
    }
    // Where the title, or what people call it, has all that was found, a reader is led to the beginning.
    const titled = terms.every(
      (term, number) =>
        !fields[number] || inShort(document.foldedTitle, term) || inShort(document.foldedCalled, term),
    );
    const section = titled ? 0 : bestSection(document, sections, rarity);
    // Words that stand together in a section belong together more than words of one page.
    const together = sections.filter((worth) => worth.has(section)).length;
    if (!inTitle && terms.length > 1 && together === terms.length) {
      score += 6;
    }
    score *= document.rank;
    // How much of what is looked for is there, where a rare word is more than a common one.
    const sum = rarity.reduce((before, one) => before + one, 0);
    const share = rarity.reduce((before, one, number) => before + (fields[number] ? one : 0), 0) / sum;
    score *= share * share;
    return { document, score, missing, share, found: fields.map(Boolean), section };
  }

  /**
   * Whether one of some names is just what is looked for.
   * @param {string} names
   * @param {string} foldedNames
   * @param {string} phrase
   */
  function isNamed(names, foldedNames, phrase) {
    return foldedNames.includes(phrase) && names.split(/[·,،;]/).some((name) => folded(name) === phrase);
  }

  /**
   * The section with most of the words; the beginning where it is as good.
   * @param {SearchDocument} document
   * @param {Map<number, number>[]} sections
   * @param {number[]} rarity
   */
  function bestSection(document, sections, rarity) {
    let [best, most] = [0, 0];
    for (let section = 0; section < document.sections.length; section += 1) {
      let worth = 0;
      sections.forEach((one, number) => {
        worth += one.has(section) ? (10 + (one.get(section) || 0)) * rarity[number] : 0;
      });
      if (worth > most * 1.001) {
        [best, most] = [section, worth];
      }
    }
    return best;
  }

  /**
   * The lines that show a reader why a page was found: the heading of the section, a piece of text.
   * @param {SearchHit} hit
   * @param {SearchTerm[]} terms
   * @param {number} length about how many letters of the text
   */
  function context(hit, terms, length) {
    const { document } = hit;
    const section = document.sections[hit.section] || { anchor: "", heading: "", text: "" };
    const [summary, text] = [document.summary, section.text].map((one) => folded(one));
    const inSummary = terms.filter((term) => inShort(summary, term)).length;
    const inText = terms.filter((term) => inShort(text, term)).length;
    const inTitle = terms.every((term, number) => !hit.found[number] || inShort(document.foldedTitle, term));
    // What the author wrote to say what a page is about, unless the words are elsewhere.
    const summarised = document.summary && !section.anchor && (inTitle || inSummary >= inText);
    const shown = summarised ? document.summary : section.text || document.summary;
    const [page, fragment = section.anchor] = document.address.split("#");
    return { page, fragment, heading: section.heading, pieces: excerpt(shown, terms, length) };
  }

  /** @param {string} text @param {SearchTerm[]} terms @param {number} length */
  const excerpt = (text, terms, length) => fieldguideMatch.excerpt(text, terms, foldedWord, length);

  return { ...fieldguideIndex, read, find, context, excerpt };
})();
