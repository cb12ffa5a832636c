// What a code means, beside it, while the pointer or the focus is on it (WCAG 2.2, 1.4.13): Escape puts it away, the
// pointer can move onto it, and it stays until pointer and focus have left. Without this script the link alone leads
// to the same.
(function () {
  "use strict";
  var WAIT = 350; // milliseconds, so that a pointer passing by opens nothing
  var LEAVE = 250; // milliseconds to get from the code onto its meaning
  var known = new Map();
  var box = null;
  var owner = null;
  var timer = 0;

  function meaningOf(link) {
    var address = link.getAttribute("href") + "/meaning";
    if (!known.has(address)) {
      known.set(
        address,
        fetch(address).then(function (answer) {
          if (!answer.ok) throw new Error(answer.status);
          return answer.text();
        })
      );
      known.get(address).catch(function () {
        known.delete(address);
      });
    }
    return known.get(address);
  }

  function hide() {
    clearTimeout(timer);
    if (!box) return;
    if (box.contains(document.activeElement)) owner.focus();
    box.remove();
    owner.removeAttribute("aria-describedby");
    box = owner = null;
  }

  function place() {
    var at = owner.getBoundingClientRect();
    var size = box.getBoundingClientRect();
    var below = at.bottom + size.height + 8 < innerHeight || at.top < size.height;
    box.style.left = Math.max(8, Math.min(at.left, innerWidth - size.width - 8)) + "px";
    box.style.top = Math.max(8, below ? at.bottom : at.top - size.height) + "px";
  }

  function show(link) {
    meaningOf(link).then(
      function (text) {
        if (!(link.matches(":hover") || document.activeElement === link) || owner === link) return;
        hide();
        owner = link;
        box = document.createElement("div");
        box.id = "meaning";
        box.className = "meaning";
        box.innerHTML = text;
        link.after(box);
        link.setAttribute("aria-describedby", "meaning");
        place();
      },
      function () {
        // The link still leads to the meaning.
      }
    );
  }

  function soon(act, wait) {
    clearTimeout(timer);
    timer = setTimeout(act, wait);
  }

  function enter(event) {
    var link = event.target.closest && event.target.closest("a.code");
    if (link) {
      link.removeAttribute("title");
      if (link === owner) clearTimeout(timer);
      else
        soon(function () {
          show(link);
        }, WAIT);
    } else if (box && box.contains(event.target)) {
      clearTimeout(timer);
    }
  }

  function leave() {
    if (!box) {
      clearTimeout(timer);
      return;
    }
    soon(function () {
      var focused = box && (box.contains(document.activeElement) || document.activeElement === owner);
      if (box && !focused && !box.matches(":hover") && !owner.matches(":hover")) hide();
    }, LEAVE);
  }

  document.addEventListener("mouseover", enter);
  document.addEventListener("focusin", enter);
  document.addEventListener("mouseout", leave);
  document.addEventListener("focusout", leave);
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && box) {
      event.stopPropagation();
      hide();
    }
  });
  addEventListener(
    "scroll",
    function (event) {
      if (box && !box.contains(event.target)) hide();
    },
    true
  );
})();
