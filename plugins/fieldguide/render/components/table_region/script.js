/** Let the keyboard scroll tables that are wider than the page, in boxes with a name. */
(function () {
  "use strict";

  /** @type {Map<string, number>} */
  const named = new Map();

  /**
   * Name a table by its caption, else by the heading above it.
   * @param {Element} table
   */
  function nameOf(table) {
    const caption = table.querySelector("caption");
    if (caption && caption.textContent) return caption.textContent.trim();
    let name = document.title;
    const article = table.closest("article") || document.body;
    for (const heading of Array.from(article.querySelectorAll("h1, h2, h3, h4, h5, h6"))) {
      if (!(heading.compareDocumentPosition(table) & Node.DOCUMENT_POSITION_FOLLOWING)) break;
      const copy = /** @type {Element} */ (heading.cloneNode(true));
      copy.querySelectorAll(".headerlink").forEach((link) => link.remove());
      name = (copy.textContent || "").trim() || name;
    }
    return name;
  }

  /**
   * Number tables of one name: two regions must not sound alike.
   * @param {Element} table
   */
  function uniqueName(table) {
    const name = nameOf(table);
    const count = (named.get(name) || 0) + 1;
    named.set(name, count);
    return count > 1 ? name + " " + count : name;
  }

  /** @param {Element} table */
  function wrap(table) {
    const box = document.createElement("div");
    box.className = "fg-table-region";
    table.replaceWith(box);
    box.append(table);
    return box;
  }

  /**
   * A box that does not scroll needs no stop of the Tab key and no landmark.  Either may come to
   * scroll it: the box by the window, the table by letters or words that come late.
   * @param {Element} box
   * @param {Element} table
   * @param {string} name
   */
  function watch(box, table, name) {
    function update() {
      if (box.scrollWidth > box.clientWidth) {
        box.setAttribute("tabindex", "0");
        box.setAttribute("role", "region");
        box.setAttribute("aria-label", name);
      } else {
        ["tabindex", "role", "aria-label"].forEach((attribute) => box.removeAttribute(attribute));
      }
    }
    if (window.ResizeObserver) {
      const observer = new ResizeObserver(update);
      observer.observe(box);
      observer.observe(table);
    } else window.addEventListener("resize", update);
    update();
  }

  /** @param {Element} table */
  function init(table) {
    const name = uniqueName(table);
    watch(table.closest(".fg-table-region") || wrap(table), table, name);
  }

  fieldguide.start("table-region", init, "article table");
})();
