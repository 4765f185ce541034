// A form is saved to a file and opened again, with rows added; nothing is kept on the device.

export default async function (session) {
  for (const folder of ["", "ar/"]) {
    await session.open(`${folder}toolkit/partner-mapping.html`);
    await session.page.evaluate(keepBlobs);
    const rows = await session.count(".fg-fill-in table:first-of-type tbody tr");
    await session.page.click(".fg-fill-in [name=add]");
    const typed = ['Clinic, "North"', "=1+1", "سطر\nثان"];
    await session.page.evaluate(type, typed);
    await session.page.click(".fg-fill-in [name=save]");
    const file = await session.page.evaluate(() => window.kept[0].text());
    session.check(file.includes('"Clinic, ""North"""'), `commas and quotes: ${file.slice(0, 200)}`);
    session.check(file.includes("'=1+1"), "a formula is saved as one");
    await session.page.click(".fg-fill-in [name=empty]");
    session.equal(await session.page.evaluate(read), typed, "one press empties nothing");
    await session.page.click(".fg-fill-in [name=empty]");
    session.equal(await session.page.evaluate(read), ["", "", ""], "emptied");
    await session.page.reload({ waitUntil: "load" });
    session.equal(await session.page.evaluate(read), ["", "", ""], "something was kept on the device");
    session.equal(await session.count(".fg-fill-in table:first-of-type tbody tr"), rows, "rows after a reload");
    await session.page.evaluate(offer, file);
    await session.waitFor((wanted) => document.querySelector(".fg-fill-in textarea").value === wanted, typed[0]);
    session.equal(await session.page.evaluate(read), typed, "opened again");
    const status = await session.text(".fg-fill-in [role=status]");
    await session.page.evaluate(offer, "name,age\r\nJohn,3\r\n");
    await session.waitFor((before) => document.querySelector(".fg-fill-in [role=status]").innerText.trim() !== before, status);
    session.equal(await session.page.evaluate(read), typed, "another file changed what was there");
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

function type(texts) {
  const boxes = document.querySelectorAll(".fg-fill-in textarea");
  texts.forEach((text, index) => (boxes[index].value = text));
}

function read() {
  return [...document.querySelectorAll(".fg-fill-in textarea")].slice(0, 3).map((box) => box.value);
}

function offer(text) {
  const input = document.querySelector(".fg-fill-in [type=file]");
  const files = new DataTransfer();
  files.items.add(new File([text], "form.csv", { type: "text/csv" }));
  input.files = files.files;
  input.dispatchEvent(new Event("change"));
}
