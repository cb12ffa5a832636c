// The latest searches of this browser, the newest first. They are kept in it, never sent, and can be forgotten.
var EarlierSearches = (function () {
  "use strict";
  var KEPT = 10;
  var LONGEST = 200; // characters of a search that is kept

  function all() {
    try {
      var kept = JSON.parse(localStorage.getItem("searches"));
      return Array.isArray(kept) ? kept.filter(function (each) { return typeof each === "string"; }) : [];
    } catch (blocked) {
      return [];
    }
  }

  function keep(searches) {
    try {
      if (searches.length) localStorage.setItem("searches", JSON.stringify(searches.slice(0, KEPT)));
      else localStorage.removeItem("searches");
    } catch (blocked) {
      // A browser that keeps nothing offers nothing.
    }
  }

  document.addEventListener("submit", function (event) {
    var field = event.target.querySelector("input[data-complete]");
    var typed = field ? field.value.trim() : "";
    if (typed && typed.length <= LONGEST) {
      keep([typed].concat(all().filter(function (each) { return each !== typed; })));
    }
  }, true);

  return {
    /** Those that hold what is typed; all when nothing is. */
    like: function (typed) {
      var lower = typed.toLowerCase();
      return all().filter(function (each) { return each !== typed && each.toLowerCase().includes(lower); });
    },
    forget: function () {
      keep([]);
    }
  };
})();
