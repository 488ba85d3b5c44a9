"use strict";

// "/" puts the cursor into the page's search; Escape leaves it.
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select");
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey) {
    const search = document.querySelector("[data-search]");
    if (search) {
      event.preventDefault();
      search.focus();
    }
  } else if (event.key === "Escape" && typing) {
    typing.blur();
  }
});

// Acts that cannot be undone ask first.
document.addEventListener("submit", (event) => {
  const question = event.target.dataset.confirm;
  if (question && !window.confirm(question)) {
    event.preventDefault();
  }
});

// A table that is refreshed stays scrolled where it was.
let scrolled = 0;
document.addEventListener("htmx:beforeSwap", () => {
  scrolled = document.querySelector("#live .sheet")?.scrollLeft ?? 0;
});
document.addEventListener("htmx:afterSettle", () => {
  document.querySelector("#live .sheet")?.scrollTo({ left: scrolled });
});

// A sheet is printed.
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-print]")) {
    window.print();
  }
});
