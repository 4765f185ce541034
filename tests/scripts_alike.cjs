// Tell which scripts are not the same program, with another's parser: node scripts_alike.cjs < pairs.json
// Reads a list of [script, script]; prints, for each, whether both are read as the same tree.
"use strict";

const { readFileSync } = require("node:fs");
const { parse } = require("acorn");

// What a script is, without where in the text it stands.
const PLACE = new Set(["start", "end"]);
const tree = (script) =>
  JSON.stringify(parse(script, { ecmaVersion: "latest", sourceType: "script" }), (name, value) =>
    PLACE.has(name) ? undefined : typeof value === "bigint" ? `${value}n` : value,
  );

const pairs = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(pairs.map(([one, other]) => tree(one) === tree(other))));
