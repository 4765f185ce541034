// A term shows its definition on focus and on tap, says it to screen readers, and goes away with Escape.

const TERM = "a.fg-term";

export default async function (session) {
  for (const folder of ["", "ar/"]) {
    await session.open(`${folder}lessons/haiti-2010.html`);
    session.check((await session.count(TERM)) > 0, `no terms on the page (${folder})`);
    await session.page.focus(TERM);
    await session.waitFor(shown);
    const text = await session.page.evaluate(shown);
    session.check(text.length > 20, `the definition reads: ${text}`);
    await session.page.keyboard.press("Escape");
    await session.waitFor(gone);
    await session.page.evaluate((selector) => document.querySelector(selector).blur(), TERM);
    const before = session.page.url();
    await session.page.tap(TERM).catch(() => session.page.click(TERM));
    await session.waitFor(shown);
    session.equal(session.page.url(), before, "a tap leaves the page");
  }
}

function shown() {
  const term = document.querySelector("a.fg-term");
  const id = term.getAttribute("aria-describedby") || term.getAttribute("aria-details") || term.getAttribute("aria-controls");
  const popover = id ? document.getElementById(id) : null;
  const box = document.querySelector(".fg-popover");
  return box && box.checkVisibility() ? (popover ?? box).textContent.trim() || box.textContent.trim() : "";
}

function gone() {
  const box = document.querySelector(".fg-popover");
  return !box || !box.checkVisibility();
}
