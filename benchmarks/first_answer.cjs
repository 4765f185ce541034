// Time the search of a page that has just been opened: node first_answer.cjs SCRIPT FOLDER QUERY
// FOLDER holds the index of a language.  Prints the milliseconds from reading the script to the answer.
"use strict";

const { readFileSync, readdirSync } = require("node:fs");
const { join } = require("node:path");
const { createContext, runInContext } = require("node:vm");

const [scriptPath, folder, query] = process.argv.slice(2);
const started = performance.now();
const scope = createContext({ console });
/** @param {string} path */
const run = (path) => runInContext(readFileSync(path, "utf8"), scope, { filename: path });

run(scriptPath);
for (const name of ["words", "titles"]) {
  run(join(folder, `${name}.js`));
}
const search = runInContext("fieldguideSearch", scope);
for (const name of search.partNames()) {
  run(join(folder, `${name}.js`));
}
const steps = search.find(query);
let step = steps.next();
while (!step.done) {
  step = steps.next();
}
if (step.value.all.length + step.value.some.length === 0) {
  throw new Error(`nothing is found for ${query} among ${readdirSync(folder).length} files`);
}
console.log(performance.now() - started);
