// Ask the search script without a page: node search_script.cjs SCRIPT FOLDER < queries.json
// FOLDER holds the index of a language.  Prints, for each query, what is found, best first: the pages
// with all words, those with some, and which words were taken for others.
"use strict";

const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { createContext, runInContext } = require("node:vm");

const [scriptPath, folder] = process.argv.slice(2);
const queries = JSON.parse(readFileSync(0, "utf8"));

const scope = createContext({ console });
/** @param {string} path */
const run = (path) => runInContext(readFileSync(path, "utf8"), scope, { filename: path });

run(scriptPath);
for (const name of ["words", "titles", "summaries"]) {
  run(join(folder, `${name}.js`));
}
const search = runInContext("fieldguideSearch", scope);
for (const name of search.partNames()) {
  run(join(folder, `${name}.js`));
}

/** @param {string} query */
function ask(query) {
  const steps = search.find(query);
  for (;;) {
    const { done, value } = steps.next();
    if (done) {
      return value;
    }
  }
}

/** @param {any} hit @param {any} terms */
function show(hit, terms) {
  const { page, fragment, heading, pieces } = search.context(hit, terms, 160);
  return { page: hit.document.address, address: fragment ? `${page}#${fragment}` : page, heading, pieces };
}

const answers = queries.map((/** @type {string} */ query) => {
  const { all, some, near, terms } = ask(query);
  return {
    all: all.map((/** @type {any} */ hit) => show(hit, terms)),
    some: some.map((/** @type {any} */ hit) => show(hit, terms)),
    near,
  };
});
console.log(JSON.stringify(answers));
