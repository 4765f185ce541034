// The page that finishes an update, opened from folders on a disk.
//
// Called with one JSON argument: {browser, executable, folders, page, check}.  `folders` are addresses by what
// the page must find in them; `check` is a folder on this machine that is shown to the page.  Writes what is
// wrong, a line each.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer from "puppeteer-core";

const options = JSON.parse(process.argv[2]);
const chrome = options.browser === "chrome";
const profile = await mkdtemp(join(tmpdir(), "fieldguide-browser-"));
const browser = await puppeteer.launch({
  browser: options.browser,
  executablePath: options.executable,
  headless: true,
  timeout: 120000,
  userDataDir: profile,
  args: chrome ? ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"] : [],
  extraPrefsFirefox: { "security.fileuri.strict_origin_policy": true },
});
const failures = [];
let expected = false;
const page = await browser.newPage();
page.on("request", (request) => {
  if (!/^(file|data|about|blob):/.test(request.url())) failures.push(`asked for ${request.url()}`);
});
page.on("pageerror", (error) => failures.push(`script error: ${error.message}`));
page.on("console", (message) => {
  // A mark that is not there is told by the browser too.
  if (message.type() === "error" && !expected) failures.push(`console: ${message.text()}`);
});

try {
  for (const [state, folder] of Object.entries(options.folders)) {
    expected = state !== "good";
    await page.goto(folder + options.page, { waitUntil: "load" });
    await page.waitForSelector("[data-fg-check] .told:not([hidden])", { timeout: 60000 });
    const found = await page.evaluate(() => {
      const data = document.querySelector("[data-fg-check]");
      const said = data.querySelector(".told").textContent;
      const words = Object.entries(JSON.parse(data.dataset.words));
      return words.find(([, text]) => text === said)[0];
    });
    const wanted = { good: "check_both", other: "check_old_missing", part: "check_new_missing" }[state];
    if (found !== wanted) failures.push(`${state}: ${found} instead of ${wanted}`);
  }
  if (chrome) {
    expected = false;
    await page.goto(options.folders.good + options.page, { waitUntil: "load" });
    for (const [folder, wanted] of Object.entries(options.check)) {
      const input = await page.$("[data-fg-check-folder] input");
      await input.uploadFile(folder);
      await page.waitForFunction(
        (words) => document.querySelector("[data-fg-check-folder] .told").textContent === words,
        { timeout: 60000 },
        wanted,
      ).catch(async () => {
        const said = await page.evaluate(() => document.querySelector("[data-fg-check-folder]").innerText);
        failures.push(`${folder}: ${said} instead of ${wanted}`);
      });
    }
  }
} catch (error) {
  failures.push(String(error.stack));
} finally {
  await browser.close();
  await rm(profile, { recursive: true, force: true });
}
failures.forEach((one) => console.log(one));
