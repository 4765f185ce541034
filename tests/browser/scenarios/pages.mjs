// Every page opens with its own title, language and direction, says that a machine
// translated it or that it is not translated, asks nobody for anything, and is no wider
// than the screen of a desktop or a phone.

const WIDTHS = [1280, 360];
const AT_ONCE = 6;

export default async function (session) {
  const wanted = session.data.languages.flatMap((language) =>
    session.pagesOf(language).map((path) => ({
      address: language.folder + path,
      is: { lang: language.code, dir: language.direction, headings: 1, foot: 1, notices: language.folder ? 1 : 0 },
    })));
  // Pages from the disk may not look into each other.
  const look = session.fromDisk ? oneByOne : sideBySide;
  for await (const [{ address, is }, { wide, ...facts }] of look(session, wanted)) {
    session.equal(facts, is, address);
    for (const [width, pixels] of wide) session.check(pixels <= 0, `${address} is ${pixels} px wider than a screen of ${width} px`);
  }
}

/** Open one after the other, as a reader does. */
async function* oneByOne(session, wanted) {
  // To change the width takes longer than to measure: each page is opened in the one the last was left in.
  const widths = [...WIDTHS];
  for (const one of wanted) {
    await session.open(one.address);
    const facts = await session.page.evaluate(() => ({
      lang: document.documentElement.lang,
      dir: document.documentElement.dir,
      headings: document.querySelectorAll("h1").length,
      foot: document.querySelectorAll(".fg-foot").length,
      notices: document.querySelectorAll(".fg-notice-machine, .fg-notice-missing").length,
    }));
    const wide = [];
    for (const width of widths) {
      await session.page.setViewport({ width, height: 800 });
      wide.push([width, await session.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)]);
    }
    widths.reverse();
    yield [one, { ...facts, wide }];
  }
}

/** Open several at once, each in a frame of its own that is as wide as a screen: it takes half the time. */
async function* sideBySide(session, wanted) {
  await session.size(WIDTHS[0]);
  await session.open("index.html");
  await session.page.evaluate(() => document.body.replaceChildren());
  for (let at = 0; at < wanted.length; at += AT_ONCE) {
    const some = wanted.slice(at, at + AT_ONCE);
    const found = await session.page.evaluate(inFrames, some.map((one) => session.base + one.address), WIDTHS);
    for (const [number, one] of some.entries()) yield [one, found[number]];
  }
}

function inFrames(addresses, widths) {
  const settled = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return Promise.all(addresses.map(async (address) => {
    const frame = document.createElement("iframe");
    Object.assign(frame, { width: widths[0], height: 800, src: address });
    await new Promise((done) => {
      frame.addEventListener("load", done);
      document.body.append(frame);
    });
    const page = frame.contentDocument;
    const facts = {
      lang: page.documentElement.lang,
      dir: page.documentElement.dir,
      headings: page.querySelectorAll("h1").length,
      foot: page.querySelectorAll(".fg-foot").length,
      notices: page.querySelectorAll(".fg-notice-machine, .fg-notice-missing").length,
    };
    const wide = [];
    for (const width of widths) {
      frame.width = width;
      await settled();
      wide.push([width, page.documentElement.scrollWidth - frame.contentWindow.innerWidth]);
    }
    frame.remove();
    return { ...facts, wide };
  }));
}
