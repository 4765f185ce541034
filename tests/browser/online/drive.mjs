// Read a site on the network in one browser, cut the network, keep a language, publish a newer edition, remove all.
//
// Called with one JSON argument: {browser, executable, first, second, changed, pictures}.  `first` and `second` are the
// folders of two editions of the site that `test_online_browser.py` builds, `changed` the files that they differ in.
// The site is served below the root of a server that is stopped and started again: no browser is told to be offline,
// and nothing may come from another cache.  Writes one line a failure, nothing where there is none.

import { readFileSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer from "puppeteer-core";

const options = JSON.parse(process.argv[2]);
const chrome = options.browser === "chrome";
const failures = [];
const check = (condition, message) => condition || failures.push(message);
const equal = (found, wanted, message) =>
  check(JSON.stringify(found) === JSON.stringify(wanted), `${message}: ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`);

// ---- A host as plain as there is one: files, first pages of folders, nothing else

const TYPES = { html: "text/html; charset=utf-8", css: "text/css", js: "text/javascript", json: "application/json",
  svg: "image/svg+xml", webmanifest: "application/manifest+json" };
const BELOW = "/a guide/دليل/";
let published = options.first;
let asked = [];
// After so many files of a language it is cut off.
let most = Infinity;
let server;
let port = 0;

async function give(request, response) {
  const url = new URL(request.url, "http://127.0.0.1");
  const path = decodeURIComponent(url.pathname);
  const byContent = url.searchParams.has("content");
  if (byContent && (most -= 1) < 0) {
    request.destroy();
    return;
  }
  asked.push(`${path.replace(BELOW, "")}${byContent ? " by content" : ""}`);
  const name = path.replace(BELOW, "").replace(/(^|\/)$/, "$1index.html");
  try {
    if (!path.startsWith(BELOW)) throw new Error("not here");
    const content = await readFile(join(published, name));
    response.writeHead(200, { "content-type": TYPES[name.split(".").at(-1)] ?? "application/octet-stream", "cache-control": "no-store" });
    response.end(content);
  } catch {
    response.writeHead(404, { "content-type": "text/html" });
    response.end("<!doctype html><title>404</title><h1>Not here</h1>");
  }
}

async function open() {
  server = createServer(give);
  await new Promise((done) => server.listen(port, "127.0.0.1", done));
  port = server.address().port;
}

async function cut() {
  const closed = new Promise((done) => server.close(done));
  server.closeAllConnections();
  await closed;
}

await open();
const base = new URL(BELOW, `http://127.0.0.1:${port}`).href;

const profile = await mkdtemp(join(tmpdir(), "fieldguide-online-"));
const browser = await puppeteer.launch({
  browser: options.browser,
  executablePath: options.executable,
  headless: true,
  timeout: 120000,
  userDataDir: profile,
  args: chrome
    ? ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
       "--disable-background-networking", "--disable-component-update"]
    : [],
});
let online = true;
let back = -Infinity;
// Firefox tells of a request that a cut network refused some time later, on a busy machine when it is whole again.
const LATE = 10000;
const justCut = () => !online || performance.now() - back < LATE;
const page = await browser.newPage();
await page.setViewport({ width: 1280, height: 800 });
page.on("request", (request) => {
  const url = request.url();
  const byItself = url === new URL("/favicon.ico", base).href;
  check(byItself || url.startsWith(base) || /^(data|about|blob):/.test(url), `asked for ${url}`);
});
// Firefox tells of a request that a cut network refuses as of a fault of a script.
page.on("pageerror", (error) => !(justCut() && /^Failed to load/.test(error.message)) && failures.push(`script error: ${error.message}`));
page.on("console", (message) => {
  // Browsers tell of each request that a cut network refuses.
  if (message.type() === "error" && online) failures.push(`console: ${message.text()} (${page.url()})`);
});

const text = (selector) => page.evaluate((one) => document.querySelector(one)?.textContent.trim() ?? null, selector);
const heading = () => text("h1");
const waitFor = (condition, ...values) => page.waitForFunction(condition, { timeout: 40000, polling: 50 }, ...values);
const press = (selector) => page.evaluate((one) => document.querySelector(one).click(), selector);
const cachesNow = () => page.evaluate(async () => (await caches.keys()).filter((one) => one.startsWith("fieldguide:")));
const editionStyle = () => page.evaluate(async () => (await (await fetch(`${document.body.dataset.siteRoot}assets/edition.css`)).text()).match(/first|second/)?.[0]);

async function go(path) {
  await page.goto(base + path, { waitUntil: "load" });
}

/** Open a page while there is a network, and wait until what it has loaded is kept. */
async function read(path) {
  await go(path);
  await waitFor(() => document.documentElement.dataset.fgOnline !== undefined);
}

async function picture(name) {
  if (options.pictures) await page.screenshot({ path: join(options.pictures, `${name}-${options.browser}.png`) });
}

async function accessible(name) {
  await page.evaluate(readFileSync(createRequire(import.meta.url).resolve("axe-core"), "utf8"));
  const found = await page.evaluate(async () => (await axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"] })).violations.map((one) => `${one.id} ${one.nodes.map((node) => node.target)}`));
  equal(found, [], `axe on ${name}`);
}

try {
  // What was read stays; the first page is the folder itself.
  await read("");
  await read("toolkit/water-kit.html");
  await read("pt/");
  await read("someone.html");
  const title = await heading();
  check(await page.evaluate(() => document.querySelector("[data-fg-exit]") !== null), "a page that can be left at once");
  await read("");
  await cut();
  online = false;
  await go("");
  equal(await heading(), "Safe water at home", "the first page without a network");
  check(await page.evaluate(() => document.querySelector(".fg-header") && getComputedStyle(document.querySelector(".fg-header")).position === "sticky"), "a page without its style");
  await go("toolkit/water-kit.html");
  check(/water/i.test(await heading()), `a page that was read: ${await heading()}`);
  await go("pt/index.html");
  equal(await page.evaluate(() => document.documentElement.lang), "pt", "a page in the other language");

  // One that can be left at once leaves nothing on the device.
  await go("someone.html");
  await waitFor(() => document.querySelectorAll(".fg-online-read li").length > 0);
  equal(await heading(), "This page is not on this device", "what stands for a page that can be left at once");

  // In the place of one that was not read stands what is there.
  await go("glossary.html");
  await waitFor(() => document.querySelectorAll(".fg-online-read li").length > 0);
  equal(await heading(), "This page is not on this device", "what stands for a page that is not kept");
  const links = await page.evaluate(() => [...document.querySelectorAll(".fg-online-read a")].map((one) => one.getAttribute("href")));
  equal(links.map((one) => one.replace(base, "")).sort(), ["index.html", "toolkit/water-kit.html"], "pages that were read");
  equal(await page.evaluate(() => document.querySelector(".fg-online-again a").href), `${base}glossary.html`, "the way to try again");
  await accessible("the page that stands for others");
  await picture("not-kept");

  // A language is kept whole, after its size was said.
  await open();
  online = true;
  back = performance.now();
  await read("");
  await waitFor(() => document.querySelector(".fg-keep button"));
  check(/^Keep English on this device: \d+ kB$/.test(await text(".fg-keep button")), `the button: ${await text(".fg-keep button")}`);
  await accessible("the page of downloads");
  await picture("keep");
  asked = [];
  await press(".fg-keep button");
  await waitFor(() => /^Done/.test(document.querySelector(".fg-keep li p")?.textContent));
  const loaded = asked.filter((one) => one.endsWith(" by content"));
  check(!loaded.some((one) => one.startsWith("pt/")), "another language was loaded too");
  check(!loaded.some((one) => one.startsWith("index.html")), "what was there was loaded again");
  await picture("kept");
  await cut();
  online = false;
  await go("glossary.html");
  equal(await heading(), "Glossary", "a page that nobody has read");
  await go("someone.html");
  equal(await heading(), title, "a page that can be left at once, of a language that is kept");
  await go("glossary.html");
  await page.evaluate(() => document.querySelector(".fg-search input").focus());
  await page.type(".fg-search input", "boil");
  await waitFor(() => document.querySelectorAll(".fg-search__found ol a").length > 0);
  await go("quizzes/safe-water.html");
  check(await page.evaluate(() => document.querySelector("[data-fg-module]") !== null && typeof fieldguideStores !== "undefined"), "a test without its script");
  equal(await page.evaluate(() => fetch("no-such-page.html").then(() => "there", () => "not there")), "not there", "what is nowhere");
  await go("pt/glossary.html");
  equal(await page.evaluate(() => document.documentElement.lang), "pt", "what stands for a page of another language");

  // A newer edition is told of, and nothing is loaded again; the old one stays until the new one is whole.
  published = options.second;
  await open();
  online = true;
  back = performance.now();
  asked = [];
  await go("toolkit/water-kit.html");
  await page.evaluate(() => Object.assign(window, { stays: true }));
  await page.evaluate(() => fieldguideOnline.update());
  await waitFor(() => document.querySelector(".fg-online button"));
  check(!asked.some((one) => one.startsWith("toolkit")), "a kept page came from the network");
  equal(await text(".fg-online p"), "A newer edition is here: second.", "what is told");
  check(/^Load what is new: \d+ kB$/.test(await text(".fg-online button")), `the button: ${await text(".fg-online button")}`);
  equal(await page.evaluate(() => window.stays), true, "the page that is read");
  check(!(await text("article")).includes("The second edition"), "the old page");
  await accessible("the line of a newer edition");
  await picture("newer");
  await go("glossary.html");
  equal(await editionStyle(), "first", "the style of the old edition");
  await go("toolkit/water-kit.html");
  await waitFor(() => document.querySelector(".fg-online button"));
  most = 1;
  online = false;
  await press(".fg-online button");
  await waitFor(() => /broke/.test(document.querySelector(".fg-online")?.textContent));
  most = Infinity;
  await go("toolkit/water-kit.html");
  check(!(await text("article")).includes("The second edition"), "a page of an edition that is not whole");
  equal(await editionStyle(), "first", "the style beside it");
  online = true;
  back = performance.now();
  await waitFor(() => document.querySelector(".fg-online button"));
  await page.evaluate(() => Object.assign(window, { stays: true }));
  await press(".fg-online button");
  await waitFor(() => [...document.querySelectorAll(".fg-online button")].some((one) => one.textContent === "Show it"));
  equal(await page.evaluate(() => window.stays), true, "a page that is open when the new edition is whole");
  equal(await editionStyle(), "first", "what an open page still gets");
  const news = new Set(asked.filter((one) => one.endsWith(" by content")).map((one) => one.replace(" by content", "")));
  equal([...news].sort(), options.changed, "what was loaded of the new edition");
  await cut();
  online = false;
  await go("toolkit/water-kit.html");
  check((await text("article")).includes("The second edition"), "the page of the new edition");
  equal(await editionStyle(), "second", "the style beside it");
  equal(await page.evaluate(() => document.querySelector(".fg-online")), null, "a line without a reason");

  // An old copy says so.
  const later = await page.evaluateOnNewDocument(() => {
    const now = Date.now;
    Date.now = () => now() + 40 * 86400000;
  });
  await go("glossary.html");
  await waitFor(() => /last asked/.test(document.querySelector(".fg-online")?.textContent));
  check(/edition second/.test(await text(".fg-online p")), `what an old copy says: ${await text(".fg-online p")}`);
  await picture("old");
  await page.removeScriptToEvaluateOnNewDocument(later.identifier);

  // Nothing is left where somebody removes what is kept.
  await open();
  online = true;
  back = performance.now();
  await read("");
  await waitFor(() => document.querySelectorAll(".fg-keep li:first-child button").length === 1);
  check((await cachesNow()).length > 2, "caches before");
  await press(".fg-keep li:first-child button");
  await waitFor(() => /^Removed/.test(document.querySelector(".fg-keep li p")?.textContent));
  equal(await cachesNow(), [], "caches after a language was removed");
  await read("");
  check((await cachesNow()).length > 1, "what is read after that is kept");
  // Whoever takes the caches away without a word to the worker finds them gone, too.
  await page.evaluate(async () => { for (const one of await caches.keys()) await caches.delete(one); });
  await page.evaluate(() => fetch("glossary.html").then((one) => one.text()));
  equal(await cachesNow(), [], "caches after they were taken away");
  await read("");
  check((await cachesNow()).length > 1, "what is read after that is kept");
  equal(await page.evaluate(() => fieldguideOnline.erase()), true, "whether everything could be erased");
  equal(await cachesNow(), [], "caches after everything was erased");
  equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0, "workers after that");
} catch (error) {
  const [told, where] = error.stack.split("\n").filter((one) => /drive|Error/.test(one)).slice(0, 2);
  failures.push(`${told} ${where} (${page.url()})`);
}
await browser.close();
await cut().catch(() => undefined);
await rm(profile, { recursive: true, force: true });
for (const failure of failures) console.log(failure);
