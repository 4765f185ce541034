// What is handed out prints alone, on the paper it is made for, and the page comes back whole.
//
// How many pages each sheet takes, in each language, is asked in `paper.mjs`.

const SHEETS = [
  ["iec/contacts-card.html", "a5-landscape", [595, 420]],
  ["ar/iec/job-offer-leaflet.html", "a5", [420, 595]],
  ["iec/offer-check-poster.html", "a4-poster", [595, 842]],
  // The second sheet of the page: pictograms.
  ["ar/iec/offer-check-poster.html", "a4-panels", [595, 842]],
  // Not translated: the sheet is in another language than the page.
  ["ar/iec/contacts-card.html", "a5-landscape", [595, 420]],
  ["toolkit/talking-points.html", "a4-card", [595, 842]],
];

export default async function (session) {
  for (const [path, layout, paper] of SHEETS) {
    await session.open(path);
    await press(session, layout);
    const pdf = Buffer.from(await session.page.pdf({ preferCSSPageSize: true })).toString("latin1");
    const boxes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g)].map((box) => [Math.round(box[1]), Math.round(box[2])]);
    session.check(await session.visible(".fg-sources"), `${path}: the page does not come back whole`);
    session.check(boxes.length && boxes.every((box) => Math.abs(box[0] - paper[0]) < 2 && Math.abs(box[1] - paper[1]) < 2), `${path} prints on ${boxes}`);
    await press(session, layout);
    await session.page.emulateMediaType("print");
    session.check(await session.visible("[data-fg-printed] p"), `${path} prints an empty sheet`);
    session.check(!(await session.visible(".fg-sources")), `${path} prints the page around the sheet`);
    const others = await session.page.evaluate(() =>
      [...document.querySelectorAll("[data-layout]:not([data-fg-printed])")].filter((one) => one.checkVisibility()).length);
    session.equal(others, 0, `other sheets printed with ${path}`);
    await session.page.emulateMediaType();
  }
}

/** Choose a sheet as a reader does, without the window that asks for a printer. */
function press(session, layout) {
  return session.page.evaluate((wanted) => {
    window.print = () => {};
    document.querySelector(`[data-fg-module=sheet]:has(+ [data-layout="${wanted}"]) [name=print]`).click();
  }, layout);
}
