/*
 * How what was found looks: links with the text around the words, and ways on where there is nothing.
 *
 * Texts of the index go into the page as text, never as HTML.
 */
const fieldguideRows = (() => {
  "use strict";

  const { word } = fieldguideSearch;
  // The same in `frame.js`, which reads it and forgets it.
  const ASKED = "fieldguide:asked";

  /**
   * @param {string} name
   * @param {string} style
   * @param {(Node | string)[]} content
   */
  function element(name, style, ...content) {
    const made = document.createElement(name);
    if (style) {
      made.className = `fg-search__${style}`;
    }
    made.append(...content);
    return made;
  }

  /** @param {[string, boolean][]} pieces */
  const marked = (pieces) => pieces.map(([text, mark]) => (mark ? element("mark", "", text) : text));

  /**
   * Let a link tell the page that it opens in this tab what was asked, in no address: browsers list those.
   * @param {HTMLAnchorElement} link
   * @param {URL} address
   * @param {{ q?: string, found?: string }} asked
   */
  function handOn(link, address, asked) {
    const page = address.href.replace(/#.*/, "");
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
        return;
      }
      fieldguideTab.write(ASKED, JSON.stringify({ page, ...asked }));
    });
  }

  /**
   * The line of a page that was found: its title and kind, and the text around what was found.
   * @param {SearchHit} hit
   * @param {SearchTerm[]} terms
   * @param {URL} home the address of the folder of the language
   * @param {number} letters about how much text
   */
  function row(hit, terms, home, letters) {
    const { page, fragment, heading, pieces } = fieldguideSearch.context(hit, terms, letters);
    const link = document.createElement("a");
    const address = new URL(encodeURI(page).replace(/\?/g, "%3F"), home);
    // The page marks what it is opened for.
    handOn(link, address, { found: terms.map((term) => term.word).join(" ") });
    address.hash = fragment;
    link.href = address.href;
    link.className = "fg-search__link";
    const title = element("span", "title", ...marked(fieldguideSearch.excerpt(hit.document.title, terms, 0)));
    title.dir = "auto";
    const head = element("span", "head", title);
    const kind = fieldguideSearch.kind(hit.document.kind);
    if (kind) {
      head.append(" ", element("span", "kind", kind));
    }
    const text = element("span", "text");
    text.dir = "auto";
    if (heading) {
      text.append(element("b", "heading", ...marked(fieldguideSearch.excerpt(heading, terms, 0))), " ");
    }
    text.append(...marked(pieces));
    link.append(head, text);
    const missing = terms.filter((_, number) => !hit.found[number]).map((term) => term.typed);
    if (missing.length) {
      link.append(element("span", "missing", `${word("missing")}: `, element("s", "", missing.join(" "))));
    }
    return element("li", "item", link);
  }

  /**
   * Where to go on from when nothing was found: topics to try or the parts of the site, and other languages.
   * @param {SearchAnswer} answer
   */
  function help(answer) {
    const ways = [...languages(answer.query)];
    const lists = ways.length ? [element("ul", "help", ...ways)] : [];
    if (!answer.some.length) {
      lists.unshift(tries());
    }
    return lists.length ? [element("p", "note", word("help")), ...lists] : [];
  }

  /** Topics that a button puts into the field; the parts of the site where there are none. */
  function tries() {
    const topics = word("topics").split("·").map((topic) => topic.trim()).filter(Boolean);
    const buttons = topics.map((topic) => {
      const button = element("button", "topic", topic);
      button.setAttribute("type", "button");
      button.dataset.topic = topic;
      return element("li", "", button);
    });
    /** @type {NodeListOf<HTMLAnchorElement>} */
    const doors = document.querySelectorAll("#fg-nav > ul > li > a");
    return buttons.length
      ? element("ul", "topics", ...buttons)
      : element("ul", "help", ...[...doors].map((door) => way(door.href, door.textContent || "")));
  }

  /**
   * The same question in other languages.
   * @param {string} query
   */
  function* languages(query) {
    /** @type {NodeListOf<HTMLAnchorElement>} */
    const all = document.querySelectorAll("[data-fg-languages] a[hreflang]:not([aria-current])");
    // A page may have the languages more than once.
    for (const one of new Map([...all].map((link) => [link.lang, link])).values()) {
      const address = new URL(one.href);
      address.hash = "";
      const name = element("bdi", "", one.textContent || "");
      name.lang = one.lang;
      const [before, after = ""] = word("elsewhere").split("#");
      const line = way(address.href, before, name, after);
      handOn(/** @type {HTMLAnchorElement} */ (line.firstElementChild), address, { q: query });
      yield line;
    }
  }

  /** @param {string} address @param {(Node | string)[]} content */
  function way(address, ...content) {
    const link = document.createElement("a");
    link.href = address;
    link.className = "fg-search__link";
    link.append(...content);
    return element("li", "", link);
  }

  return { element, row, help };
})();
