// The menu that is drawn out from the side opens by keyboard too, and Escape closes it.
(function () {
  "use strict";

  var toggle = document.getElementById("__drawer");
  var label = document.querySelector(".md-header label[for=__drawer]");
  if (!toggle || !label) { return; }
  var button = document.createElement("button");
  button.type = "button";
  button.className = label.className + " menu-button";
  button.setAttribute("aria-label", "Menu");
  button.setAttribute("aria-expanded", "false");
  button.append.apply(button, Array.from(label.childNodes));
  label.replaceWith(button);

  button.addEventListener("click", function () { toggle.click(); });
  toggle.addEventListener("change", function () {
    button.setAttribute("aria-expanded", String(toggle.checked));
    var link = document.querySelector(".md-nav--primary > .md-nav__list a");
    if (toggle.checked && link) { setTimeout(function () { link.focus(); }, 300); }
  });
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape" || !toggle.checked) { return; }
    toggle.click();
    button.focus();
  });
})();

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
