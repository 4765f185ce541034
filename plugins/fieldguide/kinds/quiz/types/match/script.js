/** Items that are put to what they belong to, by a list to choose from beside each. */
fieldguide.judges.match = {
  start(field) {
    const items = fieldguide.find(field, ".fg-items", HTMLElement);
    const matches = Array.from(field.querySelectorAll(".fg-matches > li"), (line, index) => ({
      value: (line instanceof HTMLElement && line.dataset.value) || "",
      text: String.fromCharCode(65 + index) + ". " + (line.textContent || ""),
    }));
    items.querySelectorAll("li").forEach(function (line) {
      const label = document.createElement("label");
      const text = fieldguide.find(line, ".fg-item", HTMLElement);
      const select = document.createElement("select");
      select.className = "fg-match-choice";
      select.dataset.right = line.dataset.right;
      select.append(new Option(items.dataset.wordNone || "", ""), ...matches.map((one) => new Option(one.text, one.value)));
      line.querySelectorAll(".fg-blank").forEach((blank) => blank.remove());
      label.append(text, " ", select);
      line.append(label);
    });
  },
  isAnswered: (inputs) => inputs.every((input) => input.value !== ""),
  isRight: (inputs) => inputs.every((input) => input.value === input.dataset.right),
  show(field, mark) {
    field.querySelectorAll("select").forEach((select) => {
      if (select.parentElement) mark(select.parentElement, select.value === select.dataset.right);
    });
  },
};
