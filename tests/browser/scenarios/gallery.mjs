// The gallery of all parts, in both directions: axe finds nothing, light, dark and in the colours that a reader
// forces on pages, on a desktop and a phone; nothing is wider than a phone, and parts do what they do elsewhere.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const ALL = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const COLOURS = ["color-contrast", "link-in-text-block"];
const PAGES = ["project/gallery.html", "project/gallery-arabic.html"];

export default async function (session) {
  for (const path of PAGES) {
    await session.open(path);
    await session.page.evaluate(axe);
    for (const width of [360, 1280]) {
      await session.size(width);
      // The rules are asked of what is written, which is the same in every browser.
      if (session.browser === "chrome") await judge(session, ALL, `${path} light ${width}`);
      const wide = await session.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      session.check(wide <= 0, `${path} is ${wide} px wider than ${width}`);
    }
    // By its button, which works in every browser.  The widest page has all there is to see.
    await session.page.click("[data-fg-scheme-switch]");
    await settle(session);
    if (session.browser === "chrome") await judge(session, COLOURS, `${path} dark`);
    await tick(session, path);
    if (session.browser === "chrome") await force(session, path);
  }
  await session.open("index.html");
  session.check(await session.count("main a"), "the home page leads nowhere");
  for (const link of await session.page.$$eval("main a", (links) => links.map((one) => one.getAttribute("href")))) {
    await session.open(link);
    session.check(await session.visible("main h1"), `${link} has no heading`);
  }
}

/** Colours fade from one to the other. */
async function settle(session) {
  await session.page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished.catch(() => undefined))));
}

async function judge(session, rules, where, without = []) {
  // Pages below each other have the same landmarks, which on their own pages are one each.
  const off = Object.fromEntries(["landmark-unique", ...without].map((one) => [one, { enabled: false }]));
  const found = await session.page.evaluate(async (runOnly, rules) => {
    const result = await globalThis.axe.run({ runOnly, rules, resultTypes: ["violations"] });
    return result.violations.flatMap((one) =>
      one.nodes.slice(0, 3).map((node) => `${one.id}: ${node.target.join(" ")} ${node.failureSummary?.split("\n")[1] ?? ""}`));
  }, rules, off);
  for (const one of found) session.failures.push(`${where}: ${one}`);
}

// Scripts find their parts among many: a tick is counted in its own checklist, and kept from page to page.
async function tick(session, path) {
  const before = await session.text(".fg-checklist .fg-progress");
  await session.page.click(".fg-checklist input");
  await session.waitFor((one) => document.querySelector(".fg-checklist .fg-progress").innerText.trim() !== one, before);
  session.check(await session.visible(".fg-quiz button"), `${path}: the quiz has no buttons`);
}

// Where a reader's own colours stand in for ours, what is told by a ground alone would be gone.
async function force(session, path) {
  const client = await session.page.createCDPSession();
  await client.send("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value: "active" }] });
  await session.waitFor(() => matchMedia("(forced-colors: active)").matches);
  // The colours are the reader's, which no style tells: axe cannot judge them.
  await judge(session, ALL, `${path} in forced colours`, COLOURS);
  const lost = await session.page.evaluate(() => {
    const found = [];
    for (const one of document.querySelectorAll(".fg-main button, .fg-main input:not(.fg-hidden), .fg-main textarea, .fg-main select")) {
      if (!one.checkVisibility({ visibilityProperty: true })) continue;
      const { appearance, borderTopWidth, borderTopStyle } = getComputedStyle(one);
      if (appearance === "none" && (borderTopStyle === "none" || parseFloat(borderTopWidth) < 1)) found.push(one.outerHTML.slice(0, 80));
    }
    return found;
  });
  for (const one of lost) session.failures.push(`${path}: no edge in forced colours: ${one}`);
  await client.send("Emulation.setEmulatedMedia", { features: [] });
}
