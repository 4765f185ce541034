// Run every scenario in one browser against one copy of the site, over http or from the disk.
//
// Called with one JSON argument: {browser, executable, base, fonts, data, scenarios}.  Writes one JSON line
// a scenario: {name, failures, seconds}.  Nothing is mocked: a real browser, as people have it.
// `fonts` names a set of fonts that this browser has been given, empty for those of the machine.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer from "puppeteer-core";

const options = JSON.parse(process.argv[2]);
const profile = await mkdtemp(join(tmpdir(), "fieldguide-browser-"));
const chrome = options.browser === "chrome";
const browser = await puppeteer.launch({
  browser: options.browser,
  executablePath: options.executable,
  headless: true,
  userDataDir: profile,
  args: chrome
    ? ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
       "--disable-background-networking", "--disable-component-update"]
    : [],
  extraPrefsFirefox: {
    // Test tools relax this rule of Firefox; readers' browsers do not.
    "security.fileuri.strict_origin_policy": true,
    // The way back reads the page again, as where memory is short: what is kept must come from the page.
    "browser.sessionhistory.max_total_viewers": 0,
  },
});

/** What a scenario works with. */
class Session {
  constructor(page) {
    this.page = page;
    this.base = options.base;
    this.data = options.data;
    this.browser = options.browser;
    this.fonts = options.fonts;
    this.fromDisk = options.base.startsWith("file:");
    this.failures = [];
    page.on("request", (request) => {
      const url = request.url();
      // Firefox asks for this by itself where it leaves a page before it has read which icon that has.
      const byItself = !this.fromDisk && url === new URL("/favicon.ico", this.base).href;
      if (!byItself && !url.startsWith(this.base) && !/^(data|about|blob):/.test(url)) {
        this.failures.push(`asked for ${url}`);
      }
    });
    page.on("pageerror", (error) => this.failures.push(`script error: ${error.message}`));
    page.on("console", (message) => {
      if (message.type() === "error") this.failures.push(`console: ${message.text()} (${page.url()})`);
    });
  }

  /**
   * The pages of a language to open where each is asked the same.  Once, those of the source language all,
   * and of a language that reads the other way some more than one of each type; elsewhere each type, in the
   * other languages too, for they differ from these in words only.
   */
  pagesOf(language) {
    const once = chrome && !this.fromDisk;
    if (language.folder && language.direction !== "rtl") return once ? this.data.types : [];
    if (!once) return this.data.types;
    return language.folder ? [...new Set([...this.data.types, ...language.translated])] : this.data.pages;
  }

  check(condition, message) {
    if (!condition) this.failures.push(message);
  }

  equal(found, wanted, message) {
    const [one, other] = [JSON.stringify(found), JSON.stringify(wanted)];
    if (one !== other) this.failures.push(`${message}: ${one} instead of ${other}`);
  }

  async open(path) {
    await this.page.goto(this.base + path, { waitUntil: "load" });
  }

  /** Change the window; scripts that watch sizes have run when this is done: they do at the end of a frame. */
  async size(width, height = 800) {
    await this.page.setViewport({ width, height });
    if (!this.page.isJavaScriptEnabled()) return;
    await this.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  }

  /** The visible text of the first match, or null. */
  text(selector) {
    return this.page.evaluate((one) => document.querySelector(one)?.innerText.trim() ?? null, selector);
  }

  count(selector) {
    return this.page.evaluate((one) => document.querySelectorAll(one).length, selector);
  }

  visible(selector) {
    return this.page.evaluate((one) => {
      const element = document.querySelector(one);
      return Boolean(element && element.checkVisibility({ visibilityProperty: true }));
    }, selector);
  }

  /**
   * Answer questions on the page by their ids, each in the way of its type.  Rightly: all that is right.
   * Wrongly: the first answer that is not, and of items to match each with a match that is not its own.
   */
  answer(ids, rightly) {
    return this.page.evaluate((wanted, right) => {
      for (const id of wanted) {
        const question = document.getElementById(id);
        const inputs = [...question.querySelectorAll("input")].filter((one) => one.hasAttribute("data-right") === right);
        for (const input of right ? inputs : inputs.slice(0, 1)) if (!input.checked) input.click();
        for (const select of question.querySelectorAll("select[data-right]")) {
          const fits = (option) => option.value && (option.value === select.dataset.right) === right;
          select.value = [...select.options].find(fits).value;
          select.dispatchEvent(new Event("change", { bubbles: true }));
        }
      }
    }, ids, rightly);
  }

  /** How many answers are chosen inside what a selector finds. */
  chosen(selector) {
    return this.page.evaluate((one) =>
      [...document.querySelectorAll(one)]
        .flatMap((part) => [...part.querySelectorAll("input, select[data-right]")])
        .filter((field) => (field instanceof HTMLSelectElement ? field.value !== "" : field.checked)).length, selector);
  }

  async waitFor(condition, ...values) {
    await this.page.waitForFunction(condition, { timeout: 20000 }, ...values);
  }
}

/** Longer than this, a scenario hangs: whoever runs the tests is told which, and the others go on. */
const LONGEST = 30 * 60_000;

const folder = new URL("scenarios/", import.meta.url);
for (const name of options.scenarios) {
  const scenario = await import(new URL(`${name}.mjs`, folder));
  // Each is another reader: nothing that one has left on the device is there for the next.
  const reader = await browser.createBrowserContext();
  const page = await reader.newPage();
  // The copy that a browser keeps has tests of its own; here it would be a copy of every page that is opened.
  await page.evaluateOnNewDocument(() => delete Navigator.prototype.serviceWorker);
  const session = new Session(page);
  const started = performance.now();
  let alarm;
  try {
    await session.size(1280);
    await Promise.race([
      scenario.default(session),
      new Promise((_, fail) => { alarm = setTimeout(() => fail(new Error(`not ended after ${LONGEST / 60_000} minutes`)), LONGEST); }),
    ]);
  } catch (error) {
    session.failures.push(`${error.name}: ${error.message}`);
  }
  clearTimeout(alarm);
  const seconds = (performance.now() - started) / 1000;
  process.stdout.write(`${JSON.stringify({ name, failures: session.failures, seconds })}\n`);
  await reader.close();
}
await browser.close();
await rm(profile, { recursive: true, force: true });
