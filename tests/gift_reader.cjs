// Read GIFT with another's parser: node gift_reader.cjs < questions.gift.txt; prints what it found.
"use strict";

const { readFileSync } = require("node:fs");
const { parse } = require("gift-pegjs");

process.stdout.write(JSON.stringify(parse(readFileSync(0, "utf8"))));
