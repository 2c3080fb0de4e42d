// Lists and tables that can be narrowed and ordered. Without this they stand as they were written.
// What is typed stays in the address, as in #filter=words&sort=newest.
(function () {
  "use strict";

  var FEW = 8;
  var ENTRIES = ".rows > li, .directory li, .changes li, .timeline li > ol > li, .matrix tbody tr, .downloads tbody tr";
  var content = document.querySelector("article.md-content__inner");
  if (!content || document.querySelector("#find-search")) { return; }
  var entries = Array.from(content.querySelectorAll(ENTRIES)).map(function (node, order) {
    var time = node.querySelector("time") || (node.closest("li:has(> ol)") || node).querySelector("time");
    return {
      node: node, parent: node.parentNode, order: order,
      text: node.textContent.toLowerCase(), date: time ? time.getAttribute("datetime") : "",
      name: (node.querySelector("a.text") || node.querySelector("a") || node).textContent.trim(),
    };
  });
  if (entries.length < FEW) { return; }

  var ORDERS = {
    "": ["as listed", function (a, b) { return a.order - b.order; }],
    newest: ["newest first", function (a, b) { return b.date.localeCompare(a.date) || a.order - b.order; }],
    oldest: ["oldest first", function (a, b) { return (a.date || "9").localeCompare(b.date || "9") || a.order - b.order; }],
    name: ["A to Z", function (a, b) { return a.name.localeCompare(b.name) || a.order - b.order; }],
  };

  function labelled(text, control) {
    var label = document.createElement("label");
    label.append(text, control);
    return label;
  }

  var tools = document.createElement("div");
  tools.className = "list-tools";
  tools.setAttribute("role", "group");
  tools.setAttribute("aria-label", "Narrow and order the lists of this page");
  var filter = document.createElement("input");
  filter.type = "search";
  filter.maxLength = 200;
  var sort = document.createElement("select");
  Object.keys(ORDERS).forEach(function (key) { sort.add(new Option(ORDERS[key][0], key)); });
  var status = document.createElement("p");
  status.className = "list-tools__status";
  status.setAttribute("role", "status");
  tools.append(labelled("Only with the words", filter), labelled("Order of each list", sort), status);
  var first = entries[0].node.closest("section, .matrix, table, ol");
  while (first.parentNode !== content) { first = first.parentNode; }
  while (first.previousElementSibling && /^H[2-6]$/.test(first.previousElementSibling.tagName)) {
    first = first.previousElementSibling;
  }
  first.before(tools);

  // A heading goes with its lists: when nothing is left in them it says nothing.
  function hideEmpty() {
    var parents = new Set(entries.map(function (entry) { return entry.parent; }));
    parents.forEach(function (parent) {
      var around = parent.parentNode;
      if (around.tagName === "LI") {
        around.hidden = Array.from(parent.children).every(function (node) { return node.hidden; });
      }
      var block = parent;
      while (block.parentNode !== content) { block = block.parentNode; }
      var inside = entries.filter(function (entry) { return block.contains(entry.node); });
      var isEmpty = inside.every(function (entry) { return entry.node.hidden; });
      block.hidden = isEmpty;
      var heading = block.previousElementSibling;
      if (heading && /^H[2-6]$/.test(heading.tagName)) { heading.hidden = isEmpty; }
    });
  }

  function show() {
    var words = filter.value.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 12);
    var left = 0;
    entries.forEach(function (entry) {
      entry.node.hidden = !words.every(function (word) { return entry.text.includes(word); });
      left += entry.node.hidden ? 0 : 1;
    });
    var ordered = entries.slice().sort((ORDERS[sort.value] || ORDERS[""])[1]);
    ordered.forEach(function (entry) { entry.parent.append(entry.node); });
    hideEmpty();
    status.textContent = words.length ? left + " of " + entries.length : "";
  }

  function writeAddress() {
    var state = new URLSearchParams();
    if (filter.value) { state.set("filter", filter.value); }
    if (sort.value) { state.set("sort", sort.value); }
    history.replaceState(null, "", "#" + state);
  }

  function readAddress() {
    if (!/^#(filter|sort)=/.test(location.hash)) { return false; }
    var state = new URLSearchParams(location.hash.slice(1));
    filter.value = state.get("filter") || "";
    sort.value = ORDERS[state.get("sort")] ? state.get("sort") : "";
    return true;
  }

  [[filter, "input"], [sort, "change"]].forEach(function (pair) {
    pair[0].addEventListener(pair[1], function () { show(); writeAddress(); });
  });
  filter.addEventListener("keydown", function (event) {
    if (event.key === "Escape") { event.preventDefault(); filter.value = ""; show(); writeAddress(); }
  });
  window.addEventListener("hashchange", function () { if (readAddress()) { show(); } });
  if (readAddress()) { show(); }
})();
