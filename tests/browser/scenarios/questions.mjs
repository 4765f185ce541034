// Questions of all types, inside the texts of units, by keys alone: each says at once what was right, keeps it over
// a reload, and tells the page what happened.  A story goes on by choices; thoughts are judged by nobody.

const PAGES = ["project/gallery.html", "project/gallery-arabic.html"];
const WORD = { "project/gallery.html": "water", "project/gallery-arabic.html": "الماء" };

export default async function (session) {
  for (const path of PAGES) {
    await session.open(path);
    await session.page.evaluate(() => {
      globalThis.told = [];
      document.addEventListener("fieldguide:answered", (event) => globalThis.told.push(event.detail.right));
    });
    session.equal(await session.text(".fg-check .fg-waiting"), "", `${path}: a live region speaks before anything happened`);

    // One answer to choose: the wrong one first, then the right one.
    const leak = ".fg-check [data-question=leak]";
    await session.page.focus(`${leak} input[value=row]`);
    await session.page.keyboard.press(" ");
    await press(session, leak, "check");
    session.check(await session.visible(`${leak} .fg-answer .fg-wrong`), `${path}: a wrong answer is not told`);
    session.check(await session.visible(`${leak} .fg-feedback li`), `${path}: a wrong answer is not explained`);
    await press(session, leak, "again");
    session.check(!(await session.visible(`${leak} .fg-answer`)), `${path}: the answer shows after starting again`);
    await session.page.focus(`${leak} input[value=bail]`);
    await session.page.keyboard.press(" ");
    await press(session, leak, "check");
    session.check(await session.visible(`${leak} .fg-answer .fg-right`), `${path}: a right answer is not told`);

    // A story, to its end, one step back and on again.
    const fog = ".fg-check [data-question=fog] .fg-stage";
    const begin = await session.text(`${fog} .fg-scene-text`);
    await choose(session, fog, 1);
    await choose(session, fog, 0);
    session.check((await session.text(`${fog} .fg-scene-text`)) !== begin, `${path}: the story does not go on`);
    await key(session, `${fog} .fg-toolbar button:first-child`);
    session.equal(await session.text(`${fog} .fg-scene-text`), begin, `${path}: one step back`);
    await choose(session, fog, 0);
    await choose(session, fog, 0);
    session.check(await session.visible(`${fog} .fg-ending`), `${path}: the story has no end`);
    session.equal(await session.count(`${fog} .fg-way-taken li`), 1, `${path}: the way that was taken`);

    const fear = ".fg-check [data-question=fear]";
    await session.page.focus(`${fear} textarea`);
    await session.page.keyboard.type("x y");
    await press(session, fear, "check");
    session.check(await session.visible(`${fear} .fg-explain`), `${path}: what others think of is not shown`);
    session.equal(await session.page.evaluate(() => globalThis.told), [false, true, null, null], `${path}: what the page was told`);

    await session.page.reload({ waitUntil: "load" });
    session.check(await session.visible(`${leak} .fg-answer .fg-right`), `${path}: an answer is lost on reload`);
    session.check(await session.visible(`${fog} .fg-ending`), `${path}: the way through a story is lost on reload`);
    session.equal(await session.page.$eval(`${fear} textarea`, (one) => one.value), "x y", `${path}: thoughts are lost`);

    await test(session, path);
    for (const width of [320, 640]) {
      await session.size(width);
      const wide = await session.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      session.check(wide <= 0, `${path} is ${wide} px wider than ${width}`);
    }
    await session.size(1280);
  }
}

/** The types that a test scores: to match, to put into an order, a number, a word. */
async function test(session, path) {
  for (const [item, match] of [["oar", "move"], ["helm", "steer"], ["flag", "neither"]]) {
    await session.page.select(`[data-question=parts] [data-item=${item}] select`, match);
  }
  for (const [place, step] of ["look", "push", "climb", "row"].entries()) {
    const up = `[data-question=launch] [data-value=${step}] .fg-move button:first-child`;
    for (let turn = 0; turn < 4 && (await placeOf(session, step)) > place; turn += 1) {
      await key(session, up);
      session.check(await session.page.evaluate((one) => document.activeElement === document.querySelector(one), up), `${path}: the focus is lost`);
    }
  }
  session.check((await session.text("[data-question=launch] .fg-moved")) !== "", `${path}: a move is not announced`);
  await session.page.focus("[data-question=seats] input");
  await session.page.keyboard.type("٤");
  await session.page.focus("[data-question=wood] input");
  await session.page.keyboard.type(WORD[path]);
  for (let turn = 0; turn < 2; turn += 1) await session.page.click(".fg-quiz [name=check]:not(.fg-check *)");
  const right = await session.page.evaluate(() =>
    ["parts", "launch", "seats", "wood"].filter((name) =>
      document.querySelector(`[data-question=${name}] .fg-answer > p`).className === "fg-right"));
  session.equal(right, ["parts", "launch", "seats", "wood"], `${path}: right in the test`);
}

function placeOf(session, step) {
  return session.page.evaluate(
    (one) => [...document.querySelectorAll("[data-question=launch] .fg-ordering > li")].findIndex((line) => line.dataset.value === one),
    step,
  );
}

/** Press a button of the check around a question, by the key of buttons. */
function press(session, question, name) {
  return key(session, `.fg-check:has(${question.replace(".fg-check ", "")}) [name=${name}]`);
}

function choose(session, stage, number) {
  return key(session, number ? `${stage} li:nth-child(${number + 1}) button` : `${stage} button`);
}

async function key(session, selector) {
  await session.page.focus(selector);
  await session.page.keyboard.press("Enter");
}
