// The jobs that field staff come with, each as the clicks that do it: from the home page to what answers it,
// on a phone and on a desk.  A choice takes a tired person three seconds, and a screen two; an answer is to
// be there within ten.

const ENOUGH = 10;
const CHOICE = 3;
const SCREEN = 2;

// Ways through the site: links to choose, by where they lead, and what answers on the last page.
// `search` is typed; its first results are the choice.
const JOBS = [
  ["someone took the workers' passports", ["situations/papers-kept.html"], "#do"],
  ["which risks after an earthquake", ["crises/disaster.html"], "h1, #fg-risks, .fg-list-crises"],
  ["what did Nepal teach", [{ search: { en: "Nepal", fr: "Népal", ar: "نيبال" }, to: "lessons/nepal-2015.html" }], "h1"],
  ["a poster to print now", ["iec/offer-check-poster.html"], "h1, .fg-sheet"],
  ["what to put into the plan, and when", ["toolkit/programme-cycle-calendar.html"], "h1, .fg-calendar"],
  ["is debt bondage trafficking", ["forms/debt-bondage.html"], "h1"],
  ["a copy for my phone", ["take-with-you.html"], "h1"],
  ["whom do I refer to here", ["toolkit/referral-pathway.html"], "h1"],
  ["how old is this copy", [], ".fg-home-copy .fg-edition-line"],
  ["what changed since the last edition", ["whats-new.html"], "h1"],
];

const SIZES = [[360, 780], [1280, 900]];

export default async function (session) {
  for (const [language, folder] of [["en", ""], ["fr", "fr/"], ["ar", "ar/"]]) {
    for (const [job, way, answer] of JOBS) {
      const taken = await take(session, language, folder, way, answer);
      for (const [at, seconds] of taken.entries()) {
        session.check(seconds <= ENOUGH, `${job} (${language}, ${SIZES[at][0]} px): ${seconds} seconds`);
      }
    }
  }
}

/** Go a way and give the seconds it takes on a screen of each size; infinitely many where it cannot be gone. */
async function take(session, language, folder, way, answer) {
  const seconds = SIZES.map(() => 0);
  await session.open(`${folder}index.html`);
  for (const step of way) {
    if (typeof step === "string") {
      const screens = await screensTo(session, `main a[href$="${step}"]`);
      for (const [at, count] of screens.entries()) seconds[at] += SCREEN * count + CHOICE;
      if (!screens.every(Number.isFinite)) return seconds;
      await session.open(folder + step);
    } else {
      // To open the search and to choose a result; what is typed takes no choice.
      for (const [at, [width, height]] of SIZES.entries()) {
        await session.size(width, height);
        await session.open(`${folder}index.html`);
        const found = await firstResults(session, step.search[language] || step.search.en);
        seconds[at] += found.some((address) => address.includes(step.to)) ? SCREEN + CHOICE * 2 : Infinity;
      }
      await session.open(folder + step.to);
    }
  }
  const screens = await screensTo(session, answer);
  return seconds.map((one, at) => one + SCREEN * screens[at]);
}

/** How many screens a reader of each size sees until the first of some parts is on one. */
async function screensTo(session, selector) {
  const counts = [];
  for (const [width, height] of SIZES) {
    await session.size(width, height);
    counts.push(await session.page.evaluate((wanted) => {
      const shown = [...document.querySelectorAll(wanted)].filter((part) => part.getClientRects().length);
      const tops = shown.map((part) => part.getBoundingClientRect().top + scrollY);
      return tops.length ? Math.floor(Math.min(...tops) / innerHeight) + 1 : Infinity;
    }, selector));
  }
  return counts;
}

async function firstResults(session, query) {
  await session.page.evaluate(() => {
    const opener = document.querySelector(".fg-search__open");
    if (opener.getClientRects().length) opener.click();
  });
  await session.page.click(".fg-search__input");
  await session.page.type(".fg-search__input", query);
  await session.page.waitForFunction(() => document.querySelector(".fg-search__found a"));
  return session.page.evaluate(() =>
    [...document.querySelectorAll(".fg-search__found a")].slice(0, 5).map((link) => link.href));
}
