// A quiz draws questions, checks the answers, tells first what was missed and why, leads back to what to
// read, asks again what was missed, and keeps it all in the tab.

export default async function (session) {
  for (const folder of ["", "fr/", "ar/"]) {
    const address = `${folder}quizzes/foundations.html`;
    await session.open(address);
    session.check(await session.visible(".fg-quiz [data-kept]"), "not told that answers are kept in the tab");
    session.check(!(await session.visible(".fg-quiz [data-not-kept]")), "told that answers are not kept");
    const drawn = await shown(session);
    session.equal(drawn.length, session.data.drawn, "questions drawn");
    session.equal(await session.text(".fg-waiting"), "", "the live region speaks before anything happened");
    await session.answer(drawn, true);
    await press(session, "check");
    let score = await session.text(".fg-score");
    session.check(score?.includes("100"), `all right gives: ${score}`);
    session.check(await focused(session, ".fg-score"), "the score has not the focus");
    session.equal(await shown(session), [], "right answers are open");
    session.check(!(await session.visible(".fg-quiz [name=missed]")), "nothing was missed, and is offered");
    await session.page.click(".fg-got > summary");
    session.equal((await shown(session)).length, drawn.length, "right answers, opened");
    const links = await session.count(".fg-got .fg-answer a[href]");
    session.check(links >= drawn.length, "not every explanation leads to something to read");

    await press(session, "again");
    session.check(!(await session.visible(".fg-score")), "the score stays after starting again");
    session.equal(await session.chosen(".fg-quiz"), 0, "answers stay after starting again");
    session.check(await focused(session, ".fg-question:not([hidden]) fieldset"), "the first question has not the focus");

    // Two are missed: they stand first, are kept over a reload and over the way to what to read.
    const second = await shown(session);
    await session.answer(second.slice(0, 2), false);
    await session.answer(second.slice(2), true);
    await press(session, "check");
    score = await session.text(".fg-score");
    session.check(new RegExp(`\\b${drawn.length - 2}\\b`).test(score ?? ""), `two wrong gives: ${score}`);
    session.equal(await shown(session), second.slice(0, 2), "what was missed");
    session.check(/2/.test((await session.text(".fg-missed-title")) ?? ""), "missed questions are not counted");
    session.check((await session.count(".fg-question:not([hidden]) .fg-feedback li")) > 0, "no feedback on wrong answers");
    session.check(await session.visible(".fg-study li:not([hidden]) a"), "no unit to read again");
    await session.page.reload({ waitUntil: "load" });
    session.equal(await session.text(".fg-score"), score, "the score after a reload");
    session.equal(await shown(session), second.slice(0, 2), "what was missed, after a reload");
    const target = await session.page.$eval(".fg-study li:not([hidden]) a", (link) => link.href);
    await session.page.goto(target, { waitUntil: "load" });
    await session.page.goBack({ waitUntil: "load" });
    session.equal(await session.text(".fg-score"), score, "the score on the way back");
    session.equal(await shown(session), second.slice(0, 2), "what was missed, on the way back");

    await press(session, "missed");
    const left = await shown(session);
    session.equal([...left].sort(), second.slice(0, 2).sort(), "asked again");
    session.check(await focused(session, ".fg-question:not([hidden]) fieldset"), "the first of them has not the focus");
    await session.answer(left, true);
    await session.page.reload({ waitUntil: "load" });
    session.equal((await session.chosen(".fg-question:not([hidden])")) > 0, true, "ticks after a reload");
    await press(session, "check");
    session.check(!(await session.visible(".fg-quiz [name=missed]")), "all are right now");
    session.check(await session.visible(".fg-ways a"), "nothing says what comes next");

    await press(session, "clear");
    session.check((await session.text(".fg-waiting")) !== "", "nothing says that the answers are cleared");
    session.check(!(await session.visible(".fg-score")), "the score stays after clearing");
    await session.page.reload({ waitUntil: "load" });
    session.equal(await session.chosen(".fg-quiz"), 0, "answers come back after clearing");

    await session.size(320);
    session.check(
      await session.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
      `${address} scrolls sideways at 320 px`,
    );
    await session.size(1280);
  }
}

function press(session, name) {
  return session.page.click(`.fg-quiz [name=${name}]`);
}

function shown(session) {
  return session.page.evaluate(() =>
    [...document.querySelectorAll(".fg-question")]
      .filter((one) => !one.hidden && !one.closest("details:not([open])"))
      .map((one) => one.id));
}

/** Tell whether the first match of a selector has the focus. */
function focused(session, selector) {
  return session.page.evaluate((wanted) => document.activeElement === document.querySelector(wanted), selector);
}
