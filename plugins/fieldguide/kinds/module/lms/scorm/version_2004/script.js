/** How the shell of a package talks with a learning system of SCORM 2004. */
fieldguideShell.start(function () {
  "use strict";

  const LONGEST_ANSWER = 250;

  const api = fieldguideShell.findApi("API_1484_11");
  if (!api || String(api.Initialize("")) !== "true") return null;

  /** @param {string} name */
  const get = (name) => String(api.GetValue(name) || "");

  /**
   * @param {string} name
   * @param {string | number} value
   */
  const set = (name, value) => String(api.SetValue(name, String(value))) === "true";

  const commit = () => String(api.Commit("")) === "true";

  // What was passed stays so: systems keep what they are told last.
  let done = get("cmi.success_status") === "passed" || get("cmi.completion_status") === "completed";
  let score = get("cmi.score.raw") === "" ? -1 : Number(get("cmi.score.raw"));
  const suspended = get("cmi.suspend_data");
  const place = get("cmi.location");
  if (!done) set("cmi.completion_status", "incomplete");
  // Without this, the next time would be another attempt, which knows nothing of this one.
  set("cmi.exit", "suspend");
  commit();

  return {
    suspended,
    place,
    done,
    commit,

    keep(state) {
      const kept = set("cmi.suspend_data", state.suspended) && set("cmi.location", state.place);
      set("cmi.progress_measure", done || state.done ? 1 : Number(state.share.toFixed(4)));
      if (state.score !== null && state.score > score) {
        score = state.score;
        set("cmi.score.min", 0);
        set("cmi.score.max", 100);
        set("cmi.score.raw", score);
        set("cmi.score.scaled", score / 100);
      }
      if (state.done && !done) {
        done = set("cmi.completion_status", "completed");
        if (state.score !== null) set("cmi.success_status", "passed");
      }
      return kept;
    },

    tell(responses) {
      const first = Number(get("cmi.interactions._count")) || 0;
      const time = new Date().toISOString().slice(0, 19) + ".0Z";
      responses.forEach(function (response, index) {
        const name = "cmi.interactions." + (first + index) + ".";
        const { chosen, expected, names, written } = response;
        set(name + "id", response.id);
        if (response.objective) set(name + "objectives.0.id", response.objective);
        set(name + "timestamp", time);
        // Of the two, "true" is the one that stands first.
        if (response.type === "true-false") {
          set(name + "type", "true-false");
          set(name + "correct_responses.0.pattern", String(expected.includes(names[0])));
          if (chosen.length) set(name + "learner_response", String(chosen.includes(names[0])));
        } else if (names.length) {
          set(name + "type", "choice");
          set(name + "correct_responses.0.pattern", fieldguideShell.lettersOf(response, expected).join("[,]"));
          if (chosen.length) set(name + "learner_response", fieldguideShell.lettersOf(response, chosen).join("[,]"));
        } else if (response.type === "number" && /^-?\d+(?:\.\d+)?$/.test(written[0] || "")) {
          set(name + "type", "numeric");
          set(name + "learner_response", written[0]);
        } else if (response.type === "short-text") {
          set(name + "type", "fill-in");
          if (written[0]) set(name + "learner_response", written[0].slice(0, LONGEST_ANSWER));
        } else {
          set(name + "type", "other");
        }
        set(name + "weighting", 1);
        set(name + "result", response.right ? "correct" : "incorrect");
      });
    },

    leave(seconds) {
      const [hours, minutes, rest] = fieldguideShell.partsOfTime(seconds);
      set("cmi.session_time", "PT" + hours + "H" + minutes + "M" + rest + "S");
      commit();
      api.Terminate("");
    },
  };
});
