// What is handed out prints alone, on the paper it is made for, and the page comes back whole.

export const applies = (options) => options.browser === "chrome";

const [A4, A5] = [[595, 842], [420, 596]];
const SHEETS = [
  ["iec/contacts-card.html", A5, 1],
  // Two sides of one sheet.
  ["ar/iec/job-offer-leaflet.html", A5, 2],
  ["iec/offer-check-poster.html", A4, 1],
];

export default async function (session) {
  for (const [path, paper, pages] of SHEETS) {
    await session.open(path);
    await session.page.evaluate(() => (window.print = () => {}));
    await session.page.click("[data-fg-module=sheet] [name=print]");
    const pdf = Buffer.from(await session.page.pdf({ preferCSSPageSize: true })).toString("latin1");
    const boxes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g)].map((box) => [Math.round(box[1]), Math.round(box[2])]);
    session.equal(boxes.length, pages, `pages of ${path}`);
    session.check(boxes.every((box) => Math.abs(box[0] - paper[0]) < 2 && Math.abs(box[1] - paper[1]) < 2), `${path} prints on ${boxes}`);
    await session.page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    await session.page.emulateMediaType("print");
    session.check(await session.visible(".fg-foot"), "the page does not come back whole");
    await session.page.emulateMediaType();
  }
}
