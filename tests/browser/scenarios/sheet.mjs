// What is handed out prints alone, on the paper it is made for, and the page comes back whole.

const [A4, A5] = [[595, 842], [420, 596]];
const SHEETS = [
  ["iec/contacts-card.html", A5, 1],
  // Two sides of one sheet.
  ["ar/iec/job-offer-leaflet.html", A5, 2],
  ["iec/offer-check-poster.html", A4, 1],
  ["iec/adult-help-sheet.html", A4, 1],
  // Not translated: the sheet is in another language than the page.
  ["ar/iec/contacts-card.html", A5, 1],
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
    await session.page.emulateMediaType("print");
    await session.page.evaluate((layout) => (document.documentElement.dataset.fgSheet = layout), paper === A5 ? "a5" : "a4-poster");
    session.check(await session.visible(".fg-iec p"), `${path} prints an empty sheet`);
    session.check(!(await session.visible(".fg-foot")), `${path} prints the page around the sheet`);
    await session.page.evaluate(() => delete document.documentElement.dataset.fgSheet);
    session.check(await session.visible(".fg-foot"), "the page does not come back whole");
    await session.page.emulateMediaType();
  }
}
