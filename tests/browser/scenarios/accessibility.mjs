// axe finds nothing on any type of page, in English and Arabic, light and dark, on a desktop and a phone.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

export const applies = (options) => options.browser === "chrome" && options.base.startsWith("http");

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export default async function (session) {
  for (const width of [1280, 360]) {
    await session.size(width);
    for (const scheme of ["light", "dark"]) {
      await session.page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
      for (const folder of ["", "ar/"]) {
        for (const path of session.data.types) {
          await session.open(folder + path);
          await session.page.evaluate(axe);
          const found = await session.page.evaluate(async () => {
            const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
            const result = await globalThis.axe.run({ runOnly: tags });
            return result.violations.flatMap((one) =>
              one.nodes.slice(0, 3).map((node) => `${one.id}: ${node.target.join(" ")} ${node.failureSummary?.split("\n")[1] ?? ""}`));
          });
          for (const one of found) session.failures.push(`${folder}${path} ${scheme} ${width}: ${one}`);
        }
      }
    }
  }
}
