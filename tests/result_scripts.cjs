// Ask the scripts of results without a page: node result_scripts.cjs SCRIPT... < asked.json
// Reads a list of [expression, values...]; an expression is a function of what the scripts give.  Prints the answers.
"use strict";

const { readFileSync } = require("node:fs");
const { createContext, runInContext } = require("node:vm");

const scope = createContext({ console, Blob });
for (const path of process.argv.slice(2)) {
  runInContext(readFileSync(path, "utf8"), scope, { filename: path });
}
const asked = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(asked.map(([expression, ...values]) => runInContext(expression, scope)(...values))));
