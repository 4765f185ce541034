/** How the shell of a package talks with a learning system of SCORM 1.2. */
fieldguideShell.start(function () {
  "use strict";

  const LONGEST_ANSWER = 255;

  const api = fieldguideShell.findApi("API");
  if (!api || String(api.LMSInitialize("")) !== "true") return null;

  /** @param {string} name */
  const get = (name) => String(api.LMSGetValue(name) || "");

  /**
   * @param {string} name
   * @param {string | number} value
   */
  const set = (name, value) => String(api.LMSSetValue(name, String(value))) === "true";

  const commit = () => String(api.LMSCommit("")) === "true";

  /** @param {number} seconds */
  const writeTime = (seconds) => {
    const [hours, minutes, rest] = fieldguideShell.partsOfTime(seconds);
    const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
    return [String(hours).padStart(4, "0"), two(minutes), two(rest)].join(":");
  };

  // What was passed stays so: systems keep what they are told last.
  let done = /^(?:passed|completed)$/.test(get("cmi.core.lesson_status"));
  let score = get("cmi.core.score.raw") === "" ? -1 : Number(get("cmi.core.score.raw"));
  const suspended = get("cmi.suspend_data");
  const place = get("cmi.core.lesson_location");
  // Systems that hear nothing take the course for done.
  if (!done) set("cmi.core.lesson_status", "incomplete");
  set("cmi.core.exit", "suspend");
  commit();

  return {
    suspended,
    place,
    done,
    commit,

    keep(state) {
      const kept = set("cmi.suspend_data", state.suspended) && set("cmi.core.lesson_location", state.place);
      if (state.score !== null && state.score > score) {
        score = state.score;
        set("cmi.core.score.min", 0);
        set("cmi.core.score.max", 100);
        set("cmi.core.score.raw", score);
      }
      if (state.done && !done) done = set("cmi.core.lesson_status", state.score === null ? "completed" : "passed");
      return kept;
    },

    tell(responses) {
      const first = Number(get("cmi.interactions._count")) || 0;
      const now = new Date();
      const time = [now.getHours(), now.getMinutes(), now.getSeconds()].map((one) => String(one).padStart(2, "0")).join(":");
      responses.forEach(function (response, index) {
        const name = "cmi.interactions." + (first + index) + ".";
        const { chosen, expected, names, written } = response;
        set(name + "id", response.id);
        if (response.objective) set(name + "objectives.0.id", response.objective);
        set(name + "time", time);
        // Of the two, "true" is the one that stands first.
        if (response.type === "true-false") {
          const sign = (/** @type {string[]} */ some) => (some.includes(names[0]) ? "t" : "f");
          set(name + "type", "true-false");
          set(name + "correct_responses.0.pattern", sign(expected));
          if (chosen.length) set(name + "student_response", sign(chosen));
        } else if (names.length) {
          set(name + "type", "choice");
          set(name + "correct_responses.0.pattern", fieldguideShell.lettersOf(response, expected).join(","));
          if (chosen.length) set(name + "student_response", fieldguideShell.lettersOf(response, chosen).join(","));
        } else if (response.type === "number" && /^-?\d+(?:\.\d+)?$/.test(written[0] || "")) {
          set(name + "type", "numeric");
          set(name + "student_response", written[0]);
        } else if (response.type === "short-text") {
          set(name + "type", "fill-in");
          if (written[0]) set(name + "student_response", written[0].slice(0, LONGEST_ANSWER));
        } else {
          set(name + "type", "performance");
        }
        set(name + "weighting", 1);
        set(name + "result", response.right ? "correct" : "wrong");
      });
    },

    leave(seconds) {
      set("cmi.core.session_time", writeTime(seconds));
      commit();
      api.LMSFinish("");
    },
  };
});
