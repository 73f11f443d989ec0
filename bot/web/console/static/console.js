// What the console's pages gain where scripts run: everything works without them as well.
"use strict";

// A form that cannot be taken back asks first.
document.addEventListener("submit", (event) => {
  const question = event.target.dataset.ask;
  if (question && !window.confirm(question)) event.preventDefault();
});

// The menu is open on wide windows, folded on narrow ones.
for (const fold of document.querySelectorAll(".places .fold")) {
  fold.addEventListener("toggle", () => fold.parentElement.classList.toggle("is-open", fold.open));
}

// A filter that was chosen applies at once.
for (const form of document.querySelectorAll("form[data-at-once]")) {
  form.addEventListener("change", () => form.requestSubmit());
}

// <section data-live="/console/..." data-fresh="/console/..."> is shown anew whenever the stream says so.
for (const part of document.querySelectorAll("[data-live]")) {
  const stream = new EventSource(part.dataset.live);
  let loading = false, again = false;
  const load = async () => {
    if (loading) { again = true; return; }
    loading = true;
    try {
      const answer = await fetch(part.dataset.fresh, { headers: { "x-part": "1" } });
      if (answer.ok && !answer.redirected) show(part, await answer.text());
    } catch { /* the stream comes back by itself, and says so again */ }
    loading = false;
    if (again) { again = false; load(); }
  };
  stream.addEventListener("news", load);
  window.addEventListener("pagehide", () => stream.close());
}

function show(part, html) {
  const atEnd = part.scrollHeight - part.scrollTop - part.clientHeight < 40;
  const focused = part.contains(document.activeElement) ? document.activeElement.id : "";
  const unfolded = [...part.querySelectorAll("details[open][id]")].map((each) => each.id);
  const fresh = new DOMParser().parseFromString(html, "text/html");
  part.replaceChildren(...fresh.body.childNodes);
  for (const id of unfolded) document.getElementById(id)?.setAttribute("open", "");
  if (focused) document.getElementById(focused)?.focus();
  if (atEnd) part.scrollTop = part.scrollHeight;
  part.dispatchEvent(new Event("shown"));
}
