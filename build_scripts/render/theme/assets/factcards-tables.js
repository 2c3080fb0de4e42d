// Tables are ordered by a click on the head of a column: upwards, downwards, as written.
// The order stays in the address, as in ?by=2-down, the first table's columns counted from 1.
(function () {
  "use strict";

  var FEW = 3;
  var TURNS = { none: "ascending", ascending: "descending", descending: "none" };
  var NAMES = { up: "ascending", down: "descending" };

  // What a cell is ordered by: its number of positions, its date, its number, or its words.
  function valueOf(cell) {
    var chips = cell.querySelectorAll(".runs .chip");
    if (chips.length || cell.matches(".matrix td")) {
      return Array.from(chips).reduce(function (sum, chip) {
        return sum + Number((chip.textContent.match(/×(\d+)/) || [0, 1])[1]);
      }, 0);
    }
    var time = cell.querySelector("time");
    var text = time ? time.getAttribute("datetime") : cell.textContent.trim();
    return /^-?[\d.,]+( |$)/.test(text) && !time ? parseFloat(text.replace(/,/g, "")) : text.toLowerCase();
  }

  function compare(a, b) {
    if (typeof a === "number" && typeof b === "number") { return a - b; }
    return String(a).localeCompare(String(b));
  }

  function prepare(table, number) {
    var body = table.tBodies[0];
    var heads = Array.from(table.tHead ? table.tHead.rows[0].cells : []);
    if (!body || !heads.length || body.rows.length < FEW) { return; }
    var rows = Array.from(body.rows);

    function order(at, direction) {
      heads.forEach(function (head, n) {
        if (n === at && direction !== "none") { head.setAttribute("aria-sort", direction); } else { head.removeAttribute("aria-sort"); }
      });
      var turn = direction === "descending" ? -1 : 1;
      var ordered = direction === "none" ? rows : rows.slice().sort(function (a, b) {
        return turn * compare(valueOf(a.cells[at]), valueOf(b.cells[at])) || rows.indexOf(a) - rows.indexOf(b);
      });
      body.append.apply(body, ordered);
    }

    function keep(at, direction) {
      if (number) { return; }
      var state = new URLSearchParams(location.search);
      if (direction === "none") { state.delete("by"); } else { state.set("by", at + 1 + (direction === "ascending" ? "-up" : "-down")); }
      var query = state.toString();
      history.replaceState(null, "", location.pathname + (query ? "?" + query : "") + location.hash);
    }

    // A head that holds a link keeps it, and has the button beside it.
    heads.forEach(function (head, at) {
      var button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      if (head.querySelector("a")) {
        button.setAttribute("aria-label", "Order by " + head.textContent.trim());
        head.append(" ", button);
      } else {
        button.append.apply(button, Array.from(head.childNodes));
        head.append(button);
      }
      button.addEventListener("click", function () {
        var direction = TURNS[head.getAttribute("aria-sort") || "none"];
        order(at, direction);
        keep(at, direction);
      });
    });
    var asked = /^(\d{1,2})-(up|down)$/.exec(new URLSearchParams(location.search).get("by") || "");
    if (!number && asked && heads[asked[1] - 1]) { order(asked[1] - 1, NAMES[asked[2]]); }
  }

  document.querySelectorAll("article.md-content__inner table.stances").forEach(prepare);
})();
