// Follows an import by the server's events; the reader can pause it. Without it the page offers to load again.
(function () {
  "use strict";
  var live = document.querySelector("[data-live]");
  var button = document.querySelector("[data-live-switch]");
  var spoken = document.querySelector("[data-live-status]");
  if (!live || !button || !window.EventSource) return;
  var SPEAK_EVERY = 30000; // milliseconds: a screen reader is not interrupted more often
  var source = null;
  var lastSpoken = Date.now();

  function speak(text) {
    spoken.textContent = text;
    lastSpoken = Date.now();
  }

  function summary() {
    var line = live.querySelector("[data-live-summary]");
    return line ? line.textContent : "";
  }

  function show(html) {
    if (html) live.innerHTML = html;
    if (Date.now() - lastSpoken > SPEAK_EVERY) speak(summary());
  }

  function stop() {
    if (source) source.close();
    source = null;
  }

  function start() {
    source = new EventSource(live.dataset.live);
    source.addEventListener("figures", function (event) {
      show(event.data);
    });
    source.addEventListener("stale", function (event) {
      if (spoken.textContent !== event.data) speak(event.data);
    });
    source.addEventListener("end", function (event) {
      show(event.data);
      speak(summary());
      stop();
      button.hidden = true;
    });
  }

  button.hidden = false;
  document.querySelectorAll("[data-without-live]").forEach(function (link) {
    link.hidden = true;
  });
  button.addEventListener("click", function () {
    if (source) {
      stop();
    } else {
      start();
    }
    button.textContent = source ? button.dataset.pause : button.dataset.resume;
  });
  window.addEventListener("pagehide", stop);
  start();
})();
