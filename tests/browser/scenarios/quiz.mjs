// A quiz draws questions, checks the answers, explains, leads back to what to read, and starts again.

export default async function (session) {
  for (const folder of ["", "fr/", "ar/"]) {
    await session.open(`${folder}quizzes/foundations.html`);
    const drawn = await shown(session);
    session.equal(drawn.length, 10, "questions drawn");
    await answer(session, true);
    await session.page.click(".fg-quiz [name=check]");
    let score = await session.text(".fg-score");
    session.check(score?.includes("100"), `all right gives: ${score}`);
    session.check(await session.visible(".fg-score"), "the score is hidden");
    session.equal(await session.count(".fg-question:not([hidden]) .fg-answer:not([hidden])"), 10, "explained");
    const links = await session.count(".fg-question:not([hidden]) .fg-answer a[href]");
    session.check(links >= 10, "not every explanation leads to something to read");
    await session.page.click(".fg-quiz [name=again]");
    session.check(!(await session.visible(".fg-score")), "the score stays after starting again");
    session.equal(await session.count(".fg-quiz input:checked"), 0, "answers stay after starting again");
    await answer(session, false);
    await session.page.click(".fg-quiz [name=check]");
    score = await session.text(".fg-score");
    session.check(/\b0\b/.test(score ?? ""), `all wrong gives: ${score}`);
    session.check((await session.count(".fg-question:not([hidden]) .fg-feedback li")) > 0, "no feedback on wrong answers");
  }
}

function shown(session) {
  return session.page.evaluate(() =>
    [...document.querySelectorAll(".fg-question")].filter((one) => !one.hidden).map((one) => one.id));
}

/** Choose all right options, or one wrong option, of every question that is shown. */
function answer(session, rightly) {
  return session.page.evaluate((right) => {
    for (const question of document.querySelectorAll(".fg-question")) {
      if (question.hidden) continue;
      const inputs = [...question.querySelectorAll("input")];
      const chosen = inputs.filter((input) => input.hasAttribute("data-right") === right);
      for (const input of right ? chosen : chosen.slice(0, 1)) input.click();
    }
  }, rightly);
}
