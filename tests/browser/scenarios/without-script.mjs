// Without JavaScript every page reads, in the colours of the device; every question can be answered by
// opening its answer.

export default async function (session) {
  await session.page.setJavaScriptEnabled(false);
  await session.open("quizzes/foundations.html");
  session.equal(await session.count(".fg-question"), session.data.questions, "questions");
  session.equal(await session.count(".fg-question details"), session.data.questions, "answers to open");
  session.check(await session.visible(".fg-question details summary"), "the first answer cannot be opened");
  session.check(!(await session.visible(".fg-quiz [type=submit]")), "a button that does nothing is shown");
  await session.open("toolkit/deployment-checklist.html");
  session.check(await session.visible(".fg-checklist input[type=checkbox]"), "the boxes are hidden");
  session.check(!(await session.visible(".fg-checklist [name=clear]")), "a button that does nothing is shown");
  await session.open("lessons/index.html");
  session.check(!(await session.visible(".fg-filter")), "a filter that does nothing is shown");
  session.check(await session.visible("main a[href$='haiti-2010.html']"), "the list is hidden");
  await session.open("ar/lessons/haiti-2010.html");
  session.check(await session.visible(".fg-nav a"), "the navigation is hidden");
  session.check(await session.visible(".fg-foot"), "the foot is hidden");
  const ground = () => session.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await session.page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]);
  session.check((await ground()) !== light, "whoever prefers dark colours gets light ones");
  await session.page.emulateMediaFeatures([]);
  await session.size(360, 640);
  await session.open("lessons/haiti-2010.html");
  await session.page.click("[data-fg-menu]");
  session.check(await session.visible(".fg-nav a"), "the menu does not open on a phone");
}
