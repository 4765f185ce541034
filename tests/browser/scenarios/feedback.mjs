// What a reader says of a page goes to a file that names the page and the edition, and nowhere else.

export default async function (session) {
  for (const folder of ["", "ar/"]) {
    await session.open(`${folder}lessons/haiti-2010.html`);
    const address = await session.page.evaluate(() => document.querySelector(".fg-feedback").getAttribute("href"));
    await session.open(`${folder}lessons/${address}`);
    await session.page.evaluate(keepBlobs);
    await session.page.click(".fg-feedback-form [name=save]");
    session.equal(await session.page.evaluate(() => window.kept.length), 0, "an empty form is saved");
    // Not by its place: the header may lie over it where the page stands.
    await session.page.evaluate(() => document.querySelector(".fg-feedback-form input[value=old]").click());
    await session.page.type(".fg-feedback-form textarea", "The year is 2011.");
    await session.page.click(".fg-feedback-form [name=save]");
    const file = await session.page.evaluate(() => window.kept[0].text());
    session.equal(await session.page.evaluate(() => document.querySelector("[data-edition]").innerText), "2026.11", "the edition on the form");
    for (const line of ["page: lesson/haiti-2010", "edition: 2026.11", `language: ${folder ? "ar" : "en"}`, "about: old", "The year is 2011."]) {
      session.check(file.includes(line), `the file lacks ${line}: ${file}`);
    }
  }
}

function keepBlobs() {
  window.kept = [];
  URL.createObjectURL = (blob) => {
    window.kept.push(blob);
    return "about:blank#";
  };
  HTMLAnchorElement.prototype.click = function () {};
}
