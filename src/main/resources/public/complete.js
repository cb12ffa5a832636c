// Completes what is typed into a search field: an editable combobox with a list (WAI-ARIA 1.2) of earlier searches,
// concepts and titles. Without it the field is a field.
(function () {
  "use strict";
  var WAIT = 120; // milliseconds without typing before the portal is asked
  var OFFERED = 3; // earlier searches, while something is typed
  var LONGEST = 200; // characters that are asked for
  var field = null, list = null, options = [], active = -1; // what is open, and where the reader is in it
  var timer = 0, asking = null;

  function texts() { return document.querySelector("[data-completion]").dataset; }
  function announce(text) { document.querySelector("[data-announce]").textContent = text; }
  function leadTo(address) { return function () { location.assign(address); }; }
  function isField(target) { return target.matches && target.matches("input[data-complete]"); }

  function giveUp() {
    clearTimeout(timer);
    if (asking) asking.abort();
    asking = null;
  }

  function close() {
    giveUp();
    if (list) list.remove();
    if (field) {
      field.setAttribute("aria-expanded", "false");
      field.removeAttribute("aria-controls");
      field.removeAttribute("aria-activedescendant");
    }
    list = null, options = [], active = -1;
  }

  function mark(element, attributes) {
    Object.keys(attributes).forEach(function (key) { element.setAttribute(key, attributes[key]); });
    return element;
  }

  function element(name, parent, text, attributes) {
    var made = mark(document.createElement(name), attributes);
    if (text) made.textContent = text;
    parent.append(made);
    return made;
  }

  function group(name, heading, entries) {
    if (!entries.length) return;
    var part = element("div", list, "", { role: "group", "aria-labelledby": "completion-" + name });
    element("div", part, heading, { id: "completion-" + name, class: "heading", role: "presentation" });
    entries.forEach(function (entry) {
      var at = { role: "option", id: "completion-" + options.length, "aria-selected": "false" };
      var option = element("div", part, "", at);
      element("span", option, entry.text, { class: entry.shape ? "shape " + entry.shape : "offered", dir: "auto" });
      if (entry.note) element("span", option, entry.note, { class: "beside" });
      options.push({ element: option, choose: entry.choose });
    });
  }

  function searches(typed) {
    var shown = EarlierSearches.like(typed).slice(0, typed ? OFFERED : undefined).map(function (each) {
      return { text: each, choose: function () { field.value = each; field.form.requestSubmit(); } };
    });
    var forget = { text: texts().clear, choose: function () { EarlierSearches.forget(); close(); announce(texts().cleared); } };
    return shown.length ? shown.concat(forget) : [];
  }

  function show(typed, found) {
    close();
    var attributes = { id: "completions", class: "completions", role: "listbox", "aria-label": texts().label };
    list = mark(document.createElement("div"), attributes);
    group("earlier", texts().earlier, searches(typed));
    group("concepts", texts().concepts, found.concepts.map(function (each) {
      var part = each.code.split(":");
      var named = each.alsoCalled ? each.label + " (" + each.alsoCalled + ")" : each.label;
      var note = texts()[part[0]] + ", " + each.count.toLocaleString(document.documentElement.lang);
      return { text: named, shape: part[0], note: note, choose: leadTo("/search?" + part[0] + "=" + part[1]) };
    }));
    group("reports", texts().reports, found.reports.map(function (each) {
      return { text: each.title, note: each.id, choose: leadTo("/reports/" + each.id) };
    }));
    if (!options.length) return close();
    var frame = field.closest(".find");
    frame.after(list);
    list.style.width = frame.offsetWidth + "px";
    mark(field, { "aria-expanded": "true", "aria-controls": "completions" });
    announce(texts().label + ": " + options.length);
  }

  function ask() {
    var typed = field.value.trim();
    if (!typed) return show("", { concepts: [], reports: [] });
    var mine = asking = new AbortController();
    fetch("/api/v1/completions?q=" + encodeURIComponent(typed.slice(0, LONGEST)), { signal: mine.signal })
      .then(function (answer) { return answer.ok ? answer.json() : Promise.reject(); })
      .then(function (found) { if (mine === asking && document.activeElement === field) show(typed, found); })
      .catch(function () { if (mine === asking) close(); });
  }

  function move(by) {
    var next = active + by;
    active = next < -1 ? options.length - 1 : next === options.length ? -1 : next;
    options.forEach(function (each, at) { each.element.setAttribute("aria-selected", String(at === active)); });
    if (active < 0) return field.removeAttribute("aria-activedescendant");
    field.setAttribute("aria-activedescendant", options[active].element.id);
    options[active].element.scrollIntoView({ block: "nearest", behavior: "instant" });
  }

  function prepare() {
    document.querySelectorAll("input[data-complete]:not([role])").forEach(function (each) {
      mark(each, { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false" });
    });
  }

  document.addEventListener("input", function (event) {
    if (!isField(event.target)) return;
    giveUp();
    field = event.target;
    // What is offered stays until there is something newer, so that nothing flickers.
    if (list) { active = 0; move(-1); }
    timer = setTimeout(ask, WAIT);
  });
  document.addEventListener("click", function (event) {
    var option = list && event.target.closest("[role=option]");
    if (option) options.find(function (each) { return each.element === option; }).choose();
    else if (isField(event.target) && !event.target.value && !list) { field = event.target; ask(); }
  });
  // The field keeps the focus, and the keyboard of a phone stays where it is.
  document.addEventListener("mousedown", function (event) {
    if (list && list.contains(event.target)) event.preventDefault();
  });
  document.addEventListener("keydown", function (event) {
    if (!isField(event.target) || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    var by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by) {
      event.preventDefault();
      if (list) return move(by);
      field = event.target;
      ask();
    } else if (list && event.key === "Escape") {
      event.preventDefault();
      close();
    } else if (active >= 0 && event.key === "Enter") {
      event.preventDefault();
      options[active].choose();
    }
  });
  document.addEventListener("submit", close, true);
  document.addEventListener("focusout", function (event) { if (event.target === field) close(); });
  document.addEventListener("DOMContentLoaded", prepare);
  document.addEventListener("htmx:afterSwap", prepare);
})();
