// The tree asks its questions one by one, goes back, and at the first no says "not yet" and what to do first.

const WALK = ".fg-tree-walk";

export default async function (session) {
  const press = (name) => session.page.click(`${WALK} [name=${name}]`);
  for (const folder of ["", "ar/"]) {
    await session.open(`${folder}toolkit/indicator-decision-tree.html`);
    const all = await session.count("[data-question]");
    session.equal(all, 12, "questions");
    session.check(!(await session.visible(`${WALK} [name=back]`)), "there is a way back before the first question");
    const first = await session.text(`${WALK} [data-part=question]`);
    await press("yes");
    session.check((await session.text(`${WALK} [data-part=question]`)) !== first, "the second question does not come");
    await press("back");
    session.equal(await session.text(`${WALK} [data-part=question]`), first, "back to the first");

    for (let index = 0; index < 3; index += 1) await press("yes");
    await press("no");
    session.check(await session.visible(`${WALK} [data-part=any-no]`), "the first no is not told");
    session.check(!(await session.visible(`${WALK} [data-part=all-yes]`)), "all is yes in spite of a no");
    session.check(!(await session.visible(`${WALK} [data-part=ask]`)), "it asks on after a no");
    const wanted = await session.page.evaluate(() => {
      const item = document.querySelectorAll("[data-question]")[3];
      return [item.querySelector("[data-part=text]"), item.querySelector("[data-part=no] > :last-child")].map((one) => one.innerText.trim());
    });
    session.equal([await session.text(`${WALK} [data-part=stopped]`), await session.text(`${WALK} [data-part=first]`)], wanted, "what to do first");
    session.equal(await session.page.evaluate(() => document.activeElement?.dataset.part), "end", "the focus at the end");

    await press("change");
    session.equal(await session.text(`${WALK} [data-part=question]`), wanted[0], "back to the question that was refused");
    await press("no");
    await press("done");
    session.check(await session.visible(`${WALK} [data-part=ask]`), "what is done does not lead on");
    for (let index = 4; index < all; index += 1) await press("yes");
    session.check(await session.visible(`${WALK} [data-part=all-yes]`), "all yes is not told");
    session.check(!(await session.visible(`${WALK} [name=done]`)), "something is left to do though all is yes");
    await press("again");
    session.equal(await session.text(`${WALK} [data-part=question]`), first, "again from the first");
  }
}
