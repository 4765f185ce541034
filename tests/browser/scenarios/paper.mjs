// What is printed fits the pages that it says, in every language, and each page says what it is.
//
// Sheets state their paper and how many pages of it they take; a reading path's card is one sheet; what else
// a tool, a role play or a path may take on A4 stands in `tests/content/paper_pages.yml`.

const SIZES = { a4: [595, 842], a5: [420, 595] };

export default async function (session) {
  for (const [language, { code, folder }] of session.data.languages.entries()) {
    for (const [number, [path, { paper, pages }]] of Object.entries(session.data.sheets).entries()) {
      if (isAskedElsewhere(session, language, number)) continue;
      await session.open(folder + path);
      const buttons = await session.count("[data-fg-module=sheet] [name=print]");
      session.check(buttons > 0, `${folder}${path} has no sheet to print`);
      for (let index = 0; index < buttons; index += 1) {
        const layout = await press(session, index);
        // What else is on the page is a sheet of its own, and one page.
        const most = layout === paper ? pages : 1;
        const name = `${code} ${path} ${layout}`;
        const printed = await print(session);
        session.check(printed.length <= most, `${name}: ${printed.length} pages, and not ${most}`);
        const [short, long] = SIZES[layout.slice(0, 2)];
        const wanted = layout.endsWith("-landscape") ? [long, short] : [short, long];
        session.check(printed.every((size) => size.every((one, at) => Math.abs(one - wanted[at]) < 2)), `${name} prints on ${printed}`);
        // It has been printed, and the page is whole again.
        session.check(!(await session.count("[data-fg-sheet], [data-fg-printed]")), `${name}: the page does not come back whole`);
        await press(session, index);
        await looks(session, name);
        await session.page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
      }
    }
    for (const [number, [path, most]] of Object.entries(session.data.paperPages).entries()) {
      if (isAskedElsewhere(session, language, number)) continue;
      await session.open(folder + path);
      const printed = await print(session);
      session.check(printed.length <= most, `${code} ${path}: ${printed.length} pages, and not ${most}`);
      await looks(session, `${code} ${path}`);
      if (await session.count("[data-fg-module=sheet] [name=print]")) {
        await press(session, 0);
        session.equal((await print(session)).length, 1, `pages of the card ${code} ${path}`);
        await press(session, 0);
        await looks(session, `the card ${code} ${path}`);
      }
      if (path.startsWith("paths/")) {
        await session.page.evaluate(() => document.querySelectorAll("#fg-sources, .fg-sources").forEach((one) => one.remove()));
        session.equal((await print(session)).length, 1, `pages of the card ${code} ${path}`);
      }
    }
  }
}

/** Each is printed with one of the two sets of fonts, and the same page with the other set in the next language. */
function isAskedElsewhere(session, language, number) {
  return (number + language) % 2 === Number(session.fonts === "noto");
}

/** Choose a sheet as a reader does, without the window that asks for a printer; give its layout. */
function press(session, index) {
  return session.page.evaluate((number) => {
    window.print = () => {};
    document.querySelectorAll("[data-fg-module=sheet] [name=print]")[number].click();
    return document.documentElement.dataset.fgSheet;
  }, index);
}

/** Give the size of each page that the page prints on, in points. */
async function print(session) {
  const pdf = Buffer.from(await session.page.pdf({ preferCSSPageSize: true })).toString("latin1");
  return [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g)].map((box) => [Math.round(box[1]), Math.round(box[2])]);
}

/** Nothing is smaller than one can read, or write into, and the line at the foot is there. */
async function looks(session, name) {
  await session.page.emulateMediaType("print");
  const found = await session.page.evaluate(() => {
    const faults = [];
    const seen = (one) => one.checkVisibility({ visibilityProperty: true });
    const millimetres = (pixels) => (pixels * 25.4) / 96;
    const foot = document.querySelector(".fg-paper-foot");
    if (!foot || !seen(foot) || getComputedStyle(foot).display !== "table-footer-group") faults.push("no line at the foot");
    for (const one of document.querySelectorAll(".fg-text :is(p, li, td, h1, h2, h3, dd)")) {
      if (!seen(one) || !one.innerText.trim() || one.closest(".fg-paper-foot, .fg-blank-cell, .fg-fill-in, .fg-calendar")) continue;
      // Wide tables have many columns, and sources are looked up.
      if (one.closest("table")?.querySelector("tr > :nth-child(6)") || one.closest(".fg-sources")) continue;
      const points = parseFloat(getComputedStyle(one).fontSize) * 0.75;
      if (points < 8.95) faults.push(`${points} points: ${one.innerText.slice(0, 40)}`);
    }
    for (const one of document.querySelectorAll(".fg-blank, .fg-blank-cell, .fg-fill-in th.fg-wide, .fg-fill-in td")) {
      if (!seen(one)) continue;
      const { width, height } = one.getBoundingClientRect();
      if (one.localName !== "th" && millimetres(height) < 7.9) faults.push(`a place to write of ${millimetres(height)} mm height`);
      if (one.matches(".fg-blank-line, .fg-wide") && millimetres(width) < 55) faults.push(`no room for a telephone number: ${millimetres(width)} mm`);
    }
    for (const one of document.querySelectorAll(".fg-panel-pictures .fg-picto")) {
      if (seen(one) && millimetres(one.getBoundingClientRect().height) < 25) faults.push("a pictogram smaller than 25 mm");
    }
    return [...new Set(faults)];
  });
  for (const one of found.slice(0, 3)) session.failures.push(`${name}: ${one}`);
  await session.page.emulateMediaType();
}
