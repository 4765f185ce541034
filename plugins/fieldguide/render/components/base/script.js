/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} QuestionInput */

/**
 * How a question of a quiz is asked and judged that is not answered by choosing among options.
 * `start` makes what a reader answers with, before the inputs are looked for; `draw` puts it into the state
 * of a new try; `redraw` shows what its inputs hold, once an answer was put back; `show` says beside its
 * parts what was right, and `lock` keeps them as they are.
 * @typedef {object} QuestionJudge
 * @property {(inputs: QuestionInput[]) => boolean} isAnswered
 * @property {(inputs: QuestionInput[]) => boolean} isRight
 * @property {(field: HTMLFieldSetElement) => void} [start]
 * @property {(field: HTMLFieldSetElement) => void} [draw]
 * @property {(field: HTMLFieldSetElement) => void} [redraw]
 * @property {(field: HTMLFieldSetElement, mark: (place: Element, right: boolean | null) => void) => void} [show]
 */

/** What every script leans on: starting components apart from each other, and words with numbers in them. */
const fieldguide = (function () {
  "use strict";

  /** @type {(() => void)[]} */
  const tasks = [];

  /**
   * How a page was asked for (`?recall`), and the address that asks for it with another question.
   * Where many pages lie in one file, that file puts another value here.
   */
  const page = {
    query: () => location.search,
    address: (/** @type {string} */ query) => location.pathname.replace(/^.*\//, "") + query,
  };

  /**
   * Run a task once the page is there.
   * @param {() => void} task
   */
  function whenReady(task) {
    tasks.push(task);
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", task);
    else task();
  }

  /** Do all that is done when a page is there once more, as another one stands in its place. */
  function startPage() {
    tasks.forEach(function (task) {
      try {
        task();
      } catch (error) {
        console.error("fieldguide: " + error);
      }
    });
  }

  /**
   * Start every instance of a component once.  One that fails stays as it was without a script,
   * and does not keep the others from starting: look up what you need before you change anything.
   * @param {string} name
   * @param {(root: HTMLElement) => void} init
   * @param {string} [selector] what is an instance; without it, what says so in `data-fg-module`
   */
  function start(name, init, selector) {
    whenReady(function () {
      document.querySelectorAll(selector || '[data-fg-module="' + name + '"]').forEach(function (root) {
        if (!(root instanceof HTMLElement) || root.dataset.fgInit === name) return;
        root.dataset.fgInit = name;
        try {
          init(root);
        } catch (error) {
          console.error("fieldguide: " + name + " failed at " + describe(root) + ": " + error);
        }
      });
    });
  }

  /** @param {Element} element */
  function describe(element) {
    const id = element.id ? "#" + element.id : "";
    return element.localName + id + Array.from(element.classList, (name) => "." + name).join("");
  }

  /**
   * Find what a component cannot do without.
   * @template {Element} T
   * @param {ParentNode} root
   * @param {string} selector
   * @param {new () => T} type
   * @returns {T}
   */
  function find(root, selector, type) {
    const found = root.querySelector(selector);
    if (!(found instanceof type)) throw new Error("nothing here is " + selector);
    return found;
  }

  /**
   * Show words, and keep what is filled in, such as numbers, in its own direction inside them.
   * @param {Element} element
   * @param {string | undefined} words with placeholders such as `{all}`
   * @param {Record<string, number | string>} [values]
   */
  function say(element, words, values) {
    element.textContent = "";
    // Split on a group: every second piece is the name of a placeholder.
    (words || "").split(/\{(\w+)\}/).forEach(function (piece, index) {
      if (index % 2 === 0) {
        element.append(piece);
        return;
      }
      const number = document.createElement("bdi");
      number.textContent = String(values && values[piece]);
      element.append(number);
    });
  }

  /**
   * Offer a file that the page has made; the browser puts it where the reader's downloads go.
   * @param {Blob} content
   * @param {string} name
   */
  function offer(content, name) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(content);
    link.download = name;
    link.click();
    // Some browsers read the content only after the click has ended.
    window.setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }

  /**
   * Judges of questions by the name of their type, put here by the script of that type.
   * @type {Record<string, QuestionJudge>}
   */
  const judges = {};

  return { whenReady, startPage, page, start, find, say, offer, judges };
})();
