// axe finds nothing on any type of page, in English or Arabic, light and dark, on a desktop or a phone; nor in
// the states that a learner brings pages into, in the colours that a reader forces on pages too.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const ALL = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
// Other colours change nothing but contrast; the menu beside the text is there on a desktop alone.
const COLOURS = ["color-contrast", "link-in-text-block"];

// A page, what a learner does there, and what is seen then.
const SLIDES = "modules/foundations/slides/index.html";
const PASSED = { at: "", answered: {}, read: {}, best: { day: "2026-01-01", right: 9, all: 9, percent: 100, passed: true, bank: "222" } };
const STATES = [
  [`${SLIDES}#slide-2`, () => undefined, ".fg-slides--on"],
  [`${SLIDES}#slide-2`, (page) => page.keyboard.type("?"), "[data-slides-keys][open]"],
  ["quizzes/foundations.html", (page) => page.$eval(".fg-quiz [name=check]", (one) => {
    // Once it warns of what has no answer, then it marks.
    one.click();
    one.click();
  }), ".fg-quiz .fg-wrong"],
  ["modules/foundations/elements.html", (page) => page.evaluate(() => {
    for (const input of document.querySelectorAll(".fg-question input")) if (!input.checked) input.click();
    for (const button of document.querySelectorAll(".fg-question ~ .fg-toolbar [name=check], [data-fg-module=check] [name=check]")) button.click();
  }), ".fg-question .fg-mark"],
  ["modules/foundations/index.html", (page) => page.evaluate(() => {
    document.querySelector(".fg-keeping > summary").click();
    document.querySelector(".fg-keeping [name=erase]").click();
  }), ".fg-keeping [name=no]"],
  ["modules/foundations/certificate/index.html", (page) => page.evaluate((course) => {
    fieldguideProgress.addFile(JSON.stringify({ version: 1, courses: { "module/foundations": course } }));
    document.dispatchEvent(new Event("fieldguide:progress"));
    document.querySelector("[name=code]").value = "wrong";
    document.querySelector(".fg-certificate-check button").click();
  }, PASSED), ".fg-certificate"],
  ["quizzes/foundations.html?form=A", async (page) => {
    await page.evaluate(() => {
      for (const question of document.querySelectorAll(".fg-question:not([hidden])")) {
        question.querySelector("fieldset input")?.click();
        for (const select of question.querySelectorAll("select[data-right]")) select.selectedIndex = select.options.length - 1;
      }
      document.querySelector(".fg-quiz [name=check]").click();
      document.querySelector(".fg-hand-in [name=make]").click();
    });
  }, ".fg-hand-in .fg-qr"],
  ["modules/collector.html", (page) => page.evaluate(() => {
    const course = JSON.parse(document.querySelector("[data-courses]").textContent).courses[0];
    const codes = ["A", "B"].map((form) => fieldguideResultCodes.make({ form, course: course.sign, edition: course.edition, participant: "7",
      answers: course.questions.map((_, at) => (course.forms[form].includes(at) ? 1 : 0)) }));
    document.querySelector("[name=codes]").value = [...codes, codes[0], codes[1].replace(/.$/, (sign) => (sign === "2" ? "3" : "2"))].join("\n");
    document.querySelector("[data-codes] [type=submit]").click();
    document.querySelector("[data-paper]").open = true;
    document.querySelector(".fg-key").open = true;
    document.querySelector("[name=erase]").click();
  }), "[data-table=missed] td"],
];

export default async function (session) {
  await judgeStates(session);
  // All rules cost seconds a page: of each type, one of the two languages is asked, all on a desktop and for the
  // dark colours on a phone, or the other way round; and from page to page they change places.
  for (const [number, path] of session.data.types.entries()) {
    const folder = number % 2 ? "ar/" : "";
    const [first, other] = number % 4 < 2 ? [360, 1280] : [1280, 360];
    await show(session, "light", first);
    await session.open(folder + path);
    await session.page.evaluate(axe);
    await judge(session, ALL, `${folder}${path} light ${first}`);
    await show(session, "dark", other);
    await judge(session, COLOURS, `${folder}${path} dark ${other}`);
  }
}

async function judgeStates(session) {
  for (const [number, [path, act, seen]] of STATES.entries()) {
    for (const folder of number % 2 ? ["ar/"] : [""]) {
      await show(session, "light", 360);
      await session.open(folder + path);
      await session.page.evaluate(axe);
      await act(session.page);
      session.check(await session.visible(seen), `${folder}${path}: ${seen} is not seen`);
      await judge(session, ALL, `${folder}${path} ${seen}`);
      await show(session, "dark", 360);
      await judge(session, COLOURS, `${folder}${path} ${seen} dark`);
      if (session.browser === "chrome") await force(session, `${folder}${path} ${seen}`);
    }
  }
}

// Where a reader's own colours stand in for ours, what is told by a ground alone would be gone.
async function force(session, where) {
  const client = await session.page.createCDPSession();
  await client.send("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value: "active" }] });
  await session.waitFor(() => matchMedia("(forced-colors: active)").matches);
  const lost = await session.page.$$eval("main button, main input, main select, main textarea", (fields) => fields
    .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest(".fg-hidden"))
    .filter((one) => {
      const { appearance, borderTopWidth, borderTopStyle } = getComputedStyle(one);
      return appearance === "none" && (borderTopStyle === "none" || parseFloat(borderTopWidth) < 1);
    })
    .map((one) => one.outerHTML.slice(0, 80)));
  for (const one of lost) session.failures.push(`${where}: no edge in forced colours: ${one}`);
  await client.send("Emulation.setEmulatedMedia", { features: [] });
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
