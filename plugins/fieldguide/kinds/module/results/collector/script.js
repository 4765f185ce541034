/** The page on which a trainer collects results: what is given is taken in or refused, counted and shown.  It sends nothing. */
(function () {
  "use strict";

  const SVG = "http://www.w3.org/2000/svg";
  const KEY = "collected";
  const LONGEST_FILE = 300000;
  const FIRST_ROWS = 5;
  const FEW = 10;

  /**
   * A result that was taken in.
   * @typedef {object} Taken
   * @property {string} code
   * @property {CodedResult} result
   * @property {CollectedCourse} course
   */

  /**
   * What is said of one that was not, or the line that says that it was there already.
   * @typedef {[string | undefined, Record<string, string | number>]} Told
   */

  /** @param {HTMLElement} root */
  function init(root) {
    const words = root.dataset;
    const data = JSON.parse(fieldguide.find(document, "[data-courses]", HTMLScriptElement).textContent || "");
    /** @type {CollectedCourse[]} */
    const courses = data.courses;
    /** @type {Record<string, string>} */
    const titles = data.titles;
    /** @type {string[]} */
    const letters = data.letters;
    const store = fieldguideStores.device;
    const picker = fieldguide.find(root, "[name=course]", HTMLSelectElement);
    const told = fieldguide.find(root, "[data-told]", HTMLElement);
    const state = fieldguide.find(root, "[data-state]", HTMLElement);
    const keep = fieldguide.find(root, "[name=keep]", HTMLInputElement);
    const text = fieldguide.find(root, "[name=codes]", HTMLTextAreaElement);
    const files = fieldguide.find(root, "[name=files]", HTMLInputElement);
    const counts = fieldguide.find(root, "[name=counts]", HTMLSelectElement);
    const form = fieldguide.find(root, "[name=form]", HTMLSelectElement);
    const grid = fieldguide.find(root, "[data-grid]", HTMLFormElement);
    const body = fieldguide.find(grid, "tbody", HTMLTableSectionElement);
    const heading = fieldguide.find(root, "#results", HTMLElement);
    const formNames = /** @type {Record<string, string>} */ ({ A: words.wordBefore, B: words.wordAfter, T: words.wordTest });
    /** @type {Map<string, Taken>} */
    const taken = new Map();
    /** @type {Record<string, TableCell[][]>} */
    const tables = {};

    const course = () => courses[picker.selectedIndex];

    /* ---- Taking in ---- */

    /**
     * Take a code in; give what is to be said of it, nothing where it was taken.
     * @param {string} typed
     * @returns {Told | null}
     */
    function take(typed) {
      const result = fieldguideResultCodes.parse(typed);
      const written = typed.trim().slice(0, 90);
      if (!result) return [words.wordBroken, { code: written }];
      const own = courses.find((one) => one.sign === result.course);
      if (!own) {
        const title = titles[result.course];
        return [title ? words.wordOtherCourse : words.wordUnknownCourse, { code: written, title: title || "" }];
      }
      if (own.edition !== result.edition) return [words.wordOtherEdition, { code: written, title: own.title }];
      if (!fieldguideTally.fits(result, own)) return [words.wordBroken, { code: written }];
      const code = fieldguideResultCodes.make(result);
      const key = [own.sign, result.form, result.participant || code].join(" ");
      const before = taken.get(key);
      if (!before) {
        taken.set(key, { code, result, course: own });
        return null;
      }
      if (before.code === code) return [words.wordTwice, { code }];
      return [words.wordOther, { code, participant: result.participant, form: formNames[result.form] }];
    }

    /**
     * Take many in; say how many were, and what became of the others.
     * @param {string[]} codes
     * @param {Told[]} [refused] what was refused before
     */
    function takeAll(codes, refused = []) {
      const answers = codes.map(take);
      const lines = refused.concat(/** @type {Told[]} */ (answers.filter(Boolean)));
      const count = answers.filter((one) => !one).length;
      keepNow();
      showCourseOf(codes);
      show();
      say(count, lines);
      showTold();
      return lines.length === 0;
    }

    /**
     * @param {number} count
     * @param {Told[]} lines
     */
    function say(count, lines) {
      told.replaceChildren();
      const first = document.createElement("p");
      first.className = count ? "fg-right" : "";
      fieldguide.say(first, words.wordTaken, { count });
      told.append(first);
      if (!lines.length) return;
      const second = document.createElement("p");
      second.className = "fg-wrong";
      fieldguide.say(second, words.wordRefused, { count: lines.length });
      const list = document.createElement("ul");
      lines.forEach(function ([word, values]) {
        const line = document.createElement("li");
        fieldguide.say(line, word, values);
        list.append(line);
      });
      told.append(second, list);
    }

    /** What became of it is told below all that can be given, which may be out of sight. */
    function showTold() {
      told.scrollIntoView({ block: "nearest" });
    }

    /** @param {string | undefined} word */
    function sayNone(word) {
      const line = document.createElement("p");
      line.className = "fg-wrong";
      line.textContent = word || "";
      told.replaceChildren(line);
      showTold();
    }

    /**
     * Show the course that results were taken in of, where the one that is shown has none.
     * @param {string[]} codes
     */
    function showCourseOf(codes) {
      const has = (/** @type {CollectedCourse} */ one) => Array.from(taken.values()).some((each) => each.course === one);
      if (has(course())) return;
      const results = codes.map(fieldguideResultCodes.parse);
      const other = courses.findIndex((one) => has(one) && results.some((result) => result !== null && result.course === one.sign));
      if (other >= 0) {
        picker.selectedIndex = other;
        drawGrid();
      }
    }

    fieldguide.find(root, "[data-codes]", HTMLFormElement).addEventListener("submit", function (event) {
      event.preventDefault();
      const codes = fieldguideResultCodes.find(text.value);
      if (!codes.length) {
        sayNone(words.wordNoneFound);
        return;
      }
      // What was refused stays, to be compared and mended.
      if (takeAll(codes)) text.value = "";
    });

    /** @param {File[]} chosen */
    async function takeFiles(chosen) {
      /** @type {string[]} */
      const codes = [];
      /** @type {Told[]} */
      const refused = [];
      for (const file of chosen) {
        const found = file.size <= LONGEST_FILE ? fieldguideResultCodes.codesIn(await file.text()) : null;
        if (found && found.length) codes.push(...found);
        else refused.push([words.wordBadFile, { name: file.name }]);
      }
      takeAll(codes, refused);
    }

    files.addEventListener("change", async function () {
      const chosen = Array.from(files.files || []);
      await takeFiles(chosen);
      files.value = "";
    });
    const drop = fieldguide.find(root, "[data-drop]", HTMLElement);
    ["dragover", "dragleave", "drop"].forEach(function (name) {
      drop.addEventListener(name, function (event) {
        event.preventDefault();
        drop.classList.toggle("fg-over", name === "dragover");
        const moved = /** @type {DragEvent} */ (event).dataTransfer;
        if (name === "drop" && moved && moved.files.length) takeFiles(Array.from(moved.files));
      });
    });

    /** Where the browser itself reads QR codes, pictures of them are taken too. */
    function preparePictures() {
      const Detector = /** @type {any} */ (window).BarcodeDetector;
      if (!Detector) return;
      const input = fieldguide.find(root, "[name=pictures]", HTMLInputElement);
      input.addEventListener("change", async function () {
        /** @type {string[]} */
        const codes = [];
        /** @type {Told[]} */
        const refused = [];
        for (const file of Array.from(input.files || [])) {
          try {
            const found = await new Detector({ formats: ["qr_code"] }).detect(await createImageBitmap(file));
            found.forEach((/** @type {any} */ one) => codes.push(String(one.rawValue)));
            if (!found.length) throw new Error("none");
          } catch (error) {
            refused.push([words.wordBadPicture, { name: file.name }]);
          }
        }
        input.value = "";
        takeAll(codes, refused);
      });
      fieldguide.find(root, "[data-pictures]", HTMLElement).hidden = false;
    }

    /* ---- Paper ---- */

    const asked = () => course().forms[form.value] || [];

    function drawGrid() {
      const own = course();
      const mark = fieldguide.find(root, "[data-mark]", HTMLElement);
      fieldguide.find(root, "[data-paper]", HTMLElement).hidden = !Object.keys(own.forms).length;
      fieldguide.say(mark, words.wordPaperMark, { mark: own.edition });
      const key = fieldguide.find(root, "[data-key]", HTMLElement);
      key.replaceChildren();
      asked().forEach(function (place) {
        const question = own.questions[place];
        const line = document.createElement("li");
        const answer = document.createElement("strong");
        answer.textContent = question.answer;
        line.append(question.prompt, document.createElement("br"), answer);
        speakAs(line, own);
        key.append(line);
      });
      const head = document.createElement("tr");
      head.append(cellOf("th", words.wordParticipant || "", "col"));
      asked().forEach((_, number) => head.append(cellOf("th", String(number + 1), "col")));
      fieldguide.find(grid, "thead", HTMLTableSectionElement).replaceChildren(head);
      body.replaceChildren();
      for (let row = 0; row < FIRST_ROWS; row += 1) addRow();
    }

    function addRow() {
      const row = body.rows.length + 1;
      const line = document.createElement("tr");
      line.append(fieldOf(fill(words.wordPaperRow, { row })));
      asked().forEach((_, number) => line.append(fieldOf(fill(words.wordPaperCell, { row, number: number + 1 }))));
      body.append(line);
      return line;
    }

    /** @param {string} label */
    function fieldOf(label) {
      const cell = document.createElement("td");
      const input = document.createElement("input");
      input.type = "text";
      input.maxLength = 12;
      input.autocomplete = "off";
      input.spellcheck = false;
      input.setAttribute("autocapitalize", "characters");
      input.setAttribute("aria-label", label);
      input.dir = "auto";
      cell.append(input);
      return cell;
    }

    /**
     * Judge a row of the grid: its code, or what is wrong with it; nothing for an empty one.
     * @param {HTMLTableRowElement} line
     * @param {number} row
     * @returns {{ code: string, wrong: Told[] } | null}
     */
    function judgeRow(line, row) {
      const [who, ...fields] = Array.from(line.querySelectorAll("input"));
      [who, ...fields].forEach((field) => field.removeAttribute("aria-invalid"));
      const values = fields.map((field) => field.value.trim());
      if (!who.value.trim() && !values.some(Boolean)) return null;
      /** @type {Told[]} */
      const wrong = [];
      const participant = fieldguideResultCodes.participant(who.value);
      if (!participant) {
        wrong.push([who.value.trim() ? words.wordBadParticipant : words.wordRowWithout, { row, typed: who.value.trim() }]);
        who.setAttribute("aria-invalid", "true");
      }
      const own = course();
      const answers = own.questions.map(() => 0);
      asked().forEach(function (place, at) {
        const right = fieldguideTally.judge(own.questions[place], values[at], letters);
        if (right === null) {
          wrong.push([words.wordBadCell, { row, number: at + 1, typed: values[at] }]);
          fields[at].setAttribute("aria-invalid", "true");
        }
        answers[place] = right ? 2 : 1;
      });
      const result = { form: form.value, course: own.sign, edition: own.edition, participant: participant || "", answers };
      return { code: wrong.length ? "" : fieldguideResultCodes.make(result), wrong };
    }

    grid.addEventListener("submit", function (event) {
      event.preventDefault();
      /** @type {Told[]} */
      const refused = [];
      /** @type {string[]} */
      const codes = [];
      Array.from(body.rows).forEach(function (line, at) {
        const judged = judgeRow(line, at + 1);
        if (!judged) return;
        refused.push(...judged.wrong);
        if (!judged.code) return;
        codes.push(judged.code);
        // What is there already, or is contradicted, is told below and need not be mended here.
        line.querySelectorAll("input").forEach((field) => (field.value = ""));
      });
      if (codes.length || refused.length) takeAll(codes, refused);
      else sayNone(words.wordNoneFound);
      const first = body.querySelector("[aria-invalid]") || body.querySelector("input");
      if (first instanceof HTMLElement) first.focus();
    });
    // Who types row by row presses Enter after each answer: that goes on, and sends nothing off.
    grid.addEventListener("keydown", function (event) {
      if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
      event.preventDefault();
      const fields = Array.from(body.querySelectorAll("input"));
      const next = fields[fields.indexOf(event.target) + 1] || addRow().querySelector("input");
      if (next) next.focus();
    });
    fieldguide.find(grid, "[name=more]", HTMLButtonElement).addEventListener("click", function () {
      const field = addRow().querySelector("input");
      if (field) field.focus();
    });
    form.addEventListener("change", drawGrid);

    /* ---- Showing ---- */

    /** The results of the course that is shown. */
    const own = () => Array.from(taken.values()).filter((one) => one.course === course());

    function show() {
      const results = own().map((one) => one.result);
      fieldguide.find(root, "[data-none]", HTMLElement).hidden = results.length > 0;
      fieldguide.find(root, "[data-results]", HTMLElement).hidden = results.length === 0;
      showAttendance(results);
      showGain(results);
      showMissed(results);
    }

    /** @param {CodedResult[]} results */
    function showAttendance(results) {
      const lines = fieldguideTally.attendance(results);
      const one = (/** @type {CodedResult | null} */ result) => (result ? fieldguideTally.score(result, course()) : null);
      const cells = lines.map((line) => [line.A, line.B, line.T].map(one));
      const names = lines.map((line) => line.participant || words.wordNobody || "");
      const heads = [words.wordParticipant, words.wordBefore, words.wordAfter, words.wordTest].map((word) => word || "");
      tables.attendance = [heads.reduce((/** @type {string[]} */ all, head, at) => all.concat(at ? [head + ": " + words.wordRight, head + ": " + words.wordAsked] : [head]), [])].concat(
        names.map((name, at) => [name].concat(.../** @type {any} */ (cells[at].map((score) => (score ? [score.right, score.all] : ["", ""]))))),
      );
      const shown = names.map((name, at) => [name, ...cells[at].map((score) => (score ? fill(words.wordScore, score) : "–"))]);
      const table = drawTable("attendance", [...heads, words.wordRemove || ""], shown);
      Array.from(table.tBodies[0].rows).forEach(function (row, at) {
        const cell = row.insertCell();
        const button = document.createElement("button");
        button.type = "button";
        button.className = "fg-button";
        button.textContent = words.wordRemove || "";
        button.setAttribute("aria-label", fill(words.wordRemoveOne, { participant: names[at] }));
        button.addEventListener("click", () => remove(lines[at].results, names[at]));
        cell.append(button);
      });
      const only = (/** @type {"A" | "B"} */ has, /** @type {"A" | "B"} */ lacks) =>
        lines.filter((line) => line[has] && !line[lacks]).map((line) => line.participant || words.wordNobody).join(", ");
      fieldguide.say(fieldguide.find(root, "[data-counted]", HTMLElement), words.wordCounted, { all: lines.length, both: lines.filter((line) => line.A && line.B).length });
      sayCodes("[data-only-before]", words.wordOnlyBefore, only("A", "B"));
      sayCodes("[data-only-after]", words.wordOnlyAfter, only("B", "A"));
    }

    /**
     * @param {string} selector
     * @param {string | undefined} word
     * @param {string} codes
     */
    function sayCodes(selector, word, codes) {
      const line = fieldguide.find(root, selector, HTMLElement);
      line.hidden = codes === "";
      fieldguide.say(line, word, { codes });
    }

    /**
     * Take the results of a participant out.
     * @param {CodedResult[]} results
     * @param {string} participant
     */
    function remove(results, participant) {
      taken.forEach((one, key) => results.includes(one.result) && taken.delete(key));
      keepNow();
      show();
      const line = document.createElement("p");
      fieldguide.say(line, words.wordRemoved, { participant });
      told.replaceChildren(line);
      heading.focus();
    }

    /** @param {CodedResult[]} results */
    function showGain(results) {
      const gain = fieldguideTally.gain(results, course());
      fieldguide.find(root, "[data-gain-none]", HTMLElement).hidden = gain.all !== null;
      fieldguide.find(root, "[data-gain]", HTMLElement).hidden = gain.all === null;
      if (!gain.all) {
        tables.gain = [];
        return;
      }
      fieldguide.say(fieldguide.find(root, "[data-gain-about]", HTMLElement), words.wordGainAbout, { count: gain.count });
      fieldguide.find(root, "[data-few]", HTMLElement).hidden = gain.count >= FEW;
      const lines = gain.lines.concat([gain.all]);
      const label = (/** @type {number | undefined} */ objective) => (objective === undefined ? words.wordAll || "" : objective + 1 + ". " + course().objectives[objective]);
      const heads = [words.wordObjective, words.wordPercentBefore, words.wordPercentAfter, words.wordPoints].map((word) => word || "");
      const rows = lines.map((line) => [label(line.objective), line.before, line.after, line.gain]);
      tables.gain = [heads, ...rows];
      const signed = (/** @type {TableCell} */ number) => (Number(number) > 0 ? "+" + number : String(number).replace("-", "\u2212"));
      drawTable("gain", heads, rows.map(([name, before, after, points]) => [name, before, after, signed(points)]), [0]);
      drawChart(lines.map((line) => ({ ...line, label: line.objective === undefined ? words.wordAll || "" : String(line.objective + 1) })));
    }

    /** @param {CodedResult[]} results */
    function showMissed(results) {
      const lines = fieldguideTally.missed(results.filter((result) => counts.value.includes(result.form)), course());
      fieldguide.find(root, "[data-missed-none]", HTMLElement).hidden = lines.length > 0;
      fieldguide.find(root, "[data-missed]", HTMLElement).hidden = lines.length === 0;
      const heads = [words.wordQuestion, words.wordNotRight, words.wordAsked, words.wordTeach].map((word) => word || "");
      const rows = lines.map(({ question, wrong, asked: all }) => [question.prompt, wrong, all, question.teach.join("; ")]);
      tables.missed = [heads, ...rows];
      drawTable("missed", heads, rows, [0, 3]);
    }

    /**
     * Draw a table; what stands in its first column names the rows.
     * @param {string} name
     * @param {TableCell[]} heads
     * @param {TableCell[][]} rows
     * @param {number[]} [ofCourse] the columns whose words are in the language of the course
     */
    function drawTable(name, heads, rows, ofCourse = []) {
      const table = fieldguide.find(root, '[data-table="' + name + '"]', HTMLTableElement);
      const head = document.createElement("thead");
      const first = document.createElement("tr");
      heads.forEach((text) => first.append(cellOf("th", String(text), "col")));
      head.append(first);
      const rest = document.createElement("tbody");
      rows.forEach(function (row) {
        const line = document.createElement("tr");
        row.forEach(function (value, at) {
          const cell = cellOf(at ? "td" : "th", "", at ? "" : "row");
          const inner = document.createElement("bdi");
          inner.textContent = String(value);
          if (ofCourse.includes(at)) speakAs(inner, course());
          cell.append(inner);
          line.append(cell);
        });
        rest.append(line);
      });
      table.replaceChildren(head, rest);
      return table;
    }

    /**
     * Draw two bars for each line: hollow before, full after.  They grow from where the reader begins to read.
     * @param {{ label: string, before: number, after: number }[]} lines
     */
    function drawChart(lines) {
      const width = 360;
      const step = 62;
      const longest = 300;
      const turned = document.documentElement.dir === "rtl";
      const svg = svgOf("svg", { viewBox: "0 0 " + width + " " + (lines.length * step + 4), role: "img", "aria-label": words.wordChart || "", class: "fg-gain-chart" });
      lines.forEach(function (line, at) {
        const top = at * step;
        svg.append(svgText(line.label, turned ? width : 0, top + 15));
        [line.before, line.after].forEach(function (percent, second) {
          const length = Math.max((percent * longest) / 100, 1);
          const y = top + 21 + second * 18;
          const x = turned ? width - length - 1 : 1;
          svg.append(svgOf("rect", { x, y, width: length, height: 14, class: second ? "fg-after" : "fg-before" }));
          svg.append(svgText(percent + "%", turned ? width - length - 7 : length + 7, y + 12));
        });
      });
      fieldguide.find(root, "[data-chart]", HTMLElement).replaceChildren(svg);
    }

    counts.addEventListener("change", () => showMissed(own().map((one) => one.result)));
    picker.addEventListener("change", function () {
      drawGrid();
      show();
    });

    /* ---- Saving, keeping, erasing ---- */

    root.querySelectorAll("[name=csv]").forEach(function (button) {
      button.addEventListener("click", function () {
        const name = /** @type {HTMLButtonElement} */ (button).value;
        fieldguide.offer(new Blob([fieldguideTally.csv(tables[name])], { type: "text/csv" }), name + "-" + course().slug + ".csv");
      });
    });
    fieldguide.find(root, "[name=save]", HTMLButtonElement).addEventListener("click", function () {
      const codes = Array.from(taken.values(), (one) => one.code).sort();
      fieldguide.offer(fieldguideResultCodes.asFile(codes), "results.json");
    });

    /** Keep what there is, if that is wanted; tell whether it worked. */
    function keepNow() {
      if (!keep.checked) return true;
      return store.write(KEY, JSON.stringify(Array.from(taken.values(), (one) => one.code)));
    }

    keep.addEventListener("change", function () {
      const works = keep.checked ? store.works() && keepNow() : store.write(KEY, null);
      if (keep.checked && !works) keep.checked = false;
      state.textContent = (keep.checked ? words.wordKept : works ? words.wordNotKept : words.wordCannotKeep) || "";
    });

    function restore() {
      const kept = store.read(KEY);
      if (kept === null) return;
      try {
        JSON.parse(kept).forEach((/** @type {unknown} */ code) => typeof code === "string" && take(code));
      } catch (error) {
        // Somebody else wrote it: there is nothing of ours to show.
      }
      keep.checked = true;
      fieldguide.say(state, words.wordRestored, { count: taken.size });
      showCourseOf(Array.from(taken.values(), (one) => one.code));
    }

    const erase = fieldguide.find(root, "[name=erase]", HTMLButtonElement);
    const question = fieldguide.find(root, "[data-asked]", HTMLElement);
    const no = fieldguide.find(root, "[name=no]", HTMLButtonElement);

    /** @param {boolean} open */
    function ask(open) {
      question.hidden = !open;
      erase.hidden = open;
      (open ? no : erase).focus();
    }

    erase.addEventListener("click", () => ask(true));
    no.addEventListener("click", () => ask(false));
    fieldguide.find(root, "[name=yes]", HTMLButtonElement).addEventListener("click", function () {
      taken.clear();
      store.write(KEY, null);
      keep.checked = false;
      text.value = "";
      told.replaceChildren();
      drawGrid();
      show();
      ask(false);
      state.textContent = words.wordErased || "";
    });

    courses.forEach(function (one) {
      const option = document.createElement("option");
      option.textContent = one.title;
      speakAs(option, one);
      picker.append(option);
    });
    restore();
    drawGrid();
    preparePictures();
    show();
    root.querySelectorAll("[data-scripted]").forEach((one) => one.removeAttribute("hidden"));
  }

  /**
   * @param {string | undefined} words
   * @param {Record<string, string | number>} values
   */
  const fill = (words, values) => (words || "").replace(/\{(\w+)\}/g, (_, name) => String(values[name]));

  /**
   * Say in which language the words of a course are, where the page is in another.
   * @param {HTMLElement} element
   * @param {CollectedCourse} course
   */
  function speakAs(element, course) {
    if (course.language === document.documentElement.lang) return;
    element.lang = course.language;
    element.dir = course.direction;
  }

  /**
   * @param {string} name
   * @param {string} text
   * @param {string} scope
   */
  function cellOf(name, text, scope) {
    const cell = document.createElement(name);
    cell.textContent = text;
    if (scope) cell.setAttribute("scope", scope);
    return cell;
  }

  /**
   * @param {string} name
   * @param {Record<string, string | number>} attributes
   */
  function svgOf(name, attributes) {
    const element = document.createElementNS(SVG, name);
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, String(value)));
    return element;
  }

  /**
   * @param {string} text
   * @param {number} x where it begins, read in the direction of the page
   * @param {number} y
   */
  function svgText(text, x, y) {
    const element = svgOf("text", { x, y });
    element.textContent = text;
    return element;
  }

  fieldguide.start("collector", init);
})();
