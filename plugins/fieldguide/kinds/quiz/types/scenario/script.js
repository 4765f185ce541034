/**
 * A story, scene by scene: a choice, what comes of it, the next scene; at its end the way that was taken.
 * A hidden input holds the way, the keys of the choices in order, so that it can be kept.
 */
(function () {
  "use strict";

  /** @typedef {{choice: HTMLElement, scene: HTMLElement}} Turn */

  /** @type {WeakMap<HTMLFieldSetElement, {draw: () => void, ended: () => boolean}>} */
  const stories = new WeakMap();

  /**
   * @param {string} name
   * @param {string} text
   * @param {string} [style]
   */
  function make(name, text, style) {
    const element = document.createElement(name);
    element.textContent = text;
    if (style) element.className = style;
    if (element instanceof HTMLButtonElement) element.type = "button";
    return element;
  }

  /**
   * Take over what another place of the page says, with its language.
   * @param {Element | null} from
   * @param {string} name
   * @param {string} style
   */
  function take(from, name, style) {
    const element = make(name, "", style);
    if (!from) return element;
    // What is marked in it stays; what it leads to by an id stands in the page already.
    element.append(...Array.from(from.cloneNode(true).childNodes));
    ["lang", "dir"].forEach(function (key) {
      const value = from.getAttribute(key);
      if (value) element.setAttribute(key, value);
    });
    return element;
  }

  /** @param {HTMLFieldSetElement} field */
  function start(field) {
    const root = fieldguide.find(field, ".fg-scenario", HTMLElement);
    const words = root.dataset;
    const scenes = Array.from(root.querySelectorAll(".fg-scene"), (scene) => /** @type {HTMLElement} */ (scene));
    const held = document.createElement("input");
    held.type = "hidden";
    const stage = make("div", "", "fg-stage");
    stage.tabIndex = -1;
    scenes.forEach((scene) => (scene.hidden = true));
    root.append(held, stage);

    /** @param {string} [name] */
    const sceneOf = (name) => scenes.find((scene) => scene.dataset.scene === name);

    /** Follow the way that is held, as far as the story has it. */
    function walk() {
      /** @type {Turn[]} */
      const turns = [];
      let scene = scenes[0];
      held.value.split(" ").filter(Boolean).every(function (key) {
        const choices = Array.from(scene.querySelectorAll("li[data-choice]"), (one) => /** @type {HTMLElement} */ (one));
        const choice = choices.find((one) => one.dataset.choice === key);
        const next = choice && sceneOf(choice.dataset.to);
        if (!choice || !next) return false;
        turns.push({ choice, scene });
        scene = next;
        return true;
      });
      return { turns, scene };
    }

    /** @param {string[]} way */
    function go(way) {
      held.value = way.join(" ");
      draw();
      held.dispatchEvent(new Event("change", { bubbles: true }));
      stage.focus();
    }

    function draw() {
      const { turns, scene } = walk();
      const way = turns.map((turn) => turn.choice.dataset.choice || "");
      stage.textContent = "";
      stage.append(take(scene.querySelector(".fg-scene-text"), "p", "fg-scene-text"));
      const list = make("ul", "", "fg-turns");
      scene.querySelectorAll("li[data-choice]").forEach(function (choice) {
        if (!(choice instanceof HTMLElement)) return;
        const line = document.createElement("li");
        const button = take(choice.querySelector("summary"), "button", "fg-button");
        button.setAttribute("type", "button");
        button.addEventListener("click", () => tell(choice, way));
        line.append(button);
        list.append(line);
      });
      if (list.children.length) stage.append(list);
      else end(turns, scene);
      if (way.length) stage.append(tools(way));
    }

    /**
     * Say what comes of a choice, before the next scene.
     * @param {HTMLElement} choice
     * @param {string[]} way
     */
    function tell(choice, way) {
      stage.textContent = "";
      const next = make("button", words.wordSceneNext || "", "fg-button fg-button-first");
      next.addEventListener("click", () => go([...way, choice.dataset.choice || ""]));
      const line = make("p", "");
      line.append(next);
      const chosen = take(choice.querySelector("summary"), "strong", "");
      const above = make("p", "");
      above.append(chosen);
      stage.append(above, take(choice.querySelector(".fg-says"), "p", "fg-says"), line);
      stage.focus();
    }

    /**
     * @param {Turn[]} turns
     * @param {HTMLElement} scene
     */
    function end(turns, scene) {
      stage.append(make("p", words.wordSceneDone || "", "fg-quiet"));
      const label = scene.querySelector(".fg-scene-ending");
      if (label) stage.append(take(label, "p", "fg-ending fg-ending-" + (scene.dataset.ending || "")));
      stage.append(make("p", words.wordWayTaken || "", "fg-way-title"));
      const list = make("ol", "", "fg-way-taken");
      turns.forEach(function (turn) {
        const line = document.createElement("li");
        line.append(
          take(turn.scene.querySelector(".fg-scene-text"), "p", "fg-quiet"),
          take(turn.choice.querySelector("summary"), "strong", ""),
          take(turn.choice.querySelector(".fg-says"), "p", ""),
        );
        list.append(line);
      });
      stage.append(list);
    }

    /** @param {string[]} way */
    function tools(way) {
      const line = make("p", "", "fg-toolbar");
      const back = make("button", words.wordSceneBack || "", "fg-button");
      const again = make("button", words.wordSceneAgain || "", "fg-button");
      back.addEventListener("click", () => go(way.slice(0, -1)));
      again.addEventListener("click", () => go([]));
      line.append(back, again);
      return line;
    }

    stories.set(field, { draw, ended: () => !walk().scene.querySelector("li[data-choice]") });
  }

  /** @param {HTMLFieldSetElement} field */
  function redraw(field) {
    const story = stories.get(field);
    if (story) story.draw();
  }

  fieldguide.judges.scenario = {
    start,
    draw: redraw,
    redraw,
    isAnswered(inputs) {
      const field = inputs.length ? inputs[0].closest("fieldset") : null;
      const story = field && stories.get(field);
      return story ? story.ended() : false;
    },
    isRight: () => true,
  };
})();
