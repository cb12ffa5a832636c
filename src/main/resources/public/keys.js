// Single keys: which ones mean something on this page, and whether they are on at all.
(function () {
  "use strict";
  var HITS = ".hit h2 a";
  var MATCHES = "mark[data-match]";

  function isOn() {
    try {
      return localStorage.getItem("keys") !== "off";
    } catch (blocked) {
      return true;
    }
  }

  function turn(on) {
    try {
      localStorage.setItem("keys", on ? "on" : "off");
    } catch (blocked) {
      // They stay as they are then.
    }
    showSwitches();
  }

  function showSwitches() {
    document.querySelectorAll("[data-keys-switch]").forEach(function (box) {
      box.checked = isOn();
    });
  }

  function step(elements, current, by) {
    var at = elements.indexOf(current);
    return elements[at < 0 ? (by > 0 ? 0 : elements.length - 1) : (at + by + elements.length) % elements.length];
  }

  function hit(by) {
    var links = Array.from(document.querySelectorAll(HITS));
    var here = document.activeElement && document.activeElement.closest(".hit");
    var next = links.length && step(links, here && here.querySelector("h2 a"), by);
    if (next) {
      next.focus({ preventScroll: true });
      next.closest(".hit").scrollIntoView({ block: "nearest", behavior: "instant" });
    }
  }

  function match(by) {
    var marks = Array.from(document.querySelectorAll(MATCHES));
    if (!marks.length) {
      return;
    }
    var current = document.querySelector(MATCHES + "[aria-current]") || document.querySelector(MATCHES + ":target");
    var next = step(marks, current, by);
    if (current) {
      current.removeAttribute("aria-current");
    }
    next.setAttribute("aria-current", "true");
    next.tabIndex = -1;
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "center", behavior: "instant" });
    document.querySelectorAll("[data-match-at]").forEach(function (at) {
      at.textContent = String(marks.indexOf(next) + 1);
      at.parentElement.hidden = false;
    });
  }

  function find() {
    var box = document.querySelector("[data-find]");
    if (box) {
      box.focus();
      box.select();
    }
  }

  function dialog() {
    return document.getElementById("keys");
  }

  function explain() {
    dialog().querySelectorAll("[data-key-needs]").forEach(function (line) {
      line.hidden = !document.querySelector(line.dataset.keyNeeds);
    });
    showSwitches();
    dialog().showModal();
  }

  var MEANINGS = {
    "/": find,
    "?": explain,
    j: function () { hit(1); },
    k: function () { hit(-1); },
    n: function () { match(1); },
    p: function () { match(-1); }
  };

  document.addEventListener("keydown", function (event) {
    var at = event.target;
    var typing = at.isContentEditable || /^(input|textarea|select)$/i.test(at.tagName);
    var onBox = typing && /^(checkbox|radio)$/.test(at.type);
    var meaning = Object.hasOwn(MEANINGS, event.key) ? MEANINGS[event.key] : null;
    if (!meaning || (typing && !onBox) || event.ctrlKey || event.metaKey || event.altKey || event.isComposing
        || !isOn() || dialog().open) {
      return;
    }
    event.preventDefault();
    meaning();
  });

  document.addEventListener("change", function (event) {
    if (event.target.matches("[data-keys-switch]")) {
      turn(event.target.checked);
    }
  });

  document.addEventListener("click", function (event) {
    if (event.target.closest("[data-keys-open]")) {
      explain();
    }
    var go = event.target.closest("[data-match-go]");
    if (go) {
      match(Number(go.dataset.matchGo));
      go.focus({ preventScroll: true });
    }
  });

  document.addEventListener("DOMContentLoaded", function () {
    document.querySelectorAll("[data-keys-open], [data-keys-setting], [data-match-go]").forEach(function (part) {
      part.hidden = false;
    });
    showSwitches();
  });
})();
