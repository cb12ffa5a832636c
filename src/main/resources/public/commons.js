// What is pleasant but not needed: the page works without it.
(function () {
  "use strict";
  var root = document.documentElement;
  var kept = null;
  try {
    kept = localStorage.getItem("scheme");
  } catch (blocked) {
    // A browser that keeps nothing follows the system.
  }
  if (kept === "light" || kept === "dark") {
    root.dataset.scheme = kept;
  }

  function isDark() {
    return root.dataset.scheme
      ? root.dataset.scheme === "dark"
      : matchMedia("(prefers-color-scheme: dark)").matches;
  }

  document.addEventListener("DOMContentLoaded", function () {
    var button = document.querySelector("[data-scheme-switch]");
    button.hidden = false;
    button.addEventListener("click", function () {
      root.dataset.scheme = isDark() ? "light" : "dark";
      try {
        localStorage.setItem("scheme", root.dataset.scheme);
      } catch (blocked) {
        // It holds for this page then.
      }
    });
    var wide = matchMedia("(min-width: 60rem)");
    document.querySelectorAll("details[data-open-wide]").forEach(function (details) {
      if (wide.matches) details.open = true;
    });
    document.querySelectorAll(".outline details").forEach(function (outline) {
      outline.addEventListener("click", function (event) {
        if (event.target.closest("a")) outline.open = false;
      });
    });
    document.querySelectorAll("[data-print]").forEach(function (print) {
      print.hidden = false;
      print.addEventListener("click", function () {
        window.print();
      });
    });
  });
})();
