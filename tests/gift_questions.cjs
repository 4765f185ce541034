// Read a text in GIFT by a reader that is not ours: node gift_questions.cjs < questions.txt  Prints its questions.
"use strict";

const { readFileSync } = require("node:fs");
const { parse } = require("gift-pegjs");

process.stdout.write(JSON.stringify(parse(readFileSync(0, "utf8"))));
