// Narrows the timeline to an actor, a topic or a kind, and keeps the choice in the address.
(function () {
  "use strict";

  var form = document.querySelector(".filters form");
  if (!form) { return; }
  var names = ["actor", "topic", "kind"];
  var facts = Array.from(document.querySelectorAll(".moment__fact"));

  function fits(fact) {
    return names.every(function (name) {
      var wanted = form.elements[name].value;
      return !wanted || (fact.dataset[name] || "").split(" ").indexOf(wanted) >= 0;
    });
  }

  // A day, and a year with its heading, go when nothing of theirs is left.
  function hideEmpty() {
    document.querySelectorAll(".moment").forEach(function (day) {
      day.hidden = !day.querySelector(".moment__fact:not([hidden])");
    });
    document.querySelectorAll("ol.timeline").forEach(function (list) {
      var section = list.closest("section");
      section.hidden = !list.querySelector(".moment:not([hidden])");
      section.previousElementSibling.hidden = section.hidden;
    });
  }

  function narrow() {
    var left = facts.filter(function (fact) {
      fact.hidden = !fits(fact);
      return !fact.hidden;
    });
    hideEmpty();
    form.querySelector("output").textContent = left.length + " of " + facts.length + " facts";
  }

  function keep() {
    var chosen = new URLSearchParams();
    names.forEach(function (name) {
      if (form.elements[name].value) { chosen.set(name, form.elements[name].value); }
    });
    var query = chosen.toString();
    history.replaceState(null, "", location.pathname + (query ? "?" + query : "") + location.hash);
  }

  var asked = new URLSearchParams(location.search);
  names.forEach(function (name) {
    var select = form.elements[name];
    var value = asked.get(name);
    if (Array.from(select.options).some(function (o) { return o.value === value; })) {
      select.value = value;
    }
  });
  form.addEventListener("change", function () { narrow(); keep(); });
  form.addEventListener("reset", function () { setTimeout(function () { narrow(); keep(); }); });
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.closest(".filters").hidden = false;
  narrow();
})();
