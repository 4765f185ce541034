// Whatever fonts a machine has: every target is large enough, and no page is wider than its screen.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export default async function (session) {
  // With one set of fonts every other page is asked in one of the two languages, with the other set in the other.
  const sets = session.fonts === "noto" ? ["", "ar/"] : ["ar/", ""];
  for (const [turn, folder] of sets.entries()) {
    for (const [number, path] of session.data.types.entries()) {
      if (number % 2 !== turn) continue;
      await session.size(360);
      await session.open(folder + path);
      await session.page.evaluate(axe);
      // Room is short on a phone: each is asked there, and some on a desktop.
      for (const width of number % 4 < 2 ? [360, 1280] : [360]) {
        await session.size(width);
        const found = await session.page.evaluate(async () => {
          const result = await globalThis.axe.run({ runOnly: ["target-size"], resultTypes: ["violations"] });
          const small = result.violations.flatMap((one) =>
            one.nodes.slice(0, 3).map((node) => `${one.id}: ${node.target.join(" ")} ${node.failureSummary?.split("\n")[1] ?? ""}`));
          const wide = document.documentElement.scrollWidth - innerWidth;
          return wide > 0 ? [...small, `${wide} px too wide`] : small;
        });
        for (const one of found) session.failures.push(`${folder}${path} ${width}: ${one}`);
      }
    }
  }
}
