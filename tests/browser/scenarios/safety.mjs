// A reader at risk leaves a page at once, by a press or by the Shift key, and the way back shows nothing of it;
// what the site keeps on the device is erased, also where each file has a store of its own; no search stays.

const CARD = "iec/contacts-card.html";
const LIST = "toolkit/deployment-checklist.html";
const BAR = ".fg-exit__link";
const neutral = (folder) => `${folder}measures.html`;

export default async function (session) {
  for (const folder of ["", "ar/"]) await bar(session, folder);
  await keys(session);
  await wayBack(session);
  // Of Firefox, only a person can switch scripts off.
  if (session.browser === "chrome") await withoutScript(session);
  await erase(session);
  await search(session);
}

/** It is second in the order of Tab, leads on by itself, and takes room of its own on a phone, in both directions. */
async function bar(session, folder) {
  const { page } = session;
  await session.size(360, 640);
  await session.open(folder + CARD);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  session.check(await page.evaluate((bar) => document.activeElement?.matches(bar), BAR), `${folder}the second stop is elsewhere`);
  session.check(/^\S+:? .+/.test(await page.$eval(BAR, (link) => link.textContent)), `${folder}what is read out`);
  session.equal(await page.evaluate(() => document.activeElement.closest("[role=region]").scrollWidth > innerWidth), false, `${folder}too wide`);
  for (const down of [0, 600]) {
    const covered = await page.evaluate((selector, y) => {
      scrollTo(0, y);
      const bar = document.querySelector(".fg-exit").getBoundingClientRect();
      const header = document.querySelector(".fg-header").getBoundingClientRect();
      const link = document.querySelector(selector).getBoundingClientRect();
      const seen = document.elementFromPoint((link.left + link.right) / 2, (link.top + link.bottom) / 2);
      // At the top of the page nothing lies under it; further down, the header begins where it ends.
      const first = y === 0 && document.querySelector("#fg-content").getBoundingClientRect().top < header.bottom;
      return { first, gone: !seen?.closest(selector), under: header.top < bar.bottom - 1, small: link.height < 44 - 8 };
    }, BAR, down);
    session.equal(covered, { first: false, gone: false, under: false, small: false }, `${folder}the bar at ${down}`);
  }
  if (session.browser === "chrome") {
    await page.emulateMediaType("print");
    session.check(!(await session.visible(".fg-exit")), `${folder}it is printed`);
    await page.emulateMediaType();
  }
  await Promise.all([page.waitForNavigation(), page.click(BAR)]);
  session.equal(page.url(), session.base + neutral(folder), `${folder}where it leads`);
  const told = await page.evaluate(() => `${document.title} ${document.body.innerText} ${document.querySelectorAll("a").length}`);
  session.check(!/fieldguide|traffick|الاتجار/i.test(told) && told.endsWith(" 0"), `${folder}the neutral page says ${told.slice(0, 80)}`);
  await session.size(1280);
}

/** Three times, by itself, within five seconds each; with another key it is no press.  Each press is announced. */
async function keys(session) {
  const { page } = session;
  const said = () => session.text(".fg-exit__state");
  await session.open("index.html");
  await session.open(CARD);
  await page.keyboard.down("Shift");
  await page.keyboard.press("a");
  await page.keyboard.up("Shift");
  session.equal(await said(), "", "said after a capital letter");
  await page.keyboard.press("Shift");
  const two = await said();
  await page.keyboard.press("Shift");
  const one = await said();
  session.check(two && one && two !== one, `announced: ${two} ${one}`);
  await page.keyboard.press("x");
  session.equal(await said(), "", "said after another key");
  // Out of time: the page's own clock is put forward; all that is said is written down.
  await page.evaluate(() => {
    const state = document.querySelector(".fg-exit__state");
    window.said = [];
    new MutationObserver(() => window.said.push(state.textContent)).observe(state, { childList: true });
    window.realTimeout = window.setTimeout;
    window.setTimeout = (task) => window.realTimeout(task, 50);
  });
  await page.keyboard.press("Shift");
  await session.waitFor(() => window.said.length >= 3 && window.said.at(-1) === "");
  const [first, ...later] = await page.evaluate(() => {
    window.setTimeout = window.realTimeout;
    return window.said.filter(Boolean);
  });
  session.check(first === two && later.length === 1 && later[0] !== two, `said of time: ${first} ${later}`);
  await page.keyboard.press("Shift");
  await page.keyboard.press("Shift");
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Shift")]);
  session.equal(page.url(), session.base + neutral(""), "where three presses lead");
}

/** Back leads past what was read, to the neutral page; whoever opens the site again finds it as it was. */
async function wayBack(session) {
  const { page } = session;
  await page.evaluate(() => history.back());
  await session.waitFor(() => document.title === "Units of measure" && location.pathname.endsWith("measures.html"));
  await session.open(CARD);
  session.check(await session.visible("#fg-title"), "a page that is opened again is hidden");
  await session.open("index.html");
  await page.goBack({ waitUntil: "load" });
  session.equal(page.url(), session.base + CARD, "back without leaving");
  session.check(await session.visible("#fg-title"), "a page that was come back to is hidden");
  // A page that a browser has kept whole: hidden when it is left, shown again when somebody comes back.
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true })));
  session.check(!(await session.visible("#fg-title")), "a page that is kept is not hidden");
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
  session.check(await session.visible("#fg-title"), "a page that was kept stays hidden");
}

async function withoutScript(session) {
  const { page } = session;
  await page.setJavaScriptEnabled(false);
  await session.open(CARD);
  await Promise.all([page.waitForNavigation(), page.click(BAR)]);
  session.equal(page.url(), session.base + neutral(""), "where it leads without a script");
  await page.setJavaScriptEnabled(true);
}

/** All that is kept goes, whichever file holds it, in both languages; a second time there is nothing. */
async function erase(session) {
  const { page } = session;
  // In a store that both languages share, one box each.
  for (const [box, folder] of ["", "ar/"].entries()) {
    await session.open(folder + LIST);
    await page.evaluate((at) => document.querySelectorAll(".fg-checklist input")[at].click(), box);
  }
  await page.evaluate(() => document.querySelector("[data-fg-scheme-switch]").click());
  await page.evaluate(() => {
    sessionStorage.setItem("fieldguide:/x/:quiz:one", "1");
    sessionStorage.setItem("other", "1");
    // As a page in another tab leaves it for a moment, which tries whether its store takes anything.
    localStorage.setItem("fieldguide:test", "1");
  });
  await session.open("safety.html");
  const result = () => session.text(".fg-erase [role=status]");
  const press = async () => {
    await page.click(".fg-erase [name=erase]");
    // From a slow disk it opens two dozen pages.
    await page.waitForFunction(() => !document.querySelector(".fg-erase [name=erase]").disabled, { timeout: 120000 });
  };
  await press();
  session.check(/^Erased/.test(await result()), `erasing says ${await result()}: ${await session.text(".fg-erase ul")}`);
  const told = await session.text(".fg-erase ul");
  session.check(/Checklists with ticks: [1-9]/.test(told) && /colours: 1/.test(told) && /answers, in this tab: 1/.test(told) && !/Other/.test(told), `erased: ${told}`);
  session.equal(await left(session), [], "left on the page about safety");
  await press();
  session.check(/keeps nothing/.test(await result()), `the second time: ${await result()} ${await session.text(".fg-erase ul")}`);
  for (const folder of ["", "ar/"]) {
    await session.open(folder + LIST);
    session.equal(await left(session), [], `left in ${folder}${LIST}`);
    session.equal(await session.count(".fg-checklist input:checked"), 0, `ticks in ${folder}${LIST}`);
  }
  // Where each file has a store of its own, it is in that of the file which wrote it: the last one.
  session.equal(await page.evaluate(() => sessionStorage.getItem("other")), "1", "what is of others");
  await page.evaluate(() => sessionStorage.clear());
}

function left(session) {
  return session.page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage), ...document.cookie.split("; ")].filter((key) => /^fieldguide[:-]/.test(key)));
}

/** What is searched for stands in no address, on no list of addresses, and in no store once the page is open. */
async function search(session) {
  const { page } = session;
  await session.open("index.html");
  await page.focus(".fg-search__input");
  await page.evaluate(() => {
    const input = document.querySelector(".fg-search__input");
    input.value = "nepal";
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await session.waitFor(() => document.querySelector(".fg-search__found").dataset.answered === "nepal");
  const links = await page.$$eval(".fg-search__found a", (all) => all.map((link) => link.href));
  session.check(links.length && links.every((link) => !link.includes("?")), `addresses with what was asked: ${links}`);
  session.equal(await left(session), [], "kept while it is typed");
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
  await session.waitFor(() => document.readyState === "complete");
  session.check(!page.url().includes("?"), `the address is ${page.url()}`);
  session.equal(await left(session), [], "kept once the page is open");
  await page.goBack({ waitUntil: "load" });
  session.equal(await left(session), [], "kept after the way back");
  session.check(!page.url().includes("?"), `the address after the way back is ${page.url()}`);
}
