// Shows the words of a footnote, or the facts that marked words prove, beside what points at them.
// It opens by pointer and by keyboard, stays while it is pointed at, and Escape closes it.
(function () {
  "use strict";

  var box = document.createElement("div");
  box.className = "preview md-typeset";
  box.setAttribute("role", "tooltip");
  box.id = "preview";
  box.hidden = true;
  var opener = null;
  var closing = 0;

  function copyOf(node) {
    var copy = node.cloneNode(true);
    copy.querySelectorAll("[id]").forEach(function (one) { one.removeAttribute("id"); });
    copy.querySelectorAll(".back, .par__mark").forEach(function (one) { one.remove(); });
    var part = document.createElement("div");
    part.append.apply(part, Array.from(copy.childNodes));
    return part;
  }

  function factsOf(mark) {
    var id = mark.dataset.e;
    var first = document.querySelector('mark[data-e="' + CSS.escape(id) + '"][data-n]');
    if (!first) { return []; }
    return first.dataset.n.split(" ").map(function (number) {
      return document.getElementById("fact-" + number);
    }).filter(Boolean);
  }

  function shownFor(node) {
    var note = node.closest("sup.fn a");
    if (note) {
      var target = document.getElementById(note.getAttribute("href").slice(1));
      return target ? [note, [target]] : null;
    }
    var mark = node.closest(".article mark.e");
    while (mark) {
      var facts = factsOf(mark);
      if (facts.length) { return [mark, facts]; }
      mark = mark.parentElement.closest("mark.e");
    }
    return null;
  }

  function place(node) {
    var at = node.getClientRects()[0] || node.getBoundingClientRect();
    var width = Math.min(420, document.documentElement.clientWidth - 24);
    box.style.width = width + "px";
    var left = Math.min(at.left, document.documentElement.clientWidth - width - 12);
    box.style.left = Math.max(12, left) + "px";
    var below = at.bottom + 6;
    box.style.top = below + "px";
    if (below + box.offsetHeight > innerHeight) {
      box.style.top = Math.max(8, at.top - box.offsetHeight - 6) + "px";
    }
  }

  function open(node) {
    var found = shownFor(node);
    if (!found) { return; }
    clearTimeout(closing);
    if (opener === found[0] && !box.hidden) { return; }
    close();
    opener = found[0];
    box.replaceChildren.apply(box, found[1].map(copyOf));
    box.hidden = false;
    opener.setAttribute("aria-describedby", box.id);
    place(opener);
  }

  function close() {
    box.hidden = true;
    if (opener) { opener.removeAttribute("aria-describedby"); }
    opener = null;
  }

  function closeSoon() {
    clearTimeout(closing);
    closing = setTimeout(close, 250);
  }

  document.body.append(box);
  document.addEventListener("mouseover", function (event) {
    if (box.contains(event.target)) { clearTimeout(closing); return; }
    if (shownFor(event.target)) { open(event.target); } else if (opener) { closeSoon(); }
  });
  document.addEventListener("focusin", function (event) {
    if (shownFor(event.target)) { open(event.target); } else if (!box.contains(event.target)) { close(); }
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") { close(); }
  });
  document.addEventListener("click", function (event) {
    if (!box.contains(event.target)) { close(); }
  });
  addEventListener("scroll", function () { if (opener) { close(); } }, { passive: true });
})();
