// Search finds what people type, in every language; the page asked for is among the first few.
// All is asked of the script in test_search.py; here some in each language, and more once.
// Then what a person does with it: keys, links, nothing found, more, an address with a question.

const SOME = 4;
const MORE = 25;
const FIELD = ".fg-search__input";
const LINKS = ".fg-search__list a";

// A query, the words of the page that it opens which are marked, and the button that takes the marks away.
const MARKED = [
  { folder: "", query: "nepal", word: /nepal/i, button: "Take the marks away" },
  { folder: "ar/", query: "الإحاله", word: /إحالة/, button: "إزالة العلامات" },
  { folder: "fr/", query: "nepal", word: /n[eé]pal/i, button: "Enlever les marques" },
];

export default async function (session) {
  for (const language of session.data.languages) {
    const asked = session.data.queries.filter((one) => one.language === language.code);
    const queries = session.browser === "chrome" && session.fromDisk ? asked.slice(-MORE) : asked.slice(0, SOME);
    await session.open(`${language.folder}lessons/haiti-2010.html`);
    await session.page.focus(FIELD);
    for (const { query, page, among } of queries) {
      await type(session, query);
      const places = await session.page.evaluate((links, many) => [...document.querySelectorAll(links)].slice(0, many).map((link) => link.href), LINKS, among);
      const wanted = page.map((one) => decodeURI(session.base) + language.folder + one);
      const found = places.map((place) => decodeURI(place.replace(/\?[^#]*/, ""))).some((place) => wanted.includes(place) || wanted.includes(place.split("#")[0]));
      session.check(found, `${language.code} “${query}” does not find ${page}: ${places.map((one) => one.split("/").slice(-2).join("/"))}`);
    }
  }
  await keys(session);
  await marks(session);
  await nothing(session);
  await more(session);
  await texts(session);
  await phone(session);
}

/** Put a query into the field at once, as it is pasted or dictated, and wait for the whole answer. */
async function type(session, query) {
  await session.page.evaluate(
    (field, text) => {
      const input = document.querySelector(field);
      input.value = text;
      input.dispatchEvent(new Event("input", { bubbles: true }));
    },
    FIELD,
    query,
  );
  await answered(session, query);
}

async function answered(session, query) {
  await session.waitFor((text) => document.querySelector(".fg-search__found").dataset.answered === text, query.trim());
}

const focused = (session) => session.page.evaluate(() => document.activeElement?.className || document.activeElement?.id);

/** The keyboard goes through what was found and back, closes, and follows the first with Enter. */
async function keys(session) {
  const { keyboard } = session.page;
  await session.open("lessons/haiti-2010.html");
  session.check(!(await session.visible(".fg-search__panel")), "the panel is open before anybody asks");
  await session.page.focus(FIELD);
  await type(session, "referral");
  await keyboard.press("ArrowDown");
  await keyboard.press("ArrowDown");
  const at = () => session.page.evaluate((links) => [...document.querySelectorAll(links)].indexOf(document.activeElement), LINKS);
  session.equal(await at(), 1, "where two steps down lead");
  await keyboard.press("ArrowUp");
  await keyboard.press("ArrowUp");
  session.equal(await focused(session), "fg-search__input", "where two steps up lead");
  await keyboard.press("Escape");
  session.check(!(await session.visible(".fg-search__panel")), "Escape does not close");
  session.equal(await session.page.$eval(FIELD, (input) => input.value), "referral", "what was typed, after Escape");
  session.equal(await focused(session), "fg-search__input", "the focus after Escape");
  await session.page.evaluate(() => document.activeElement.blur());
  await session.page.focus(FIELD);
  await type(session, "palermo");
  await Promise.all([session.page.waitForNavigation(), keyboard.press("Enter")]);
  session.check(session.page.url().includes("protocol"), `Enter leads to ${session.page.url()}`);
  // Enter before there is an answer waits for it; Tab goes on past the panel and closes it.
  await session.open("index.html?q=Nepal");
  await session.page.focus(FIELD);
  if (!session.page.url().includes("lessons/")) {
    await Promise.all([session.page.waitForNavigation(), keyboard.press("Enter")]);
  }
  session.check(session.page.url().includes("lessons/nepal-2015.html"), `an address with a question leads to ${session.page.url()}`);
  await session.page.focus(FIELD);
  await type(session, "palermo");
  const stops = await session.count(".fg-search__found a, .fg-search__found button");
  // The button that empties the field, then all that was found, then the page.
  for (let stop = 0; stop < stops + 2; stop += 1) await keyboard.press("Tab");
  session.check(!(await session.visible(".fg-search__panel")), "Tab past the last does not close");
  session.check(await session.page.evaluate(() => !document.activeElement.closest("[data-fg-search]")), "Tab stays in the search");
}

/** A page that was opened from the search marks the words, in its title too, and does not pass them on. */
async function marks(session) {
  const marked = () => session.page.evaluate(() => [...(CSS.highlights.get("fg-found") || [])].map(String));
  for (const { folder, query, word, button } of MARKED) {
    await session.open(`${folder}index.html`);
    await session.page.focus(FIELD);
    await type(session, query);
    await Promise.all([session.page.waitForNavigation(), session.page.keyboard.press("Enter")]);
    await session.waitFor(() => CSS.highlights.get("fg-found")?.size > 0 && document.querySelector(".fg-found"));
    const words = await marked();
    session.check(words.every((one) => word.test(one)), `marked for ${query}: ${words}`);
    const inTitle = await session.page.evaluate(() => [...CSS.highlights.get("fg-found")].some((range) => range.startContainer.parentElement.closest("h1")));
    session.check(inTitle, `${query} is not marked in the title`);
    session.check(!session.page.url().includes("found="), `the address keeps ${session.page.url()}`);
    const line = await session.text(".fg-found");
    session.check(word.test(line) && line.includes(button), `what is said of marks: ${line}`);
    await session.page.focus(".fg-found button");
    await session.page.keyboard.press("Enter");
    session.equal(await session.count(".fg-found"), 0, "the line after its button");
    session.equal(await marked(), [], "marks after the button");
  }
  // Escape takes them away, too; who comes back by the address alone sees none.
  const { folder, query } = MARKED[0];
  await session.open(`${folder}index.html`);
  await session.page.focus(FIELD);
  await type(session, query);
  await Promise.all([session.page.waitForNavigation(), session.page.keyboard.press("Enter")]);
  await session.waitFor(() => document.querySelector(".fg-found"));
  await session.page.keyboard.press("Escape");
  session.equal(await marked(), [], "marks after Escape");
  session.equal(await session.count(".fg-found"), 0, "the line after Escape");
  await session.page.reload({ waitUntil: "load" });
  session.equal(await marked(), [], "marks after the page is read anew");
}

/** A slip is said; where nothing is found, other languages and the parts of the site are offered. */
async function nothing(session) {
  await session.open("fr/lessons/haiti-2010.html");
  await session.page.focus(FIELD);
  await type(session, "zzzzzz");
  session.equal(await session.text(".fg-search__state"), "Aucun résultat", "what is said of nothing");
  const ways = await session.page.$$eval(".fg-search__help a", (links) => links.map((link) => link.href));
  session.check(ways.some((way) => way.endsWith("lessons/haiti-2010.html")), `ways on: ${ways}`);
  for (const language of session.data.languages) {
    await session.open(`${language.folder}lessons/haiti-2010.html`);
    await session.page.focus(FIELD);
    await type(session, "zzzzzz");
    const topics = await session.page.$$eval(".fg-search__topics button", (buttons) => buttons.map((button) => button.textContent));
    session.equal(topics.length, 6, `topics to try in ${language.code}`);
    for (const [number, topic] of topics.entries()) {
      await type(session, "zzzzzz");
      await session.page.evaluate((at) => document.querySelectorAll(".fg-search__topics button")[at].click(), number);
      await answered(session, topic);
      session.equal(await session.page.$eval(FIELD, (input) => input.value), topic, "the topic in the field");
      session.check((await session.count(LINKS)) > 0 && (await session.count(".fg-search__missing")) < (await session.count(LINKS)), `${language.code} topic ${topic} finds nothing whole`);
      session.equal(await focused(session), "fg-search__input", "the focus after a topic");
    }
  }
  await session.open("lessons/haiti-2010.html");
  await session.page.focus(FIELD);
  await type(session, "trafiking");
  session.check(/Shown instead: trafficking · \d+ pages found/.test(await session.text(".fg-search__state")), "the word that was looked for instead is not said");
  await type(session, "referral zzzzzz");
  session.equal(await session.text(".fg-search__state"), "Pages with some of the words", "what is said where a word is missing");
  session.equal(await session.text(".fg-search__missing"), "Not found there: zzzzzz", "which word is missing");
}

/** Ten are shown, then more; the focus goes to the first that is new. */
async function more(session) {
  await session.open("index.html");
  await session.page.focus(FIELD);
  await type(session, "risk");
  session.equal(await session.count(LINKS), 10, "how many are shown first");
  await session.page.click(".fg-search__more");
  session.equal(await session.count(LINKS), 30, "how many are shown then");
  const at = await session.page.evaluate((links) => [...document.querySelectorAll(links)].indexOf(document.activeElement), LINKS);
  session.equal(at, 10, "the focus after more");
}

/** Texts of the index and of the field are never read as HTML. */
async function texts(session) {
  await session.open("index.html");
  await session.page.focus(FIELD);
  await type(session, "risk");
  await session.page.evaluate(() => {
    fieldguideSearch.titles({ parts: fieldguideSearch.partNames(), kinds: ["<i>k</i>"], documents: [[0, "a", "<img src=x> bold", 0]] });
    fieldguideSearch.summaries([["a", "<b>summary</b>", "<i>k</i>", ["<i>t</i>", "<img src=x> bold thing"]]]);
    fieldguideSearch.part(fieldguideSearch.partNames()[0], [["<i>h</i>", "<script>bold</script>"]], [["a", "<script>x</script> bold text", 0, "<img src=y>"]]);
  });
  await type(session, "bold <img src=x>");
  session.equal(await session.text(".fg-search__title"), "<img src=x> bold", "a title with signs");
  session.equal(await session.count(".fg-search__found :is(img, script, i)"), 0, "elements from a text");
}

/** On a phone a button opens the search over the page, and its arrow closes it again. */
async function phone(session) {
  await session.size(360, 740);
  for (const folder of ["", "ar/"]) {
    await session.open(`${folder}lessons/haiti-2010.html`);
    session.check(!(await session.visible(FIELD)), "the field is shown beside its button");
    await session.page.click(".fg-search__open");
    session.equal(await focused(session), "fg-search__input", "the focus after the button");
    await type(session, folder ? "الاتجار" : "referral");
    const wide = await session.page.evaluate(() => document.documentElement.scrollWidth <= 360 && document.querySelector(".fg-search__panel").scrollWidth <= 360);
    session.check(wide, `${folder} what was found is wider than the screen`);
    await session.page.click(".fg-search__close");
    session.equal(await focused(session), "fg-search__open", "the focus after closing");
    session.check(!(await session.visible(FIELD)), "the search stays open");
  }
  await session.size(1280);
}
