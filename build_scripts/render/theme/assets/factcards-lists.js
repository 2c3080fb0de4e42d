// Lists and tables that can be narrowed, and lists that can be ordered. Without this they stand as
// they were written. What is chosen stays in the address, as in ?actor=russia&filter=words&sort=name,
// where a click on a footnote does not overwrite it.
(function () {
  "use strict";

  var FEW = 4;
  var ENTRIES = ".rows > li, .directory li, .changes li, .moment__facts > li, .cards > ul > li, .stances tbody tr";
  var HEADING = /^H[2-6]$/;
  var content = document.querySelector("article.md-content__inner");
  if (!content || content.querySelector("#find-search, .home-lead, section.words")) { return; }
  var form = content.querySelector(".filters form");
  var isTimeline = Boolean(form);

  function entryOf(node, order) {
    var time = node.querySelector("time");
    return {
      node: node, parent: node.parentNode, order: order, isRow: node.tagName === "TR",
      text: node.textContent.toLowerCase(), date: time ? time.getAttribute("datetime") : "",
      name: (node.querySelector("a.text") || node.querySelector("a") || node).textContent.trim(),
    };
  }

  var entries = Array.from(content.querySelectorAll(ENTRIES)).map(entryOf);
  if (entries.length < FEW) { return; }

  var ORDERS = {
    "": ["as listed", function (a, b) { return a.order - b.order; }],
    newest: ["newest first", function (a, b) { return b.date.localeCompare(a.date) || a.order - b.order; }],
    oldest: ["oldest first", function (a, b) { return (a.date || "9").localeCompare(b.date || "9") || a.order - b.order; }],
    name: ["A to Z", function (a, b) { return a.name.localeCompare(b.name) || a.order - b.order; }],
  };
  if (isTimeline) { ORDERS = { "": ["oldest first"], newest: ["newest first"] }; }

  function labelled(text, control) {
    var label = document.createElement("label");
    label.append(text + " ", control);
    return label;
  }

  // The tools: on the timeline its form, which is in the page already; elsewhere one of our own.
  function makeForm() {
    var tools = document.createElement("div");
    tools.className = "filters";
    form = document.createElement("form");
    form.setAttribute("aria-label", "Narrow and order the lists of this page");
    form.append(document.createElement("output"));
    form.lastChild.setAttribute("aria-live", "polite");
    tools.append(form);
    var first = entries[0].node.closest("section, .matrix, .scroll, table, ol");
    while (first.parentNode !== content) { first = first.parentNode; }
    while (first.previousElementSibling && HEADING.test(first.previousElementSibling.tagName)) {
      first = first.previousElementSibling;
    }
    first.before(tools);
  }

  if (!form) { makeForm(); }
  var facets = Array.from(form.querySelectorAll("select"));
  var told = form.querySelector("output");
  var filter = document.createElement("input");
  filter.type = "search";
  filter.name = "filter";
  filter.maxLength = 200;
  var sort = document.createElement("select");
  sort.name = "sort";
  Object.keys(ORDERS).forEach(function (key) { sort.add(new Option(ORDERS[key][0], key)); });
  form.prepend(labelled("Only with the words", filter));
  if (entries.some(function (entry) { return !entry.isRow; })) {
    (form.querySelector("button") || told).before(labelled(isTimeline ? "Order" : "Order of each list", sort));
  }
  form.closest(".filters").hidden = false;

  // Facts say by number which choices of a facet they are under, so that a long list stays light.
  function fits(entry, words) {
    return words.every(function (word) { return entry.text.includes(word); }) &&
      facets.every(function (facet) {
        var chosen = facet.selectedIndex;
        if (!chosen) { return true; }
        if (facet.name === "kind") { return entry.node.classList.contains("is-" + facet.value); }
        return (entry.node.dataset[facet.name] || "").split(" ").includes(String(chosen));
      });
  }

  // A day goes when nothing of its facts is left, and a heading with all of its lists.
  function hideEmpty() {
    content.querySelectorAll(".moment").forEach(function (day) {
      day.hidden = !day.querySelector(".moment__facts > li:not([hidden])");
    });
    var blocks = new Map();
    entries.forEach(function (entry) {
      var block = entry.parent;
      while (block.parentNode !== content) { block = block.parentNode; }
      blocks.set(block, blocks.get(block) || !entry.node.hidden);
    });
    blocks.forEach(function (isLeft, block) {
      block.hidden = !isLeft;
      var heading = block.previousElementSibling;
      if (heading && HEADING.test(heading.tagName)) { heading.hidden = !isLeft; }
    });
  }

  // The years of the timeline, each a heading with its section, and the days in them.
  var years = Array.from(content.querySelectorAll("ol.timeline")).map(function (list) {
    var section = list.closest("section");
    return { heading: section.previousElementSibling, section: section, list: list, days: Array.from(list.children) };
  });
  var end = years.length ? years[years.length - 1].section.nextElementSibling : null;

  function orderTimeline() {
    var turned = sort.value === "newest";
    (turned ? years.slice().reverse() : years).forEach(function (year) {
      content.insertBefore(year.heading, end);
      content.insertBefore(year.section, end);
      year.list.append.apply(year.list, turned ? year.days.slice().reverse() : year.days);
    });
  }

  function orderLists() {
    var lists = entries.filter(function (entry) { return !entry.isRow; });
    lists.sort((ORDERS[sort.value] || ORDERS[""])[1]);
    lists.forEach(function (entry) { entry.parent.append(entry.node); });
  }

  function show() {
    var words = filter.value.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 12);
    var left = 0;
    entries.forEach(function (entry) {
      entry.node.hidden = !fits(entry, words);
      left += entry.node.hidden ? 0 : 1;
    });
    hideEmpty();
    var isNarrowed = words.length > 0 || facets.some(function (facet) { return facet.selectedIndex; });
    told.textContent = isNarrowed || isTimeline ? left + " of " + entries.length : "";
  }

  function order() { if (isTimeline) { orderTimeline(); } else { orderLists(); } }

  var chosen = facets.concat([filter, sort]);

  function writeAddress() {
    var state = new URLSearchParams(location.search);
    chosen.forEach(function (control) {
      if (control.value) { state.set(control.name, control.value); } else { state.delete(control.name); }
    });
    var query = state.toString();
    history.replaceState(null, "", location.pathname + (query ? "?" + query : "") + location.hash);
  }

  function readAddress() {
    var state = new URLSearchParams(location.search);
    chosen.forEach(function (control) {
      var value = state.get(control.name) || "";
      var isChoice = control === filter || Array.from(control.options).some(function (one) { return one.value === value; });
      control.value = isChoice ? value.slice(0, 200) : "";
    });
  }

  form.addEventListener("input", function (event) {
    if (event.target === sort) { order(); }
    show();
    writeAddress();
  });
  form.addEventListener("reset", function () { setTimeout(function () { order(); show(); writeAddress(); }); });
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  filter.addEventListener("keydown", function (event) {
    if (event.key === "Escape") { event.preventDefault(); filter.value = ""; show(); writeAddress(); }
  });
  readAddress();
  if (sort.value) { order(); }
  show();
})();
