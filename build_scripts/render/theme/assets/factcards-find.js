// The search on the page: the box in the header of every page, and the page find.html.
// Index scripts are loaded when somebody begins to search. Data becomes text nodes, never markup.
(function () {
  "use strict";

  var SUGGESTED = 8, SHOWN = 50;
  var box = document.querySelector(".find-box");
  if (!box) { return; }
  var engine = window.factcardsSearch;
  var root = box.dataset.root;
  var loading = null;

  function loadScript(name) {
    return new Promise(function (resolve, reject) {
      var script = document.createElement("script");
      script.src = root + name;
      script.onload = resolve;
      script.onerror = function () { reject(new Error(name)); };
      document.head.append(script);
    });
  }

  // Both indexes, read once; the articles' text follows the facts and is not waited for.
  function load() {
    loading = loading || loadScript("find-facts.js").then(function () {
      var index = { facts: engine.readFacts(window.factcardsFacts), texts: [] };
      index.whole = loadScript("find-texts.js").then(function () {
        index.texts = engine.readTexts(window.factcardsTexts, window.factcardsFacts);
      });
      return index;
    });
    return loading;
  }

  function make(tag, name, text) {
    var node = document.createElement(tag);
    if (name) { node.className = name; }
    if (text) { node.textContent = text; }
    return node;
  }

  // The text with its found words marked.
  function marked(tag, name, text, terms) {
    var node = make(tag, name), at = 0;
    engine.placesOf(text, terms).forEach(function (place) {
      node.append(text.slice(at, place[0]), make("mark", "", text.slice(place[0], place[1])));
      at = place[1];
    });
    node.append(text.slice(at));
    return node;
  }

  function count(number, one, many) { return number + " " + (number === 1 ? one : many); }

  // The box: a combobox whose list shows the first hits.
  var input = box.querySelector("input"), list = box.querySelector("[role=listbox]");
  var status = box.querySelector("[role=status]");
  var active = -1, turn = 0;

  function options() { return Array.from(list.children); }

  function choose(number) {
    var all = options();
    active = all.length ? (number + all.length + 1) % (all.length + 1) : -1;
    if (active === all.length) { active = -1; }
    all.forEach(function (one, n) { one.setAttribute("aria-selected", String(n === active)); });
    if (active < 0) { input.removeAttribute("aria-activedescendant"); return; }
    input.setAttribute("aria-activedescendant", all[active].id);
    all[active].scrollIntoView({ block: "nearest" });
  }

  function close() {
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function option(address, number) {
    var node = make("li", "find-option");
    node.id = "find-option-" + number;
    node.setAttribute("role", "option");
    node.setAttribute("aria-selected", "false");
    node.dataset.address = address;
    return node;
  }

  function allAddress(query) { return root + "find.html#" + new URLSearchParams({ q: query }); }

  function suggest(index) {
    var query = input.value.trim();
    list.replaceChildren();
    if (!query) { status.textContent = ""; close(); return; }
    var found = engine.search(index.facts, query, {});
    found.hits.slice(0, SUGGESTED).forEach(function (hit, n) {
      var node = option(root + hit.row.address, n);
      node.append(make("span", "find-option__kind", hit.row.kind), marked("span", "find-option__title", hit.row.title, found.terms));
      if (hit.row.when) { node.append(make("span", "find-option__when", hit.row.when)); }
      list.append(node);
    });
    var last = option(allAddress(query), SUGGESTED);
    last.classList.add("find-option--all");
    last.textContent = "All results, with the articles’ text";
    list.append(last);
    list.hidden = false;
    active = -1;
    input.setAttribute("aria-expanded", "true");
    input.removeAttribute("aria-activedescendant");
    status.textContent = count(found.hits.length, "result", "results") + (found.isWhole ? "" : ", none with all words");
  }

  function suggestSoon() {
    var mine = ++turn;
    load().then(function (index) { if (mine === turn) { suggest(index); } }, function () {
      status.textContent = "The search could not be loaded.";
    });
  }

  function openChosen(event) {
    var all = options();
    event.preventDefault();
    location.href = active >= 0 ? all[active].dataset.address : allAddress(input.value.trim());
  }

  input.addEventListener("focus", function () { load().catch(function () {}); });
  input.addEventListener("input", suggestSoon);
  input.addEventListener("keydown", function (event) {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) { suggestSoon(); return; }
      choose(event.key === "ArrowDown" ? active + 1 : active < 0 ? options().length - 1 : active - 1);
    } else if (event.key === "Escape") {
      event.preventDefault();
      if (list.hidden) { input.value = ""; input.blur(); }
      turn += 1;
      close();
    } else if (event.key === "Enter" && !event.isComposing) {
      openChosen(event);
    }
  });
  box.querySelector("form").addEventListener("submit", openChosen);
  list.addEventListener("mousedown", function (event) {
    var chosen = event.target.closest("[role=option]");
    if (chosen) { event.preventDefault(); location.href = chosen.dataset.address; }
  });
  document.addEventListener("click", function (event) { if (!box.contains(event.target)) { close(); } });
  box.addEventListener("focusout", function (event) { if (!box.contains(event.relatedTarget)) { close(); } });

  // The key that begins a search everywhere, unless something is being written.
  document.addEventListener("keydown", function (event) {
    var writes = event.target.closest && event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || writes) { return; }
    event.preventDefault();
    var target = document.querySelector("#find-query") || input;
    if (!target.offsetParent) { location.href = root + "find.html"; return; }
    target.focus();
    target.select();
  });

  // The page: a form whose state is the address.
  var page = document.querySelector("#find-search");
  if (!page) { return; }
  var template = document.querySelector("#find-form");
  page.replaceChildren(template.content.cloneNode(true));
  page.hidden = false;
  var form = page.querySelector("form"), query = page.querySelector("#find-query");
  var results = page.querySelector(".find-results"), told = page.querySelector("[role=status]");
  var inTexts = page.querySelector(".find-texts"), more = page.querySelector(".find-more");
  var shown = SHOWN;

  function readAddress() {
    var state = new URLSearchParams(location.hash.length > 1 ? location.hash.slice(1) : location.search);
    query.value = state.get("q") || "";
    engine.FACETS.forEach(function (facet) { form.elements[facet].dataset.wanted = state.get(facet) || ""; });
  }

  function filtersOf() {
    var found = {};
    engine.FACETS.forEach(function (facet) { found[facet] = form.elements[facet].dataset.wanted; });
    return found;
  }

  function writeAddress(text, filters) {
    var state = new URLSearchParams();
    if (text) { state.set("q", text); }
    engine.FACETS.forEach(function (facet) { if (filters[facet]) { state.set(facet, filters[facet]); } });
    var hash = "#" + state;
    if (location.hash !== hash && (location.hash || hash !== "#")) { history.replaceState(null, "", hash); }
  }

  // The values of a facet that leave something, by count; years by themselves.
  function fill(select, facet, names, counts, wanted) {
    var keys = Array.from(counts.keys());
    if (wanted && !counts.has(wanted)) { keys.push(wanted); }
    keys.sort(function (a, b) {
      if (facet === "year") { return a < b ? 1 : -1; }
      return (counts.get(b) || 0) - (counts.get(a) || 0) || (a < b ? -1 : 1);
    });
    var any = make("option", "", "any");
    any.value = "";
    select.replaceChildren(any);
    keys.forEach(function (key) {
      var node = make("option", "", (names.get(key) || key) + " (" + (counts.get(key) || 0) + ")");
      node.value = key;
      select.append(node);
    });
    select.value = wanted;
  }

  function result(row, terms) {
    var node = make("li", "find-result"), head = make("p", "find-result__title");
    var link = marked("a", "", row.title, terms);
    link.href = root + row.address;
    head.append(link);
    var meta = make("p", "find-result__meta", [row.kind, row.when, row.sourceName].filter(Boolean).join(" · "));
    node.append(head, meta);
    if (row.against && row.against.length) {
      node.append(make("p", "find-result__meta", "against it: " + row.against.join(", ")));
    }
    if (!row.words) { return node; }
    var words = make("p", "find-result__words");
    words.append(marked(row.passage || row.kind === "article" ? "q" : "span", "", row.words, terms));
    if (row.passage) {
      var open = make("a", "open", "Open the words");
      open.href = root + row.passage;
      words.append(" ", open);
    }
    node.append(words);
    return node;
  }

  function show(index) {
    var text = query.value.trim(), filters = filtersOf();
    var isAsked = text !== "" || engine.FACETS.some(function (facet) { return filters[facet]; });
    var found = engine.search(index.facts, text, filters);
    engine.FACETS.forEach(function (facet) {
      fill(form.elements[facet], facet, index.facts.names[facet], found.counts[facet], filters[facet]);
    });
    var hits = isAsked ? found.hits : [];
    var texts = isAsked ? engine.searchTexts(index.texts, text, filters) : [];
    results.replaceChildren.apply(results, hits.slice(0, shown).map(function (hit) { return result(hit.row, found.terms); }));
    inTexts.hidden = !texts.length;
    inTexts.querySelector("ol").replaceChildren.apply(inTexts.querySelector("ol"),
      texts.slice(0, SHOWN).map(function (hit) { return result(hit.row, found.terms); }));
    inTexts.querySelector(".find-texts__count").textContent = count(texts.length, "sentence", "sentences") +
      (texts.length > SHOWN ? ", the first " + SHOWN + " shown" : "");
    more.hidden = hits.length <= shown;
    told.textContent = !isAsked ? count(index.facts.rows.length, "card", "cards") + " to search" :
      count(hits.length, "result", "results") + (hits.length > shown ? ", the first " + shown + " shown" : "") +
      (found.isWhole || !hits.length ? "" : ". None has all of these words; these have most.");
    writeAddress(text, filters);
  }

  function refresh() {
    load().then(function (index) {
      show(index);
      index.whole.then(function () { show(index); }, function () {});
    }, function () { told.textContent = "The search could not be loaded; the lists below need none."; });
  }

  query.addEventListener("input", function () { shown = SHOWN; refresh(); });
  form.addEventListener("change", function (event) {
    if (event.target.tagName === "SELECT") { event.target.dataset.wanted = event.target.value; shown = SHOWN; refresh(); }
  });
  form.addEventListener("reset", function (event) {
    event.preventDefault();
    query.value = "";
    engine.FACETS.forEach(function (facet) { form.elements[facet].dataset.wanted = ""; });
    refresh();
    query.focus();
  });
  form.addEventListener("submit", function (event) { event.preventDefault(); refresh(); });
  more.addEventListener("click", function () {
    var first = results.children.length;
    shown += SHOWN;
    load().then(function (index) { show(index); results.children[first].querySelector("a").focus(); });
  });
  // From the query down into the results and back.
  page.addEventListener("keydown", function (event) {
    var step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    var links = Array.from(page.querySelectorAll(".find-result__title a"));
    var at = links.indexOf(document.activeElement);
    if (event.key === "Escape" && at >= 0) { query.focus(); return; }
    if (!step || (at < 0 && document.activeElement !== query)) { return; }
    event.preventDefault();
    (at + step < 0 ? query : links[Math.min(at + step, links.length - 1)] || query).focus();
  });
  window.addEventListener("hashchange", function () { readAddress(); refresh(); });
  readAddress();
  refresh();
})();
