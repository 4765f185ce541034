// Ticks are kept on the device, counted in words, and cleared in two steps.

const BOX = ".fg-checklist input[type=checkbox]";

export default async function (session) {
  for (const folder of ["", "ar/"]) {
    await session.open(`${folder}toolkit/deployment-checklist.html`);
    session.equal(await session.count(BOX), 21, "lines to tick");
    const empty = await session.text(".fg-progress");
    for (const index of [0, 5, 20]) await tick(session, index);
    const three = await session.text(".fg-progress");
    session.check(/\b3\b/.test(three) && /\b21\b/.test(three), `progress says: ${three}`);
    session.check(three !== empty, "progress does not change");
    await session.page.reload({ waitUntil: "load" });
    session.equal(await ticked(session), [0, 5, 20], `kept after a reload (${folder})`);
    session.equal(await session.text(".fg-progress"), three, "progress after a reload");
    await session.page.click(".fg-checklist [name=clear]");
    session.equal(await ticked(session), [0, 5, 20], "one press clears nothing");
    await session.page.click(".fg-checklist [name=clear]");
    session.equal(await ticked(session), [], "two presses clear all");
    await session.page.reload({ waitUntil: "load" });
    session.equal(await ticked(session), [], "cleared for good");
  }
}

function tick(session, index) {
  return session.page.evaluate((selector, at) => document.querySelectorAll(selector)[at].click(), BOX, index);
}

function ticked(session) {
  return session.page.evaluate(
    (selector) => [...document.querySelectorAll(selector)].flatMap((box, at) => (box.checked ? [at] : [])),
    BOX,
  );
}
