// A course as one file on a phone, out of a folder that holds nothing else: its pages one at a time, a question, the
// test, the certificate, what was done; also where the device keeps nothing.  Nothing is asked for.
//
// The file is opened from the disk, by a path with a space, Arabic letters and more than 120 characters, whatever
// the other scenarios look at: `data.singles` names it in English and in Arabic.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

export default async function (session) {
  const { page } = session;
  const base = session.base;
  for (const [language, address] of Object.entries(session.data.singles)) {
    session.base = address;
    await session.size(360, 740);
    await open(session, "");
    await lookAround(session, language === "ar" ? "rtl" : "ltr");
    await learn(session);
    // As elsewhere, what does not depend on the browser is asked in one.
    if (language === "ar" && session.browser === "chrome") await judge(session);
  }
  await withoutStore(session);
  if (session.browser === "chrome") await withoutScript(session);
  session.base = session.data.materials;
  await leave(session);
  await page.goto("about:blank");
  session.base = base;
  await session.size(1280);
}

async function open(session, hash) {
  // The same document is only left for another one.
  await session.page.goto("about:blank");
  await session.page.goto(session.base + hash, { waitUntil: "load" });
}

/** Go to a page of the file by a link that leads there. */
async function follow(session, selector) {
  await session.page.evaluate((one) => document.querySelector(one).click(), selector);
  await session.page.evaluate(() => new Promise((done) => setTimeout(done, 50)));
}

const here = (session) => session.page.evaluate(() => document.querySelector("main > [data-fg-page]").id);
const titles = (session) =>
  session.page.evaluate(() => [...document.querySelectorAll("[data-fg-pages] a")].map((one) => one.hash.slice(1)));

async function lookAround(session, direction) {
  const { page } = session;
  session.equal(await page.evaluate(() => document.documentElement.dir), direction, "the direction");
  session.equal(await session.count("main > [data-fg-page]"), 1, "pages that are shown at a time");
  session.check(await session.visible(".fg-single-fold time"), "not told how long the file is good");
  session.check(!(await session.visible("[data-fg-not-kept]")), "told that nothing is kept");
  session.equal(
    await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true, "no scrolling sideways",
  );
  const first = await page.title();
  for (const id of (await titles(session)).slice(1)) {
    await follow(session, `[data-fg-pages] a[href="#${id}"]`);
    session.equal(await here(session), id, "the page that a link of the list leads to");
    session.check((await page.title()) !== first, `${id} has the title of the first page`);
  }
  await page.goBack();
  session.equal(await here(session), (await titles(session)).at(-2), "the page before");
  await open(session, "#p2-fg-content");
  session.equal(await here(session), "p2", "the page that an address names");
}

async function learn(session) {
  const { page } = session;
  await open(session, "");
  await follow(session, "[data-go-on]");
  const unit = await here(session);
  session.equal(unit, "p2", "where the way in leads");
  await page.evaluate(() => {
    for (const check of document.querySelectorAll('[data-fg-module="check"]')) {
      const rights = check.querySelectorAll("input[data-right]");
      for (const input of rights.length ? rights : [...check.querySelectorAll("input")].slice(0, 1)) input.click();
      check.querySelector("[name=check]").click();
    }
  });
  await follow(session, "[data-way-on]");
  session.equal(await here(session), "p3", "where the way on leads");
  session.equal(await ticks(session), 1, "the tick of the first unit on the next page");
  await follow(session, '[data-step^="quiz/"] a');
  const drawn = await page.evaluate(() =>
    [...document.querySelectorAll(".fg-question:not([hidden])")].map((question) => question.id));
  session.equal(drawn.length, session.data.drawn, "questions that the test asks");
  await session.answer(drawn, true);
  await follow(session, ".fg-quiz [name=check]");
  session.check(/100/.test((await session.text("[data-result]")) ?? ""), "a passed test is not told");
  await follow(session, "a[data-passed]");
  session.check(/^([2-9A-Z]{4}-?){3}$/.test((await session.text(".fg-certificate-code")) ?? ""), "no certificate");
  // The way to another question of the same page: it is asked anew, and its answers are kept apart.
  await follow(session, "[data-fg-pages] a[href='#p1']");
  session.equal(await ticks(session), 2, "what is done, on the first page");
}

const ticks = (session) => session.count(".fg-course-steps .fg-tick");

async function judge(session) {
  const { page } = session;
  await page.evaluate(await readFile(AXE, "utf8"));
  for (const scheme of ["light", "dark"]) {
    await page.evaluate((one) => (document.documentElement.dataset.fgScheme = one), scheme);
    for (const id of ["p1", "p2", await page.evaluate(() => document.querySelector('[data-step^="quiz/"] a').hash.slice(1))]) {
      await follow(session, `[data-fg-pages] a[href="#${id}"]`);
      const found = await page.evaluate(async () => {
        const { violations } = await axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] });
        return violations.map((one) => `${one.id}: ${one.nodes[0].target} (${one.nodes.length})`);
      });
      session.equal(found, [], `what axe finds on ${id}, ${scheme}`);
    }
  }
}

/** What is handed out can be left at once: then the file shows measures, also on the way back and to who loads it anew. */
async function leave(session) {
  const { page } = session;
  await open(session, "");
  session.check(!(await session.visible("[data-fg-exit]")), "the list of materials can be left");
  const pages = await titles(session);
  for (const id of pages.slice(1, 3)) await follow(session, `[data-fg-pages] a[href="#${id}"]`);
  session.check(await session.visible("[data-fg-exit]"), "a material cannot be left");
  const before = await page.title();
  for (let press = 0; press < 3; press += 1) await page.keyboard.press("Shift");
  const shown = () => page.evaluate(() => [document.querySelectorAll("main, header, nav, a").length, document.querySelectorAll("#fg-measures table").length]);
  await session.waitFor(() => location.hash === "#fg-measures");
  session.equal(await shown(), [0, 4], "what is there after leaving");
  session.check(await session.visible("#fg-measures"), "the measures are not seen");
  session.check((await page.title()) !== before && (await page.title()) !== "", "the title after leaving");
  await page.goBack();
  await session.waitFor(() => location.hash === "#fg-measures");
  session.equal(await shown(), [0, 4], "what is there on the way back");
  await page.reload();
  await session.waitFor(() => document.querySelectorAll("main").length === 0);
  session.equal(await shown(), [0, 4], "what is there when it is loaded anew");
}

/** As from a message: no storage may be named, and there is no folder. */
async function withoutStore(session) {
  const { page } = session;
  const { identifier } = await page.evaluateOnNewDocument(() => {
    for (const name of ["localStorage", "sessionStorage"]) {
      Object.defineProperty(window, name, { get() { throw new DOMException("refused", "SecurityError"); } });
    }
  });
  await open(session, "");
  session.check(await session.visible("[data-fg-not-kept]"), "not told that nothing is kept");
  await learn(session);
  await page.removeScriptToEvaluateOnNewDocument(identifier);
}

async function withoutScript(session) {
  const { page } = session;
  await page.setJavaScriptEnabled(false);
  await open(session, "");
  const all = await session.count("main > [data-fg-page]");
  session.check(all > 5, `${all} pages below each other`);
  session.equal(await session.count("[data-fg-pages] a"), all, "links to them");
  for (const selector of ["#p2 h1", "[data-fg-pages] a[href='#p2']", ".fg-question details summary", ".fg-foot"]) {
    session.check(await session.visible(selector), `${selector} is not seen without scripts`);
  }
  await page.setJavaScriptEnabled(true);
}
