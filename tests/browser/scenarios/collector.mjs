// A training without a server: a learner answers both forms on the screen and hands in what came of them; a trainer
// collects twenty learners by files, codes, a chat and paper, with broken ones among them.  What is counted is
// reckoned here a second time, from what the learners answered and not from codes.

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const COURSE = "module/foundations";
const QUIZ = "quizzes/foundations.html";
const COLLECTOR = "modules/collector.html";

export default async function (session) {
  const folder = await mkdtemp(join(tmpdir(), "fieldguide-results-"));
  try {
    const own = await handIn(session, folder);
    await collect(session, folder, own);
    await keepAndErase(session);
    await otherLanguages(session);
  } finally {
    await rm(folder, { recursive: true });
  }
  await session.size(1280);
}

/** A learner answers form A and form B on the screen; gives the codes, and how many answers were right. */
async function handIn(session, folder) {
  const { page } = session;
  const results = {};
  for (const [form, rightly] of [["A", 3], ["B", 6]]) {
    await session.open(QUIZ);
    await page.evaluate(() => sessionStorage.clear());
    session.check(await session.visible(".fg-hand-in > summary"), "nothing hands in a result");
    await page.click(".fg-hand-in > summary");
    session.check(!(await session.visible(".fg-hand-in form")), "a result is offered before there is one");
    const link = await page.$eval(`[data-form=${form}]`, (one) => one.href);
    await Promise.all([page.waitForNavigation({ waitUntil: "load" }), page.click(`[data-form=${form}]`)]);
    session.equal(page.url(), link, "where a form is asked");
    session.check(await session.visible("[data-asking]"), `nothing says that form ${form} is asked`);
    const asked = await page.$$eval(".fg-question:not([hidden])", (all) => all.map((one) => one.dataset.question));
    session.equal(asked, await page.$eval(`[data-form=${form}]`, (one) => one.dataset.asks.split(" ")), `the questions of form ${form}`);
    const ids = await page.$$eval(".fg-question:not([hidden])", (all) => all.map((one) => one.id));
    await session.answer(ids.slice(0, rightly), true);
    await session.answer(ids.slice(rightly), false);
    await page.$eval(".fg-quiz [name=check]", (one) => one.click());
    session.check(!(await session.visible(".fg-quiz [name=again]")), "a form can be tried again, with its answers on the page");
    session.check(await session.visible(".fg-hand-in form"), `form ${form} was checked, and its result is not offered`);
    session.check(new RegExp(`\\b${rightly}\\b.*\\b${asked.length}\\b`).test(await session.text("[data-holds-answers]")), "what is in the result is not told");
    await page.evaluate(() => {
      fieldguide.offer = async (content, name) => { window.offered = { name, text: await content.text() }; };
    });
    await page.focus("[name=participant]");
    await page.keyboard.type("Maryam");
    await page.keyboard.press("Enter");
    session.check((await session.text(".fg-hand-in [data-said]")) !== "", "a name is taken for a code");
    session.check(!(await session.visible(".fg-result-code")), "a name is in a result");
    await page.$eval("[name=participant]", (one) => { one.value = ""; });
    await page.keyboard.type("0٧");
    await page.keyboard.press("Enter");
    session.check(await session.visible(".fg-result-code .fg-qr"), "there are no dots");
    const code = await session.text(".fg-result-code [data-code]");
    const read = await page.evaluate((one) => fieldguideResultCodes.parse(one), code);
    session.equal([read?.form, read?.participant], [form, "7"], `what the code ${code} says`);
    session.equal(read?.answers.filter((one) => one === 2).length, rightly, "what is right in the code");
    await page.click(".fg-hand-in [name=save]");
    await session.waitFor(() => window.offered);
    const file = await page.evaluate(() => window.offered);
    session.equal(file.name, `result-foundations-${form}-7.json`, "the name of the file");
    session.equal(JSON.parse(file.text).codes, [code], "the code in the file");
    session.check(!/\d{4}-\d\d-\d\d|\d\d:\d\d/.test(file.text), "a day or a time is in the file");
    await writeFile(join(folder, file.name), file.text);
    await page.reload({ waitUntil: "load" });
    session.check(await session.visible(".fg-hand-in form"), "after a reload, the result is not offered");
    session.check(!(await session.visible(".fg-result-code")), "after a reload, the code is made by itself");
    results[form] = { code, right: rightly, file: join(folder, file.name) };
  }
  session.equal(await page.evaluate((course) => fieldguideProgress.of(course).best, COURSE), null, "a form has changed the result of the course");

  await session.open(QUIZ);
  await page.evaluate(() => document.querySelector(".fg-quiz [name=check]").click());
  await page.evaluate(() => document.querySelector(".fg-quiz [name=check]").click());
  await page.click(".fg-hand-in > summary");
  const drawn = await page.$eval("[data-holds-participant] bdi", (one) => one.textContent);
  await page.click(".fg-hand-in [name=make]");
  const read = await page.evaluate(() => fieldguideResultCodes.parse(document.querySelector("[data-code]").textContent));
  session.equal([read?.form, read?.participant], ["T", drawn], "who has no code gets the one that was told");
  session.equal(read?.answers.filter(Boolean).length, session.data.drawn, "how many questions a test has asked");
  await page.click(".fg-quiz [name=again]");
  session.check(!(await session.visible(".fg-result-code")), "the result of the former try is still offered");
  await page.evaluate(() => {
    fieldguideProgress.erase();
    sessionStorage.clear();
  });
  return results;
}

/** Collect twenty learners: 7 has answered on the screen, the others are made up here. */
async function collect(session, folder, own) {
  const { page } = session;
  await session.open(COLLECTOR);
  await choose(session);
  session.check(!(await session.visible("[data-results]")), "results before there are any");
  const course = await page.evaluate((course) => {
    const data = JSON.parse(document.querySelector("[data-courses]").textContent);
    return data.courses.find((one) => one.slug === course);
  }, "foundations");

  // Right are so many from the front of a form that the numbers tell learners and questions apart.
  const learners = Array.from({ length: 20 }, (_, at) => ({ who: String(at + 1), A: 1 + (at % 4), B: at === 18 ? null : 4 + (at % 5) }));
  learners[6].A = own.A.right;
  learners[6].B = own.B.right;
  const answersOf = (form, right) => {
    const answers = course.questions.map(() => 0);
    course.forms[form].forEach((place, at) => { answers[place] = at < right ? 2 : 1; });
    return answers;
  };
  const make = (who, form, right, more = {}) => page.evaluate(
    (result) => fieldguideResultCodes.make(result),
    { form, course: course.sign, edition: course.edition, participant: who, answers: answersOf(form, right), ...more },
  );
  const codesOf = async ({ who, A, B }) => [await make(who, "A", A), ...(B === null ? [] : [await make(who, "B", B)])];

  // Files: 1 to 6 and 7 from the screen, one of another program, one that is cut off.
  const files = [own.A.file, own.B.file];
  for (const learner of learners.slice(0, 6)) {
    files.push(await save(folder, `${learner.who}.json`, JSON.stringify({ format: "fieldguide-results", version: 1, codes: await codesOf(learner) })));
  }
  files.push(await save(folder, "holiday.json", '{"photos": []}'), await save(folder, "cut.json", '{"format": "fieldg'));
  await (await page.$("[name=files]")).uploadFile(...files);
  await session.waitFor(() => document.querySelector("[data-told] .fg-wrong"));
  await told(session, 14, [["holiday.json", "badFile"], ["cut.json", "badFile"]], "files");

  // Typed one after another, as they are read out on the phone: 8 to 11.
  for (const learner of learners.slice(7, 11)) {
    for (const code of await codesOf(learner)) {
      // On the phone, or as a telephone gives what it has read from the dots.
      await take(session, learner.who === "10" ? code.replaceAll("-", "") : code.toLowerCase().replaceAll("-", " "));
      await told(session, 1, [], "a code that was typed");
    }
  }
  const slip = (await make("8", "A", learners[7].A)).replace(/.$/, (sign) => (sign === "2" ? "3" : "2"));
  await take(session, slip);
  await told(session, 0, [[slip, "broken"]], "a code with a slip");
  session.equal(await page.$eval("[name=codes]", (one) => one.value), slip, "a refused code is gone, and cannot be compared");

  // A chat: 12 to 15, with what should not count among it.
  const again = await make("8", "A", learners[7].A);
  const contradicts = await make("9", "B", 1);
  const old = await make("31", "A", 2, { edition: course.edition === "222" ? "333" : "222" });
  const foreign = await make("32", "A", 2, { course: "222" });
  const other = await page.evaluate(() => {
    const { courses } = JSON.parse(document.querySelector("[data-courses]").textContent);
    const { sign, edition, questions } = courses.find((one) => one.slug === "camps");
    // Asks what its form does not ask: a code that no page has made.
    return fieldguideResultCodes.make({ form: "A", course: sign, edition, participant: "33", answers: questions.map(() => 2) });
  });
  const swapped = (await make("14", "A", 4)).replace(/^(.{10})(.)(.)/, "$1$3$2");
  const chat = ["[29/11/2026, 09:14] Trainer: please send your codes, call 0044-20-7946-0999 if it fails"];
  for (const learner of learners.slice(11, 15)) {
    for (const code of await codesOf(learner)) chat.push(`[29/11/2026, 09:2${learner.who % 10}] +961 3 ${learner.who}00 200: mine is ${code} ok?`);
  }
  chat.push(`Amal: \u2068${again}\u2069`, `Karim: ${contradicts}.`, `Noor: ${old}`, `Omar: ${foreign}`, `Huda: ${other}`);
  const refused = [[again, "twice"], [contradicts, "other"], [old, "otherEdition"], [foreign, "unknownCourse"], [other, "broken"]];
  if (swapped !== (await make("14", "A", 4))) {
    chat.push(`Rana: ${swapped}`);
    refused.push([swapped, "broken"]);
  }
  await take(session, chat.join("\n"));
  await told(session, 8, refused, "a chat");

  // Paper: 16 to 20 by hand, a wrong letter and a name in between.
  await page.click("[data-paper] > summary");
  for (const form of ["A", "B"]) {
    await page.select("[name=form]", form);
    const rows = learners.slice(15).filter((one) => one[form] !== null);
    await page.focus("[data-grid] tbody input");
    for (const [number, learner] of rows.entries()) {
      await page.keyboard.type(learner.who);
      await page.keyboard.press("Enter");
      for (const [at, place] of course.forms[form].entries()) {
        await page.keyboard.type(onPaper(course.questions[place], at < learner[form], at));
        // After the last field of the grid, Enter adds a row.
        if (at + 1 < course.forms[form].length || number + 1 < rows.length) await page.keyboard.press("Enter");
      }
    }
    if (form === "A") await spoilRow(session);
    await page.click("[data-grid] [type=submit]");
    await told(session, rows.length, form === "A" ? [["Q", "badCell"], ["Maryam", "badParticipant"]] : [], `form ${form} from paper`);
    session.equal(await session.count("[data-grid] [aria-invalid]"), form === "A" ? 2 : 0, "fields that are marked");
    // A row with a fault stays, to be mended; what was taken in is gone.
    const left = await page.$$eval("[data-grid] input", (fields) => fields.map((field) => field.value).filter(Boolean));
    session.equal(left, form === "A" ? ["30", "Q", "Maryam"] : [], "what is left in the grid");
  }

  await session.waitFor(() => document.querySelectorAll("[data-table=attendance] tbody tr").length >= 20);
  await judgeTotals(session, course, learners);
  await judgeTables(session, course, learners);
}

/** What is shown of the twenty, against what they have answered. */
async function judgeTotals(session, course, learners) {
  const { page } = session;
  const rows = await cells(session, "attendance");
  const size = course.forms.A.length;
  session.equal(
    rows.map((row) => row.slice(0, 4)),
    learners.map(({ who, A, B }) => [who, `${A} of ${size}`, B === null ? "–" : `${B} of ${size}`, "–"]),
    "who took part",
  );
  session.check(/20/.test(await session.text("[data-counted]")) && /19/.test(await session.text("[data-counted]")), "how many took part");
  session.check(/: 19\.$/.test(await session.text("[data-only-before]")), "who is missing after the course");
  session.check(!(await session.visible("[data-only-after]")), "who is missing before the course");

  const both = learners.filter((one) => one.B !== null);
  const percent = (form, objective) => {
    let right = 0;
    let all = 0;
    for (const learner of both) {
      course.forms[form].forEach((place, at) => {
        if (objective !== undefined && course.questions[place].objective !== objective) return;
        all += 1;
        right += at < learner[form] ? 1 : 0;
      });
    }
    return Math.round((right * 100) / all);
  };
  const wanted = [...course.objectives.keys()]
    .filter((objective) => course.forms.A.some((place) => course.questions[place].objective === objective))
    .concat([undefined])
    .map((objective) => {
      const [before, after] = [percent("A", objective), percent("B", objective)];
      return [String(before), String(after), after > before ? `+${after - before}` : String(after - before).replace("-", "−")];
    });
  session.equal((await cells(session, "gain")).map((row) => row.slice(1)), wanted, "what was gained");
  session.equal(await session.count("[data-chart] rect"), wanted.length * 2, "bars of the chart");
  session.check(!(await session.visible("[data-few]")), "nineteen people are told to be few");

  // Of form A, the later a question stands, the fewer have it right.
  await page.select("[name=counts]", "A");
  const missed = await cells(session, "missed");
  const misses = course.forms.A.map((place, at) => ({ place, wrong: learners.filter((one) => one.A <= at).length })).filter((one) => one.wrong);
  misses.sort((one, other) => other.wrong - one.wrong || one.place - other.place);
  session.equal(missed.map((row) => row.slice(1, 3)), misses.map((one) => [String(one.wrong), "20"]), "how many missed what");
  session.equal(missed.map((row) => row[0]), misses.map((one) => course.questions[one.place].prompt), "what was missed");
  session.check(missed.every((row) => row[3] !== ""), "nothing to teach again");
  await page.select("[name=counts]", "T");
  session.check(await session.visible("[data-missed-none]"), "something was missed in tests that nobody has taken");
  await page.select("[name=counts]", "ABT");
}

async function judgeTables(session, course, learners) {
  const { page } = session;
  await page.evaluate(() => {
    fieldguide.offer = async (content, name) => { window.offered = { name, bytes: [...new Uint8Array(await content.arrayBuffer())] }; };
  });
  for (const [name, lines] of [["attendance", 21], ["gain", undefined], ["missed", undefined]]) {
    await page.evaluate((value) => {
      window.offered = undefined;
      document.querySelector(`[name=csv][value=${value}]`).click();
    }, name);
    await session.waitFor(() => window.offered);
    const offered = await page.evaluate(() => window.offered);
    session.equal(offered.name, `${name}-foundations.csv`, "the name of a table");
    session.equal(offered.bytes.slice(0, 3), [0xef, 0xbb, 0xbf], "what tells a spreadsheet the letters");
    const text = new TextDecoder().decode(new Uint8Array(offered.bytes));
    const wanted = lines ?? (await cells(session, name)).length + 1;
    session.equal(text.trimEnd().split("\r\n").length, wanted, `lines of the table ${name}`);
    if (name === "attendance") session.check(text.includes(`"7",${learners[6].A},${course.forms.A.length},${learners[6].B}`), `the line of participant 7 in ${text}`);
  }
  const unsafe = await page.evaluate(() => fieldguideTally.csv([["=1+1", "+1", "-1", "@a", " =1", "\t1", "|x", "%y", "＝1", 'a"b', -3]]));
  session.equal(unsafe, `\ufeff"'=1+1","'+1","'-1","'@a","' =1","'\t1","'|x","'%y","'＝1","a""b",-3\r\n`, "what a spreadsheet would run");

  await page.$$eval("[data-table=attendance] button", (all) => all[8].click());
  session.equal((await cells(session, "attendance")).length, 19, "participants, once 9 is taken out");
  session.equal(await page.evaluate(() => document.activeElement.id), "results", "where the focus is then");
}

/** Results are kept where that is wanted, and are gone once they are erased. */
async function keepAndErase(session) {
  const { page } = session;
  session.equal(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.endsWith(":collected"))), [], "kept without being told to");
  await page.click("[name=keep]");
  await page.reload({ waitUntil: "load" });
  session.equal((await cells(session, "attendance")).length, 19, "participants after opening the page again");
  await page.focus("[name=erase]");
  await page.keyboard.press("Enter");
  session.equal(await page.evaluate(() => document.activeElement.name), "no", "what has the focus when asked");
  session.check(await session.visible("[data-results]"), "erased without asking");
  await page.focus("[name=yes]");
  await page.keyboard.press("Enter");
  session.check(!(await session.visible("[data-results]")), "something is left");
  session.check((await session.text("[data-state]")) !== "", "nothing says that all is erased");
  session.equal(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.endsWith(":collected"))), [], "kept after erasing");
  await page.reload({ waitUntil: "load" });
  session.check(!(await session.visible("[data-results]")), "there again after erasing");
}

/** A code is the same in every language; the page fits a phone, also from right to left. */
async function otherLanguages(session) {
  const { page } = session;
  await session.size(320);
  for (const folder of ["", "ar/"]) {
    await session.open(folder + COLLECTOR);
    await choose(session);
    const course = await page.evaluate(() => JSON.parse(document.querySelector("[data-courses]").textContent).courses.find((one) => one.slug === "foundations"));
    for (const form of ["A", "B"]) {
      const answers = course.questions.map((_, at) => (course.forms[form].includes(at) ? (form === "B" ? 2 : 1) : 0));
      const code = await page.evaluate((one) => fieldguideResultCodes.make(one), { form, course: course.sign, edition: course.edition, participant: "7", answers });
      await take(session, code);
    }
    await page.click("[data-paper] > summary");
    await page.focus("[data-grid] tbody input");
    session.check(await session.visible("[data-few]"), `${folder}: one person is not told to be few`);
    session.equal(await page.evaluate(() => [...document.querySelectorAll("[data-told] p")].length), 1, `${folder}: codes of another language are refused`);
    session.check(
      await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
      `${folder}: the page scrolls sideways at 320 px`,
    );
  }
  session.equal(await page.evaluate(() => document.documentElement.dir), "rtl", "the direction in Arabic");
  // Letters of the sheets in Arabic count as those that stand at their places.
  const judged = await page.evaluate(() => {
    const { courses, letters } = JSON.parse(document.querySelector("[data-courses]").textContent);
    const question = courses[0].questions.find((one) => one.way === "choose" && one.right.length === 1);
    const place = question.right[0].charCodeAt(0) - 65;
    return [letters[place], letters[place === 0 ? 1 : 0], "ء"].map((typed) => fieldguideTally.judge(question, typed, letters));
  });
  session.equal(judged, [true, false, null], "answers in Arabic letters");
}

function choose(session) {
  return session.page.evaluate(() => {
    const picker = document.querySelector("[name=course]");
    const { courses } = JSON.parse(document.querySelector("[data-courses]").textContent);
    picker.selectedIndex = courses.findIndex((one) => one.slug === "foundations");
    picker.dispatchEvent(new Event("change"));
  });
}

async function take(session, text) {
  await session.page.$eval("[name=codes]", (field, value) => { field.value = value; }, text);
  await session.page.focus("[data-codes] [type=submit]");
  await session.page.keyboard.press("Enter");
}

/** Judge what the page says of what it was given: how many were taken; what is named among those that were not, and why. */
async function told(session, count, named, what) {
  const found = await session.page.evaluate(() => ({
    count: document.querySelector("[data-told] bdi")?.textContent,
    lines: [...document.querySelectorAll("[data-told] li")].map((line) => line.textContent),
    words: { ...document.querySelector("[data-fg-module=collector]").dataset },
  }));
  session.equal(found.count, String(count), `how many were taken of ${what}`);
  session.equal(found.lines.length, named.length, `how many were refused of ${what}: ${found.lines}`);
  const plain = (text) => text.replaceAll(/[ -]/g, "").toUpperCase();
  for (const [name, why] of named) {
    const pieces = found.words[`word${why[0].toUpperCase()}${why.slice(1)}`].split(/\{\w+\}/);
    const says = (line) => plain(line).includes(plain(name)) && pieces.every((piece) => line.includes(piece));
    session.check(found.lines.some(says), `${name} is not named with "${pieces.join("…")}": ${found.lines}`);
  }
}

/** Write an answer as a trainer copies it from a sheet. */
function onPaper(question, right, at) {
  if (question.way === "say") return right ? "+" : "-";
  if (!right) return at % 2 ? "" : question.signs.find((one) => one !== question.right[0] || question.right.length > 1);
  return question.right.join(at % 2 ? "" : " ").toLowerCase();
}

/** Two more rows with faults: a letter that no answer has, and a name in place of a code. */
async function spoilRow(session) {
  await session.page.evaluate(() => {
    const grid = document.querySelector("[data-grid]");
    grid.querySelector("[name=more]").click();
    grid.querySelector("[name=more]").click();
    const rows = [...grid.querySelectorAll("tbody tr")].slice(-2);
    rows[0].querySelectorAll("input")[0].value = "30";
    rows[0].querySelectorAll("input")[1].value = "Q";
    rows[1].querySelectorAll("input")[0].value = "Maryam";
  });
}

function cells(session, name) {
  return session.page.$$eval(`[data-table=${name}] tbody tr`, (rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent)));
}

async function save(folder, name, text) {
  await writeFile(join(folder, name), text);
  return join(folder, name);
}
