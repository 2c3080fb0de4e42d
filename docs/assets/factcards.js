// Shows all pieces of the passage that the address names; its first piece is shown without this.
(function () {
  "use strict";

  function piecesOf(id) {
    return document.querySelectorAll('[data-e="' + CSS.escape(id) + '"]');
  }

  function show(id, name) {
    piecesOf(id).forEach(function (piece) { piece.classList.add(name); });
  }

  function hide(name) {
    document.querySelectorAll("." + name).forEach(function (piece) { piece.classList.remove(name); });
  }

  function showTarget() {
    hide("is-target");
    var id = location.hash.slice(1);
    if (/^e-\d+-\d+$/.test(id)) { show(id, "is-target"); }
  }

  // Pointing at a fact beside the text shows its words in the text.
  function passageOf(event) {
    var fact = event.target.closest && event.target.closest(".par__facts li");
    var link = fact && fact.querySelector(".par__mark");
    return link && link.getAttribute("href").slice(1);
  }

  ["mouseover", "focusin"].forEach(function (type) {
    document.addEventListener(type, function (event) {
      hide("is-pointed");
      var id = passageOf(event);
      if (id) { show(id, "is-pointed"); }
    });
  });

  window.addEventListener("hashchange", showTarget);
  showTarget();
})();
