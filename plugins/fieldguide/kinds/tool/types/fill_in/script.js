/** Save a form to a file of the reader's own and open it again.  Nothing is kept and nothing is sent. */
(function () {
  "use strict";

  /**
   * One line of comma-separated values (RFC 4180).  A cell that a spreadsheet could take for a formula
   * gets an apostrophe before it.
   * @param {string[]} cells
   */
  function writeLine(cells) {
    return cells
      .map(function (cell) {
        const safe = /^[=+\-@\t\r]/.test(cell) ? "'" + cell : cell;
        return /[",\r\n]/.test(safe) ? '"' + safe.replace(/"/g, '""') + '"' : safe;
      })
      .join(",");
  }

  /**
   * Read comma-separated values, also those with semicolons that some spreadsheets write.
   * @param {string} text
   * @returns {string[][]}
   */
  function readLines(text) {
    const plain = text.replace(/^\uFEFF/, "");
    const firstLine = plain.slice(0, plain.search(/\r|\n|$/));
    const between = firstLine.includes(";") && !firstLine.includes(",") ? ";" : ",";
    /** @type {string[][]} */
    const lines = [[]];
    let cell = "";
    let quoted = false;
    for (let index = 0; index < plain.length; index += 1) {
      const sign = plain[index];
      if (quoted && sign === '"' && plain[index + 1] === '"') {
        cell += '"';
        index += 1;
      } else if (sign === '"' && (quoted || cell === "")) {
        quoted = !quoted;
      } else if (!quoted && (sign === between || sign === "\n")) {
        lines[lines.length - 1].push(cell);
        cell = "";
        if (sign === "\n") lines.push([]);
      } else if (quoted || sign !== "\r") {
        cell += sign;
      }
    }
    lines[lines.length - 1].push(cell);
    return lines
      .map((line) => line.map((one) => one.replace(/^'(?=[=+\-@\t\r])/, "")))
      .filter((line) => line.some((one) => one !== ""));
  }

  /** @param {HTMLElement} root */
  function init(root) {
    const toolbar = fieldguide.find(root, ".fg-toolbar", HTMLElement);
    const status = fieldguide.find(toolbar, "[role=status]", HTMLElement);
    const file = fieldguide.find(toolbar, "[type=file]", HTMLInputElement);
    const tables = Array.from(root.querySelectorAll("table"));
    const name = root.dataset.name || "form";
    let sure = false;

    /** @param {HTMLTableElement} table */
    function columns(table) {
      const row = table.tBodies[0].rows[0];
      return Array.from(row.querySelectorAll("textarea"), (box) => box.name);
    }

    /** @param {HTMLTableElement} table */
    function addRow(table) {
      const row = /** @type {HTMLTableRowElement} */ (table.tBodies[0].rows[0].cloneNode(true));
      row.querySelectorAll("textarea").forEach((box) => (box.value = ""));
      table.tBodies[0].append(row);
      return row;
    }

    /** @param {HTMLTableElement} table */
    function values(table) {
      return Array.from(table.tBodies[0].rows, (row) =>
        Array.from(row.querySelectorAll("textarea"), (box) => box.value.trim())
      ).filter((row) => row.some((cell) => cell !== ""));
    }

    function save() {
      /** @type {string[]} */
      const lines = [];
      tables.forEach(function (table) {
        const key = table.dataset.table || "";
        lines.push(writeLine([key, "", ...columns(table)]));
        values(table).forEach((row, index) => lines.push(writeLine([key, String(index + 1), ...row])));
      });
      // The mark at the start tells spreadsheets that the file is in UTF-8.
      const blob = new Blob(["\uFEFF" + lines.join("\r\n") + "\r\n"], { type: "text/csv" });
      fieldguide.offer(blob, name + ".csv");
      fieldguide.say(status, root.dataset.wordSaved);
    }

    function empty() {
      root.querySelectorAll("textarea").forEach((box) => (box.value = ""));
    }

    /** @param {string} text */
    function fill(text) {
      const lines = readLines(text);
      const known = lines.every((line) => tables.some((table) => table.dataset.table === line[0]));
      if (!lines.length || !known) {
        fieldguide.say(status, root.dataset.wordWrong);
        return;
      }
      empty();
      let count = 0;
      tables.forEach(function (table) {
        const own = lines.filter((line) => line[0] === table.dataset.table);
        const header = own.find((line) => line[1] === "") || ["", "", ...columns(table)];
        own.filter((line) => line[1] !== "").forEach(function (line, index) {
          const row = table.tBodies[0].rows[index] || addRow(table);
          row.querySelectorAll("textarea").forEach(function (box) {
            const place = header.indexOf(box.name, 2);
            box.value = place < 0 ? "" : line[place] || "";
          });
          count += 1;
        });
      });
      fieldguide.say(status, root.dataset.wordOpened, { count });
    }

    /**
     * @param {string} button
     * @param {() => void} task
     */
    function on(button, task) {
      fieldguide.find(toolbar, "[name=" + button + "]", HTMLButtonElement).addEventListener("click", task);
    }

    on("print", () => window.print());
    on("save", save);
    on("open", () => file.click());
    on("empty", function () {
      const filled = Array.from(root.querySelectorAll("textarea")).some((box) => box.value.trim() !== "");
      if (filled && !sure) {
        sure = true;
        fieldguide.say(status, root.dataset.wordSure);
        return;
      }
      sure = false;
      empty();
      fieldguide.say(status, root.dataset.wordEmptied);
    });
    root.addEventListener("input", () => (sure = false));
    file.addEventListener("change", function () {
      const chosen = file.files && file.files[0];
      if (chosen) chosen.text().then(fill, () => fieldguide.say(status, root.dataset.wordWrong));
      file.value = "";
    });
    root.querySelectorAll("[name=add]").forEach(function (button) {
      if (!(button instanceof HTMLButtonElement)) return;
      const table = tables.find((one) => one.dataset.table === button.dataset.for);
      if (!table) return;
      button.addEventListener("click", function () {
        const box = addRow(table).querySelector("textarea");
        if (box) box.focus();
      });
      button.hidden = false;
    });
    toolbar.hidden = false;
  }

  fieldguide.start("fill_in", init);
})();
