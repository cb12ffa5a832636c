// Parts of a page that change without a full load: what stands in #swap is replaced by what a full load would show
// there. Without htmx, its links and forms do the full load.
(function () {
  "use strict";
  var AREA = "swap";
  var before = null; // what the reader had before the answer came

  function area() {
    return document.getElementById(AREA);
  }

  function inArea(element) {
    return Boolean(element && area() && area().contains(element));
  }

  // A link to another page is followed as it is.
  document.addEventListener("htmx:beforeProcessNode", function (event) {
    var link = event.target;
    if (link instanceof HTMLAnchorElement && link.pathname !== location.pathname) {
      link.setAttribute("data-hx-boost", "false");
    }
  });

  // A box that is ticked counts at once.
  document.addEventListener("change", function (event) {
    var box = event.target;
    if (window.htmx && inArea(box) && box.type === "checkbox" && box.form && box.form.method === "get") {
      box.form.requestSubmit();
    }
  });

  // Going back and forth swaps too: a load in its place can swallow a reader's next step back. Nothing of a page is
  // kept in the browser for it.
  document.addEventListener("htmx:historyCacheMiss", function (event) {
    event.preventDefault();
    if (area()) {
      window.htmx.ajax("GET", event.detail.path, { source: area() });
    } else {
      location.reload();
    }
  });

  function words(element) {
    return element.textContent.replace(/[\d.,()\s]+/g, " ").trim();
  }

  function isOpen(details) {
    return details.open;
  }

  function nameOf(details) {
    var list = details.closest("fieldset");
    return (list ? words(list.querySelector("legend")) : "") + "|" + words(details.querySelector("summary"));
  }

  function allDetails() {
    return Array.from(area().querySelectorAll("details"));
  }

  document.addEventListener("htmx:beforeSwap", function (event) {
    if (event.detail.target !== area()) {
      return;
    }
    var used = inArea(document.activeElement) ? document.activeElement : null;
    before = {
      used: used,
      text: used ? used.textContent.trim() : "",
      typed: used && /^(search|text)$/.test(used.type) ? used.value : null,
      isPage: Boolean(used && used.closest(".pager")),
      open: allDetails().filter(isOpen).map(nameOf),
      closed: allDetails().filter(function (details) { return !details.open; }).map(nameOf)
    };
  });

  // The same control of the new content: by its id, by the value it stands for, by where it leads, by what it says.
  function same(used, text) {
    var all = Array.from(area().querySelectorAll("input, select, button, summary, a, b, [aria-current]"));
    var tests = [
      function (each) { return used.id && each.id === used.id; },
      function (each) { return used.name && each.name === used.name && each.value === used.value; },
      function (each) { return used.href && each.href === used.href; },
      function (each) { return each.textContent.trim() !== "" && each.textContent.trim() === text; },
      function (each) { return used.matches("a") && each.matches("b") && each.textContent.trim().startsWith(text) && text; }
    ];
    for (var test of tests) {
      var found = all.find(test);
      if (found) {
        return found;
      }
    }
    return null;
  }

  function focus(element) {
    element.focus({ preventScroll: true });
    if (document.activeElement !== element) {
      element.tabIndex = -1;
      element.focus({ preventScroll: true });
    }
  }

  document.addEventListener("htmx:afterSwap", function (event) {
    if (event.detail.target !== area() || !before) {
      return;
    }
    var had = before;
    before = null;
    var heading = area().querySelector("h1");
    allDetails().forEach(function (details) {
      var name = nameOf(details);
      if (had.open.includes(name)) {
        details.open = true;
      } else if (had.closed.includes(name) && !details.querySelector(":checked")) {
        details.open = false;
      }
    });
    if (had.used) {
      // Another page of results is read from its top.
      var next = had.isPage ? heading : same(had.used, had.text) || heading;
      if (had.typed !== null && next.name === had.used.name) {
        next.value = had.typed;
      }
      focus(next);
      if (had.isPage) {
        heading.scrollIntoView({ block: "start", behavior: "instant" });
      }
    }
    var status = document.querySelector("[data-announce]");
    if (status && heading) {
      status.textContent = heading.textContent;
    }
  });

  // A full load shows what went wrong, and what to do.
  function loadWhole(event) {
    location.assign(event.detail.pathInfo.finalRequestPath || event.detail.pathInfo.requestPath);
  }
  document.addEventListener("htmx:responseError", loadWhole);
  document.addEventListener("htmx:sendError", loadWhole);
})();
