/** Steps that are put into their order by two buttons each.  A hidden input holds the order once one was moved. */
(function () {
  "use strict";

  /** @param {HTMLFieldSetElement} field */
  function partsOf(field) {
    const list = fieldguide.find(field, ".fg-ordering", HTMLElement);
    return {
      list,
      held: fieldguide.find(field, "input.fg-order-held", HTMLInputElement),
      lines: Array.from(list.children, (line) => /** @type {HTMLElement} */ (line)),
    };
  }

  /** @param {HTMLElement[]} lines */
  const isInOrder = (lines) => lines.every((line, index) => Number(line.dataset.place) === index + 1);

  /** @param {HTMLElement} line */
  const textOf = (line) => fieldguide.find(line, ".fg-step", HTMLElement).textContent || "";

  /** @param {HTMLFieldSetElement} field */
  function number(field) {
    partsOf(field).lines.forEach(function (line, index) {
      fieldguide.find(line, ".fg-place", HTMLElement).textContent = String(index + 1);
    });
  }

  /**
   * @param {HTMLFieldSetElement} field
   * @param {HTMLElement} line
   * @param {number} way -1 for up, 1 for down
   * @param {HTMLElement} status
   */
  function move(field, line, way, status) {
    const { list, held, lines } = partsOf(field);
    const place = lines.indexOf(line) + way;
    const other = lines[place];
    if (other) list.insertBefore(way < 0 ? line : other, way < 0 ? other : line);
    number(field);
    held.value = partsOf(field).lines.map((one) => one.dataset.value).join(" ");
    held.dispatchEvent(new Event("change", { bubbles: true }));
    const words = (list.dataset.wordMoved || "").replace("{step}", () => textOf(line));
    fieldguide.say(status, words, { place: partsOf(field).lines.indexOf(line) + 1, all: lines.length });
  }

  fieldguide.judges.order = {
    start(field) {
      const list = fieldguide.find(field, ".fg-ordering", HTMLElement);
      const held = document.createElement("input");
      held.type = "hidden";
      held.className = "fg-order-held";
      const status = document.createElement("p");
      status.className = "fg-quiet fg-moved";
      status.setAttribute("role", "status");
      list.after(held, status);
      Array.from(list.children).forEach(function (line) {
        if (!(line instanceof HTMLElement)) return;
        const buttons = document.createElement("span");
        buttons.className = "fg-move";
        [-1, 1].forEach(function (way) {
          const button = document.createElement("button");
          button.type = "button";
          button.className = "fg-button";
          button.textContent = way < 0 ? "\u2191" : "\u2193";
          const words = (way < 0 ? list.dataset.wordUp : list.dataset.wordDown) || "";
          button.setAttribute("aria-label", words.replace("{step}", () => textOf(line)));
          button.addEventListener("click", function () {
            move(field, line, way, status);
            // A line that is put elsewhere takes the focus out of it.
            button.focus();
          });
          buttons.append(button);
        });
        line.append(buttons);
      });
    },
    draw(field) {
      const { list, lines } = partsOf(field);
      let mixed = fieldguideOrder.shuffle(lines);
      // What is shown first must not be the answer.
      if (isInOrder(mixed)) mixed = [...mixed.slice(1), mixed[0]];
      list.append(...mixed);
      number(field);
      fieldguide.find(field, ".fg-moved", HTMLElement).textContent = "";
    },
    redraw(field) {
      const { list, held, lines } = partsOf(field);
      held.value.split(" ").forEach(function (value) {
        const line = lines.find((one) => one.dataset.value === value);
        if (line) list.append(line);
      });
      number(field);
    },
    isAnswered: (inputs) => inputs.some((input) => input.value !== ""),
    isRight(inputs) {
      const field = inputs.length ? inputs[0].closest("fieldset") : null;
      return field instanceof HTMLFieldSetElement && isInOrder(partsOf(field).lines);
    },
    show(field, mark) {
      partsOf(field).lines.forEach((line, index) => {
        mark(fieldguide.find(line, ".fg-step", HTMLElement), Number(line.dataset.place) === index + 1);
      });
    },
  };
})();
