// The tree asks its questions one by one, goes back, and says at the end what to do first.

const WALK = ".fg-tree-walk";

export default async function (session) {
  for (const folder of ["", "ar/"]) {
    await session.open(`${folder}toolkit/indicator-decision-tree.html`);
    const all = await session.count("[data-question]");
    session.equal(all, 12, "questions");
    session.check(!(await session.visible(`${WALK} [name=back]`)), "there is a way back before the first question");
    const first = await session.text(`${WALK} [data-part=question]`);
    await session.page.click(`${WALK} [name=no]`);
    session.check((await session.text(`${WALK} [data-part=question]`)) !== first, "the second question does not come");
    await session.page.click(`${WALK} [name=back]`);
    session.equal(await session.text(`${WALK} [data-part=question]`), first, "back to the first");
    for (let index = 0; index < all; index += 1) await session.page.click(`${WALK} [name=${index === 3 ? "no" : "yes"}]`);
    session.check(await session.visible(`${WALK} [data-part=any-no]`), "a no is not told");
    session.check(!(await session.visible(`${WALK} [data-part=all-yes]`)), "all is yes in spite of a no");
    session.equal(await session.count(`${WALK} [data-part=first] li`), 1, "what to do first");
    const wanted = await session.page.evaluate(() => document.querySelectorAll("[data-question] [data-part=text]")[3].textContent.trim());
    session.check((await session.text(`${WALK} [data-part=first] li`)).startsWith(wanted), "another question is told");
    const focused = await session.page.evaluate(() => document.activeElement?.dataset.part);
    session.equal(focused, "end", "the focus at the end");
    await session.page.click(`${WALK} [name=again]`);
    for (let index = 0; index < all; index += 1) await session.page.click(`${WALK} [name=yes]`);
    session.check(await session.visible(`${WALK} [data-part=all-yes]`), "all yes is not told");
  }
}
