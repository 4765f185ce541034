// A page of the preview in a browser, while its file is edited.
//
// Called with one JSON argument: {browser, executable, base, file, pictures}.  `file` is that of the page
// `long.html`, which this edits.  Writes what is wrong, a line each; `pictures`, where it is not empty, is a
// folder to put pictures into.

import { readFile, rename, writeFile } from "node:fs/promises";
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
  userDataDir: profile,
  args: chrome ? ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"] : [],
});
const page = await browser.newPage();
const failures = [];
page.on("pageerror", (error) => failures.push(`script error: ${error.message}`));
page.on("console", (message) => {
  if (message.type() === "error") failures.push(`console: ${message.text()}`);
});

const check = (condition, message) => condition || failures.push(message);
const waitFor = (condition, ...values) => page.waitForFunction(condition, { timeout: 60000 }, ...values);

async function save(text) {
  await writeFile(`${options.file}~`, text);
  await rename(`${options.file}~`, options.file);
}

/** What is said above the page. */
const state = () =>
  page.evaluate(() => {
    const host = document.querySelector("fieldguide-preview");
    const details = host.shadowRoot.querySelector("details");
    return { kind: host.dataset.state, open: details.open, text: details.innerText };
  });

/** Where the reader is: how far from the top of the window a heading is that was scrolled to. */
const where = () =>
  page.evaluate(() => ({
    top: document.getElementById("deep-inside").getBoundingClientRect().top,
    open: [...document.querySelectorAll("main details")].map((one) => one.open),
  }));

async function picture(name, width) {
  if (!options.pictures) return;
  await page.setViewport({ width, height: width < 600 ? 740 : 800 });
  await page.screenshot({ path: join(options.pictures, `${name}.png`) });
}

try {
  await page.setViewport({ width: 1280, height: 800 });
  await page.goto(`${options.base}long.html`, { waitUntil: "load" });
  await waitFor(() => document.querySelector("fieldguide-preview")?.dataset.state === "well");
  const text = await readFile(options.file, "utf-8");

  // An edit above the place where somebody reads, inside of what was folded.
  await page.evaluate(() => {
    document.querySelectorAll("main details")[1].open = true;
    document.getElementById("deep-inside").scrollIntoView();
    window.scrollBy(0, -60);
  });
  const before = await where();
  await save(text.replace("The first words.", `The first words are others.\n\n${"More above.\n\n".repeat(12)}`));
  await waitFor(() => document.body?.innerText.includes("are others") && document.documentElement.dataset.fgPreview === "back");
  const after = await where();
  check(Math.abs(after.top - before.top) < 3, `the page is ${after.top - before.top} away from where it was read`);
  check(JSON.stringify(after.open) === JSON.stringify(before.open), `what was unfolded is ${after.open} after ${before.open}`);
  await waitFor(() => document.querySelector("fieldguide-preview")?.dataset.state === "well");
  await picture("preview-well", 1280);

  // A fault: the page stays, and the fault is on top of it.
  await page.evaluate(() => (window.kept = true));
  await save(text.replace("title: Long", "title: [Long"));
  await waitFor(() => document.querySelector("fieldguide-preview").dataset.state === "failed");
  check((await state()).open, "the fault is folded");
  // A browser draws a fault once it knows that it is in view, and only what is drawn counts as told.
  for (const told of ["docs/en/long.md:2:8", "yaml-syntax", "title: [Long"]) {
    const shows = (words) => document.querySelector("fieldguide-preview").shadowRoot.querySelector("details").innerText.includes(words);
    await waitFor(shows, told).catch(async () => failures.push(`not told: ${told} in ${(await state()).text}`));
  }
  check((await where()).top === after.top, "the page moved when a fault was shown");
  check(await page.evaluate(() => window.kept && document.body?.innerText.includes("are others")), "the last good page is gone");
  await picture("preview-fault-desktop", 1280);
  await picture("preview-fault-phone", 360);
  if (options.pictures) await page.setViewport({ width: 1280, height: 800 });
  // Its style is a file of its own, which comes a moment later than its words.
  await waitFor(() => {
    const host = document.querySelector("fieldguide-preview").shadowRoot.querySelector("details").getBoundingClientRect();
    return host.left >= 0 && host.right <= innerWidth && host.bottom <= innerHeight + 1 && host.top > 0;
  });

  // It can be put away, and comes back with the next fault.
  await page.keyboard.press("Escape");
  check(!(await state()).open, "Escape does not fold the fault");
  await save(text.replace("The first words.", "See [it](ref:page/nowhere)."));
  await waitFor(() => document.querySelector("fieldguide-preview").shadowRoot.textContent.includes("page/nowhere"));
  check((await state()).open, "the next fault is folded");

  // Mended: the new page.
  await save(text.replace("The first words.", "All is well again."));
  await waitFor(() => document.body?.innerText.includes("All is well again") && document.querySelector("fieldguide-preview")?.dataset.state === "well");
  check(!(await page.evaluate(() => window.kept)), "the page was not loaded again");

  // A page that is not there comes once it is, and one without any good state before has its own.
  await page.goto(`${options.base}later.html`, { waitUntil: "load" });
  await writeFile(options.file.replace("long.md", "later.md"), text.replaceAll("deep-inside", "deeper"));
  await waitFor(() => document.querySelector("#deeper"));
} catch (error) {
  failures.push(`${error.name}: ${error.message}`);
}
// The page that is not there yet is asked for on purpose.
for (const one of failures.filter((one) => !one.includes("404 (Not Found)"))) process.stdout.write(`${one}\n`);
await browser.close();
await rm(profile, { recursive: true, force: true });
