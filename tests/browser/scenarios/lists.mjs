// A list is short on a phone, holds each entry once, and leads to its other views; what is folded opens
// where a link leads into it.

// Phone screens of 360 × 780 that each page may be long at most.
const SCREENS = {
  "risks/index.html": 8,
  "risks/matrix.html": 7,
  "lessons/index.html": 7,
  "lessons/map.html": 6,
  "lessons/timeline.html": 7,
  "actions/index.html": 8,
  "actions/by-phase.html": 5,
  "gaps/index.html": 7,
  "gaps/table.html": 12,
  "definitions/index.html": 9,
  "toolkit/index.html": 9,
  "forms/index.html": 7,
  "instruments/index.html": 8,
  "populations/index.html": 7,
  "places/index.html": 5,
  "situations/index.html": 7,
  "iec/index.html": 7,
  "crises/index.html": 5,
  "crises/disaster.html": 10,
  "glossary.html": 6,
  "sources.html": 4,
  "toolkit/partner-mapping.html": 17,
};

export default async function (session) {
  await session.size(360, 780);
  for (const folder of ["", "ar/"]) {
    for (const [page, most] of Object.entries(SCREENS)) {
      await session.open(folder + page);
      const screens = await session.page.evaluate(() => document.documentElement.scrollHeight / 780);
      session.check(screens <= most, `${folder}${page}: ${screens.toFixed(1)} screens, at most ${most}`);
    }
    for (const page of Object.keys(SCREENS).filter((one) => one.endsWith("index.html"))) {
      await session.open(folder + page);
      const twice = await session.page.evaluate(repeated);
      session.equal(twice, [], `${folder}${page}: entries that stand there twice`);
    }
  }

  // Lists are in one script: titles are translated, and what is not is folded.
  for (const page of Object.keys(SCREENS).filter((one) => one.endsWith("index.html"))) {
    await session.open(`ar/${page}`);
    session.equal(await session.page.evaluate(foreignInSight), 0, `English titles in sight of ar/${page}`);
  }

  // From the list to the map and back; an old address of the map lights the way to it.
  await session.open("lessons/index.html#fg-map");
  session.equal(await session.page.evaluate(() => document.querySelector(":target + a")?.getAttribute("href")), "map.html", "fg-map");
  await session.open("lessons/map.html");
  session.equal(await session.text(".fg-views [aria-current=page]"), "Map", "where one is");
  session.check(await session.visible(".fg-countries a"), "the list of countries is hidden");
  session.check(await session.page.evaluate(() => document.querySelector(".fg-map svg").getBoundingClientRect().width <= 360), "the map is cut");

  // A link to a term opens its letter, and the page is there.
  await session.open("glossary.html#term-trafficking-in-persons");
  await session.waitFor(() => document.querySelector("#term-trafficking-in-persons")?.checkVisibility());
  session.equal(await session.count(".fg-letter[open]"), 1, "letters that are open");

  // On a phone the year is a list of twelve months; the table is for wide screens.
  await session.open("toolkit/programme-cycle-calendar.html");
  session.equal(await session.count(".fg-months > div"), 12, "months");
  session.check(await session.visible(".fg-months dd a"), "the months are hidden");
  session.check(!(await session.visible(".fg-calendar table")), "the table is cut");

  // What stands out after a disaster: at the top of its page, and alone in the matrix.
  await session.open("crises/disaster.html");
  const [risks, sections] = await session.page.evaluate(() => {
    const top = (one) => document.querySelector(one).getBoundingClientRect().top;
    return [top("#fg-risks"), top("#what-it-is")];
  });
  session.check(risks < sections, "the risks stand below the text");
  await session.open("risks/matrix.html");
  session.check(await session.visible(".fg-narrow h2"), "no list for each crisis on a phone");
  session.check(!(await session.visible(".fg-matrix")), "the table is cut");
  await session.page.evaluate(() => document.querySelector(".fg-filter [value=disaster]").click());
  session.equal(await session.page.evaluate(shownSections), ["Disaster"], "lists on a phone");
  await session.size(1280);
  session.equal(await session.page.evaluate(shownColumns), ["Disaster"], "columns");
  await session.page.click(".fg-filter [name=all]");
  session.check((await session.page.evaluate(shownColumns)).length === 5, "the columns do not come back");
}

function repeated() {
  const found = [...document.querySelectorAll(".fg-index > li > a")].map((one) => one.getAttribute("href"));
  return found.length ? found.filter((one, place) => found.indexOf(one) !== place) : ["nothing is listed"];
}

function foreignInSight() {
  return [...document.querySelectorAll(".fg-index a[lang=en]")].filter((one) => one.checkVisibility()).length;
}

function shownSections() {
  return [...document.querySelectorAll(".fg-narrow h2")].filter((one) => one.checkVisibility()).map((one) => one.innerText.trim());
}

function shownColumns() {
  return [...document.querySelectorAll(".fg-matrix thead th")].filter((one) => one.checkVisibility()).map((one) => one.innerText.trim());
}
