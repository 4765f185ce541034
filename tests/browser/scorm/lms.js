/*
 * A learning system, as small as can be: the runtime of scorm-again, what it kept of a package, and a frame
 * with it.  Asked as lms.html?version=1.2&package=NAME.  `calls` tells what the package has asked for.
 */
(function () {
  const asked = new URLSearchParams(location.search);
  const old = asked.get("version") === "1.2";
  const key = `lms:${asked.get("version")}:${asked.get("package")}`;
  const names = old
    ? { start: "LMSInitialize", get: "LMSGetValue", set: "LMSSetValue", commit: "LMSCommit", finish: "LMSFinish" }
    : { start: "Initialize", get: "GetValue", set: "SetValue", commit: "Commit", finish: "Terminate" };
  const api = old ? new Scorm12API({ autocommit: false, logLevel: 5 }) : new Scorm2004API({ autocommit: false, logLevel: 5 });
  const kept = JSON.parse(localStorage.getItem(key) || "null");
  if (kept) api.loadFromJSON(kept.cmi || kept);
  const calls = [];
  const wrap = (name) => (...values) => {
    const answer = api[name](...values);
    calls.push([name, ...values, String(answer)]);
    sessionStorage.setItem("calls", JSON.stringify(calls));
    if (name === names.commit) keep();
    return answer;
  };
  function keep() {
    const all = api.renderCMIToJSONObject();
    const cmi = all.cmi || all;
    // Systems give back what the last visit set, and not how it went on.
    if (old) delete cmi.core.session_time;
    else delete cmi.session_time;
    delete cmi.interactions;
    localStorage.setItem(key, JSON.stringify(cmi));
  }
  const offered = Object.fromEntries(Object.values(names).map((name) => [name, wrap(name)]));
  window[old ? "API" : "API_1484_11"] = offered;
  window.lms = { value: (name) => api.getCMIValue(name), calls, kept: () => JSON.parse(localStorage.getItem(key) || "null") };
  const frame = document.createElement("iframe");
  frame.src = `${asked.get("package")}/index.html`;
  frame.style.cssText = "inline-size: 1200px; block-size: 700px";
  document.body.append(frame);
})();
