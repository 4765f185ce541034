// Ask the theme's own search worker, as a page would: node search_worker.cjs WORKER INDEX < queries.json
// Prints, for each query, the addresses of the pages found, best first.
"use strict";

const { readFileSync } = require("node:fs");
const { runInNewContext } = require("node:vm");

const [workerPath, indexPath] = process.argv.slice(2);
const queries = JSON.parse(readFileSync(0, "utf8"));
const { config, docs } = JSON.parse(readFileSync(indexPath, "utf8"));

/** @type {(event: {data: unknown}) => Promise<void>} */
let handle;
/** @type {(answer: any) => void} */
let answered;

const scope = {
  addEventListener: (/** @type {string} */ _, /** @type {typeof handle} */ listener) => (handle = listener),
  postMessage: (/** @type {unknown} */ answer) => answered(answer),
  console,
};
runInNewContext(readFileSync(workerPath, "utf8"), Object.assign(scope, { self: scope }));

/** @param {unknown} data */
const ask = (data) =>
  new Promise((resolve) => {
    answered = resolve;
    handle({ data });
  });

// The types of message: integrations/search/worker/message in the theme's sources.
const [SETUP, , QUERY] = [0, 1, 2, 3];

(async () => {
  await ask({ type: SETUP, data: { config, docs, options: { suggest: false } } });
  const found = [];
  for (const query of queries) {
    const { data } = await ask({ type: QUERY, data: query });
    found.push(data.items.map((group) => group.find((one) => !one.location.includes("#"))?.location));
  }
  console.log(JSON.stringify(found));
})();
