// A learner's way through a course, with the keyboard: units, their questions, a test failed and passed; what is
// done is ticked on every page of the course, in every language, survives leaving a page, can be erased and
// loaded again.  From a disk in Firefox every page has a store of its own, so a hidden page keeps it.

const MODULE = "modules/foundations/";

export default async function (session) {
  const { page } = session;
  await open(session, `${MODULE}index.html`);
  session.equal(await ticks(session), [], "ticks before anything was done");
  session.check(await session.visible("[data-go-on]"), "nothing leads to the first unit");
  session.check(!(await session.visible("[data-not-kept]")), "told that nothing is kept");
  await press(session, "[data-go-on]", true);

  const unit = await page.evaluate(() => document.querySelector(".fg-course").dataset.here);
  session.check(await session.visible(".fg-menu-switch"), "the menu cannot be opened");
  session.check(!(await session.visible(".fg-nav")), "the menu is in the way");
  await page.evaluate(() => {
    for (const check of document.querySelectorAll('[data-fg-module="check"]')) {
      const rights = check.querySelectorAll("input[data-right]");
      for (const input of rights.length ? rights : [...check.querySelectorAll("input")].slice(0, 1)) input.click();
      check.querySelector("[name=check]").click();
    }
  });
  const asks = await session.count('[data-fg-module="check"]');
  if (asks) session.equal(await ticks(session), [unit], "the unit is done when its questions are answered");
  await press(session, "[data-way-on]", true);
  session.equal(await ticks(session), [unit], "the tick on the next page");
  const second = await page.evaluate(() => document.querySelector(".fg-course").dataset.here);
  session.check(second !== unit, "the way on leads nowhere");

  await open(session, "quizzes/foundations.html");
  await answer(session, false);
  await press(session, ".fg-quiz [name=check]");
  session.check(/0/.test((await session.text("[data-result]")) ?? ""), "a failed test is not told");
  session.equal(await ticks(session), [unit], "a failed test is ticked");
  await press(session, ".fg-quiz [name=again]");
  await answer(session, true);
  await press(session, ".fg-quiz [name=check]");
  session.check(/100/.test((await session.text("[data-result]")) ?? ""), "a passed test is not told");
  session.equal(await ticks(session), [unit, "quiz/foundations"], "a passed test");

  await press(session, "a[data-passed]", true);
  await page.type("[name=holder]", "Amina Khalid");
  session.equal(await session.text("[data-holder]"), "Amina Khalid", "the name on the certificate");
  const code = await session.text(".fg-certificate-code");
  session.check(/^(?:[2-9ACDEFGHJKMNPQRTVWXY]{4}-?){3}$/.test(code ?? ""), `the code reads ${code}`);
  session.equal(await mistyped(session, ` ${code.toLowerCase()} `), false, "its own code, with other spaces and letters");
  for (const [one, other] of [[0, 1], [2, 10], [5, 6]]) {
    const signs = [...code.replaceAll("-", "")];
    if (signs[one] === signs[other]) continue;
    [signs[one], signs[other]] = [signs[other], signs[one]];
    session.equal(await mistyped(session, signs.join("")), true, "two signs that have changed places");
  }
  session.check(!JSON.stringify(await page.evaluate(() => ({ ...localStorage }))).includes("Amina"), "the name is kept");

  await open(session, `ar/${MODULE}index.html`);
  session.equal(await ticks(session), [unit, "quiz/foundations"], "what is done, in Arabic");
  await open(session, "modules/index.html");
  session.check(await session.visible(".fg-course-list [data-course]:not([hidden])"), "the list of modules tells nothing");

  await open(session, `${MODULE}index.html`);
  const file = await page.evaluate(() => fieldguideProgress.asFile("P7").text());
  session.check(/"participant": "P7"/.test(file), "the code is not in the file");
  await press(session, ".fg-keeping > summary");
  await press(session, "[name=erase]");
  session.check(await session.visible(".fg-keeping [name=no]"), "erased without asking");
  session.equal(await page.evaluate(() => document.activeElement.name), "no", "what has the focus when asked");
  await press(session, "[name=yes]");
  session.equal(await ticks(session), [], "ticks after erasing");
  session.check((await session.text(".fg-keeping [role=status]")) !== "", "nothing says that it is erased");
  for (const bad of ["", "{", "[]", '{"version":2,"courses":{}}', "x".repeat(400000)]) {
    session.equal(await page.evaluate((text) => fieldguideProgress.addFile(text), bad), false, `took ${bad.slice(0, 30)}`);
  }
  const hostile = '{"version":1,"courses":{"__proto__":{"at":"x"},"constructor":{"best":{"percent":1e9}},"module/foundations":{"answered":{"a":"<b>"},"at":7}}}';
  await page.evaluate((text) => fieldguideProgress.addFile(text), hostile);
  session.equal(await page.evaluate(() => fieldguideProgress.of("module/foundations").answered.a ?? null), null, "took a hash that is none");

  // A week after a passed test, questions are offered that change no result.
  await page.evaluate((text) => {
    const old = JSON.parse(text);
    old.courses["module/foundations"].best.day = "2026-01-01";
    fieldguideProgress.erase();
    fieldguideProgress.addFile(JSON.stringify(old));
  }, file);
  await open(session, `${MODULE}index.html`);
  session.equal(await ticks(session), [unit, "quiz/foundations"], "ticks after loading a file");
  session.check(await session.visible(".fg-course [data-recall]"), "nothing is offered a week later");
  await press(session, ".fg-course [data-recall]", true);
  session.check(await session.visible("[data-recalling]"), "not told that no result is changed");
  await answer(session, false);
  await press(session, ".fg-quiz [name=check]");
  session.check(/100/.test((await session.text("[data-result]")) ?? ""), "recalling has changed the result");
  await open(session, `${MODULE}index.html`);
  session.check(!(await session.visible(".fg-course [data-recall]")), "offered again");
  await page.evaluate(() => fieldguideProgress.erase());

  await session.size(320);
  await open(session, `${MODULE}elements.html`);
  session.check(
    await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
    "the bar scrolls sideways at 320 px",
  );
  await session.size(1280);
}

async function open(session, path) {
  await session.open(path);
  await ready(session);
}

function ready(session) {
  return session.page.evaluate(() => new Promise((done) => fieldguideStores.course.ready(done)));
}

/** Press something with the keyboard. */
async function press(session, selector, leads = false) {
  await session.page.focus(selector);
  if (!leads) return session.page.keyboard.press("Enter");
  await Promise.all([session.page.waitForNavigation({ waitUntil: "load" }), session.page.keyboard.press("Enter")]);
  return ready(session);
}

/** Type a code into the form that checks codes; tell whether it says that it was mistyped. */
async function mistyped(session, code) {
  await session.page.$eval("[name=code]", (field, value) => (field.value = value), code);
  await press(session, "[name=code]");
  return session.page.evaluate(() =>
    document.querySelector("[data-found]").textContent === document.querySelector("[data-signs]").dataset.wordMistyped);
}

function ticks(session) {
  return session.page.evaluate(() =>
    [...document.querySelectorAll(".fg-course-steps .fg-tick")].map((tick) => tick.closest("li").dataset.step));
}

/** Answer all drawn questions; rightly, or not at all. */
async function answer(session, rightly) {
  const drawn = await session.page.evaluate(() =>
    [...document.querySelectorAll(".fg-question:not([hidden])")].map((question) => question.id));
  if (rightly) await session.answer(drawn, true);
  else await session.page.evaluate(() => document.querySelector(".fg-quiz [name=check]").click());
}
