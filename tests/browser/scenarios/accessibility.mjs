// axe finds nothing on any type of page, in English and Arabic, light and dark, on a desktop and a phone.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const ALL = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
// Other colours change nothing but contrast; the menu beside the text is there on a desktop alone.
const COLOURS = ["color-contrast", "link-in-text-block"];

export default async function (session) {
  for (const folder of ["", "ar/"]) {
    for (const path of session.data.types) {
      await show(session, "light", 1280);
      await session.open(folder + path);
      await session.page.evaluate(axe);
      for (const width of [1280, 360]) {
        await show(session, "light", width);
        await judge(session, ALL, `${folder}${path} light ${width}`);
      }
      for (const width of [360, 1280]) {
        await show(session, "dark", width);
        await judge(session, COLOURS, `${folder}${path} dark ${width}`);
      }
    }
  }
}

async function show(session, scheme, width) {
  await session.page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  await session.size(width);
  await session.waitFor((one) => (document.documentElement?.dataset.fgScheme ?? one) === one, scheme);
  // Colours fade from one to the other.
  await session.page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished.catch(() => undefined))));
}

async function judge(session, rules, where) {
  const found = await session.page.evaluate(async (runOnly) => {
    const result = await globalThis.axe.run({ runOnly, resultTypes: ["violations"] });
    return result.violations.flatMap((one) =>
      one.nodes.slice(0, 3).map((node) => `${one.id}: ${node.target.join(" ")} ${node.failureSummary?.split("\n")[1] ?? ""}`));
  }, rules);
  for (const one of found) session.failures.push(`${where}: ${one}`);
}
