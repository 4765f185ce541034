// Whatever fonts a machine has: every target is large enough, and no page is wider than its screen.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export default async function (session) {
  for (const folder of ["", "ar/"]) {
    for (const path of session.data.types) {
      await session.size(1280);
      await session.open(folder + path);
      await session.page.evaluate(axe);
      for (const width of [1280, 360]) {
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
