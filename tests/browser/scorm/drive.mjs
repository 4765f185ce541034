// A learner's way through a course in a learning system: begun, left in the middle of the test, gone on with,
// failed, passed, opened again; then the same without a system.
//
// Called with one JSON argument: {browser, executable, base, disk, version, course, test, edited, all, pictures}.
// `base` is the address of the folder with `lms.html` and the packages, `disk` that of an unpacked one on the
// disk; `course` and `edited` are the folders of a package and of one whose questions are others, `test` the
// path of its test, `all` those of all packages.  Writes what is wrong, a line each.

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer from "puppeteer-core";

const options = JSON.parse(process.argv[2]);
const chrome = options.browser === "chrome";
const old = options.version === "1.2";
const profile = await mkdtemp(join(tmpdir(), "fieldguide-browser-"));
const browser = await puppeteer.launch({
  browser: options.browser,
  executablePath: options.executable,
  headless: true,
  userDataDir: profile,
  args: chrome ? ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"] : [],
  extraPrefsFirefox: { "security.fileuri.strict_origin_policy": true },
});
const page = await browser.newPage();
const failures = [];
page.on("pageerror", (error) => failures.push(`script error: ${error.message}`));
page.on("console", (message) => {
  if (message.type() === "error") failures.push(`console: ${message.text()}`);
});
page.on("request", (request) => {
  const url = request.url();
  const own = url.startsWith(options.base) || url.startsWith(options.disk) || /^(data|about|blob):/.test(url);
  if (!own && !url.endsWith("/favicon.ico")) failures.push(`asked for ${url}`);
});

const check = (condition, message) => condition || failures.push(message);
function equal(found, wanted, message) {
  const [one, other] = [JSON.stringify(found), JSON.stringify(wanted)];
  if (one !== other) failures.push(`${message}: ${one} instead of ${other}`);
}

const NAMES = old
  ? { status: "cmi.core.lesson_status", raw: "cmi.core.score.raw", finish: "LMSFinish", set: "LMSSetValue", time: "cmi.core.session_time" }
  : { status: "cmi.completion_status", raw: "cmi.score.raw", finish: "Terminate", set: "SetValue", time: "cmi.session_time" };
const PASSED = old ? "passed" : "completed";
const value = (name) => page.evaluate((one) => String(lms.value(one)), name);
const calls = () => page.evaluate(() => JSON.parse(sessionStorage.getItem("calls") || "[]"));

/** The frame with the page of the course, once that is ready. */
async function inner(path = "") {
  for (let turn = 0; turn < 600; turn += 1) {
    const frame = page.frames().find((one) => /\/(?:modules|quizzes|toolkit|iec)\//.test(one.url()) && one.url().includes(path));
    try {
      if (frame && (await frame.evaluate(() => document.readyState === "complete" && window.parent.fieldguideKeeper !== undefined))) return frame;
    } catch {
      // It was left meanwhile.
    }
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`no page ${path}: ${page.frames().map((one) => one.url())}`);
}

async function launch(name = options.course, path = "") {
  await page.goto(`${options.base}lms.html?version=${options.version}&package=${name}`, { waitUntil: "load" });
  const frame = await inner(path);
  // The frame's own `load` comes last.
  await frame.evaluate(() => new Promise((done) => setTimeout(done, 100)));
  return frame;
}

async function leave() {
  await page.goto(`${options.base}away.html`, { waitUntil: "load" });
  const asked = await calls();
  equal(asked.filter(([name]) => name === NAMES.finish).length, 1, "how often the session was ended");
  equal(asked.at(-1)?.[0], NAMES.finish, "the last call");
  const refused = asked.filter((call) => call.at(-1) === "false");
  equal(refused, [], "calls that the system refused");
  judge(asked);
  return asked;
}

/** What learning systems ask of values, more strictly than the runtime does. */
function judge(asked) {
  for (const [name, key, text] of asked) {
    if (name !== NAMES.set) continue;
    const last = key.split(".").at(-1);
    if (last === "suspend_data") check(text.length < 4096, `suspend_data of ${text.length}`);
    if (last === "id") check(/^[\w-]{1,255}$/.test(text), `an id of an interaction: ${text}`);
    if (last === "student_response" || last === "pattern") check(!old || /^(?:[a-z0-9](?:,[a-z0-9])*|[tf]|-?[\d.]+)$/.test(text) || text.length < 256, `a response: ${text}`);
    if (key === NAMES.time) check((old ? /^\d{4}:\d\d:\d\d$/ : /^PT\d+H\d+M\d+S$/).test(text), `a time: ${text}`);
    if (key === "cmi.core.lesson_status") check(/^(?:incomplete|passed|completed)$/.test(text), `a status: ${text}`);
  }
}

const ticks = (frame) => frame.evaluate(() => [...document.querySelectorAll(".fg-course-steps .fg-tick")].map((one) => one.closest("li").dataset.step));

async function follow(frame, selector) {
  const from = frame.url();
  await frame.evaluate((one) => document.querySelector(one).click(), selector);
  for (let turn = 0; turn < 600; turn += 1) {
    const next = await inner();
    if (next.url() !== from) {
      await next.evaluate(() => new Promise((done) => setTimeout(done, 100)));
      return next;
    }
  }
  throw new Error(`${selector} leads nowhere`);
}

/** Answer the questions that are asked, or some of them; rightly, or wrongly. */
const answer = (frame, right, most = 1000) =>
  frame.evaluate((good, count) => {
    for (const question of [...document.querySelectorAll(".fg-quiz:not(.fg-check) .fg-question:not([hidden])")].slice(0, count)) {
      for (const input of question.querySelectorAll("fieldset input")) {
        if (input.type !== "radio" && input.type !== "checkbox") continue;
        if ((input.dataset.right !== undefined) === good && !input.checked) input.click();
      }
      for (const select of question.querySelectorAll("select[data-right]")) {
        const fits = (option) => option.value && (option.value === select.dataset.right) === good;
        select.value = [...select.options].find(fits).value;
        select.dispatchEvent(new Event("change", { bubbles: true }));
      }
    }
  }, right, most);

const press = (frame, name, place = ".fg-quiz:not(.fg-check)") =>
  frame.evaluate((one, inside) => document.querySelector(`${inside} [name=${one}]`).click(), name, place);

/** What is answered, question by question. */
const written = (frame) =>
  frame.evaluate(() => [...document.querySelectorAll(".fg-question:not([hidden])")].map((one) => [
    one.id,
    ...[...one.querySelectorAll("fieldset :is(input, select)")].map((field) => /^(?:radio|checkbox)$/.test(field.type) ? `${field.value} ${field.checked}` : field.value),
  ]));

const chosen = (frame) => frame.evaluate(() => [...document.querySelectorAll(".fg-question:not([hidden]) :is(input:checked, select[data-right])")].map((one) => `${one.name}=${one.value}`).filter((one) => !one.endsWith("=")).sort());

async function picture(name) {
  if (options.pictures) await page.screenshot({ path: join(options.pictures, `${name}-${options.version}.png`) });
}

try {
  await page.setViewport({ width: 1280, height: 800 });
  let frame = await launch();
  equal(await value(NAMES.status), "incomplete", "the status at once");
  check(await frame.evaluate(() => document.querySelector("#fg-content > .fg-notice:not([data-fg-module])")?.checkVisibility()), "not told that the system records");
  equal(await frame.evaluate(() => document.querySelectorAll(".fg-keeping").length), 0, "what tells that nothing is sent");
  equal(await ticks(frame), [], "ticks before anything was done");
  equal(await frame.evaluate(() => document.querySelector("[data-not-kept]").hidden), true, "told that nothing is kept");
  await picture("start");

  frame = await follow(frame, "[data-go-on]");
  const unit = await frame.evaluate(() => document.querySelector(".fg-course").dataset.here);
  await frame.evaluate(() => {
    for (const one of document.querySelectorAll('[data-fg-module="check"]')) {
      const rights = one.querySelectorAll("input[data-right]");
      for (const input of rights.length ? rights : [...one.querySelectorAll("input")].slice(0, 1)) input.click();
      one.querySelector("[name=check]").click();
    }
  });
  frame = await follow(frame, "[data-way-on]");
  equal(await ticks(frame), [unit], "what is done, on the next page");
  await picture("unit");

  frame = await follow(frame, ".fg-course-steps li:last-child a");
  await answer(frame, false, 2);
  const half = await chosen(frame);
  const asked = await frame.evaluate(() => [...document.querySelectorAll(".fg-question:not([hidden])")].map((one) => one.id));
  check(new Set(half.map((one) => one.split("=")[0])).size === 2, `chose ${half}`);
  equal(await value(NAMES.raw), "", "a score before the test");
  await leave();

  frame = await launch(options.course, options.test);
  equal(await ticks(frame), [unit], "what is done, the next time");
  equal(await chosen(frame), half, "the answers of a test that was left");
  equal(await frame.evaluate(() => [...document.querySelectorAll(".fg-question:not([hidden])")].map((one) => one.id)), asked, "its questions");
  await answer(frame, false);
  await press(frame, "check");
  equal(await value(NAMES.status), "incomplete", "the status after a failed test");
  check(Number(await value(NAMES.raw)) < 100 && (await value(NAMES.raw)) !== "", `the score of a failed test: ${await value(NAMES.raw)}`);
  const told = (await calls()).filter(([name, key]) => name === NAMES.set && key.endsWith(".result"));
  equal(told.length, asked.length, "questions that the system was told of");
  check(told.some(([, , result]) => result === (old ? "wrong" : "incorrect")), "no wrong answer was told");
  await picture("failed");

  await press(frame, "again");
  await answer(frame, true);
  await press(frame, "check");
  equal(await value(NAMES.raw), "100", "the score of a passed test");
  equal(await value(NAMES.status), PASSED, "the status after a passed test");
  if (!old) {
    equal(await value("cmi.success_status"), "passed", "the success");
    equal(await value("cmi.score.scaled"), "1", "the scaled score");
  }
  await picture("passed");
  const ended = await leave();
  const responses = ended.filter(([name, key]) => name === NAMES.set && /(?:student|learner)_response$/.test(key));
  check(responses.length > 0, "no answer was told");

  frame = await launch();
  equal(await value(NAMES.status), PASSED, "the status the third time");
  check(/100/.test(await frame.evaluate(() => document.querySelector("[data-result]").textContent)), "the result is not shown again");
  check(frame.url().endsWith("/index.html"), `a passed course opens at ${frame.url()}`);
  frame = await follow(frame, "a[data-passed]");
  check(await frame.evaluate(() => document.querySelector(".fg-certificate").checkVisibility()), "no certificate");
  await leave();
  const left = await page.evaluate(() => Object.keys({ ...localStorage }).filter((key) => /course:|quiz:/.test(key)));
  equal(left, [], "what the course left on the device");

  // The same with a package whose questions are others: it begins anew, and what was passed stays so.
  await page.evaluate(([version, one, other]) => {
    localStorage.setItem(`lms:${version}:${other}`, localStorage.getItem(`lms:${version}:${one}`));
  }, [options.version, options.course, options.edited]);
  frame = await launch(options.edited);
  equal(await ticks(frame), [], "ticks of another edition");
  equal(await value(NAMES.status), PASSED, "the status of another edition");
  equal(await value(NAMES.raw), "100", "the score of another edition");
  await leave();

  // Every type of question, in the middle of a test and told to the system.
  frame = await launch("boats");
  frame = await follow(frame, ".fg-course-steps li:last-child a");
  await frame.evaluate(() => {
    for (const field of document.querySelectorAll(".fg-question:not([hidden]) :is(select, input)")) {
      if (field.type === "radio" || field.type === "checkbox") {
        if (!document.querySelector(`[name="${field.name}"]:checked`)) field.click();
        continue;
      }
      if (field.localName === "select") field.selectedIndex = field.options.length - 1;
      else field.value = field.inputMode === "decimal" || field.inputMode === "numeric" ? "2" : "Łódź, 2; 3|4:5";
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }
  });
  const given = await written(frame);
  equal(given.length, 5, "questions of every type");
  check(given.some(([, ...values]) => values.includes("Łódź, 2; 3|4:5")), `nothing is written in ${JSON.stringify(given)}`);
  await leave();
  frame = await launch("boats", "quizzes/boats.html");
  equal(await written(frame), given, "what was answered of every type");
  await press(frame, "check");
  if (await frame.evaluate(() => document.querySelector(".fg-score").hidden)) await press(frame, "check");
  const types = (await leave()).filter(([name, key]) => name === NAMES.set && key.endsWith(".type")).map(([, , type]) => type).sort();
  equal(types, old ? ["fill-in", "numeric", "performance", "performance", "true-false"] : ["fill-in", "numeric", "other", "other", "true-false"], "the types that were told");

  // A course without a test is done with its units.
  frame = await launch("ships");
  frame = await follow(frame, "[data-go-on]");
  equal(await value(NAMES.status), "incomplete", "the status of a course that was begun");
  await press(frame, "read", ".fg-course-end");
  equal(await value(NAMES.status), "completed", "the status of a course without a test");
  equal(await value(NAMES.raw), "", "the score of a course without a test");
  await leave();

  // As much as a course can hold: all done, and all questions of the test answered.
  const lengths = {};
  for (const name of options.all) {
    await launch(name);
    const shell = page.frames().find((one) => one.url().endsWith(`/${name}/index.html`));
    await shell.evaluate(() => {
      const { course, attempt, bank, units, questions } = JSON.parse(document.getElementById("course").dataset.outline);
      const day = "2029-12-31";
      const result = { day, right: questions.length, all: questions.length, percent: 100, passed: true, bank };
      const record = {
        answered: Object.fromEntries(units.flatMap((one) => one.checks)),
        read: Object.fromEntries(units.map((one) => [one.id, day])),
        at: units.at(-1).id, last: result, best: result, recalled: day,
      };
      const answers = questions.map(({ id, hash, options }) => ({ id, hash, order: options, chosen: options, written: options.length ? [] : ["12345", "12345", "12345", "12345"] }));
      fieldguideKeeper.tab.write(attempt, JSON.stringify({ answers, checked: true, part: true }));
      fieldguideKeeper.course.write("progress", JSON.stringify({ version: 1, courses: { [course]: record } }));
    });
    lengths[name] = (await value("cmi.suspend_data")).length;
    check(lengths[name] > 30 && lengths[name] < 4096, `${name} keeps ${lengths[name]} signs`);
    await leave();
  }
  if (options.pictures) await writeFile(join(options.pictures, `lengths-${options.version}.json`), JSON.stringify(lengths));

  // Without a system, the course opens by itself and keeps on the device what was done.
  for (const base of [options.base, options.disk]) {
    await page.goto(`${base}${options.course}/index.html`, { waitUntil: "load" });
    await page.waitForFunction(() => typeof fieldguideStores !== "undefined" && document.querySelector(".fg-course"), { timeout: 30000 });
    await page.evaluate(() => new Promise((done) => fieldguideStores.course.ready(done)));
    check(await page.evaluate(() => document.querySelector(".fg-keeping") !== null), "nothing saves what was done");
    await Promise.all([page.waitForNavigation({ waitUntil: "load" }), page.evaluate(() => document.querySelector("[data-go-on]").click())]);
    await page.evaluate(() => new Promise((done) => fieldguideStores.course.ready(done)));
    await Promise.all([page.waitForNavigation({ waitUntil: "load" }), page.evaluate(() => {
      for (const one of document.querySelectorAll('[data-fg-module="check"]')) {
        const rights = one.querySelectorAll("input[data-right]");
        for (const input of rights.length ? rights : [...one.querySelectorAll("input")].slice(0, 1)) input.click();
        one.querySelector("[name=check]").click();
      }
      document.querySelector("[data-way-on]").click();
    })]);
    await page.evaluate(() => new Promise((done) => fieldguideStores.course.ready(done)));
    equal(await ticks(page.mainFrame()), [unit], `what is done without a system, at ${base}`);
  }
} catch (error) {
  failures.push(`${error.name}: ${error.message}`);
}
await browser.close();
await rm(profile, { recursive: true, force: true });
for (const failure of failures) console.log(failure);
