// Copies the address of a search. Without it the address bar has the same.
(function () {
  "use strict";

  // Where a page may not write to the clipboard by itself, as over plain HTTP, the selected text of a field can be copied.
  function copyField(text) {
    var field = document.createElement("textarea");
    field.value = text;
    document.body.append(field);
    field.select();
    var isCopied = document.execCommand("copy");
    field.remove();
    return isCopied ? Promise.resolve() : Promise.reject();
  }

  function copy(text) {
    return navigator.clipboard ? navigator.clipboard.writeText(text) : copyField(text);
  }

  function say(button, text) {
    document.querySelector("[data-announce]").textContent = text;
    button.textContent = text;
    button.focus();
  }

  function show() {
    document.querySelectorAll("[data-copy-shown]").forEach(function (part) { part.hidden = false; });
  }

  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-copy]");
    if (button) {
      copy(new URL(button.dataset.copy, location.href).href).then(
        function () { say(button, button.dataset.copied); },
        function () { say(button, button.dataset.notCopied); }
      );
    }
  });
  document.addEventListener("keydown", function (event) {
    var open = event.key === "Escape" && event.target.closest && event.target.closest("details.export[open]");
    if (open) {
      open.open = false;
      open.querySelector("summary").focus();
    }
  });
  document.addEventListener("DOMContentLoaded", show);
  document.addEventListener("htmx:afterSwap", show);
})();
