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

// A form that was sent is not sent a second time by a nervous finger.
document.addEventListener("submit", (event) => {
  if (event.defaultPrevented || event.target.method !== "post") return;
  if (event.target.dataset.sent) event.preventDefault();
  event.target.dataset.sent = "1";
});
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});

// <section data-live="/console/live/..." data-fresh="/console/..."> is shown anew whenever the stream says so.
// Only what is different is touched: focus, open folds and what is being typed stay, and a screen reader hears
// no more than what came. For that, give entries of a list an id.
const ASK_EVERY = 20_000; // where no stream can be had
for (const part of document.querySelectorAll("[data-live]")) {
  const stream = new EventSource(part.dataset.live);
  let loading = false, again = false;
  const load = async () => {
    if (loading) { again = true; return; }
    loading = true;
    try {
      const answer = await fetch(part.dataset.fresh, { headers: { "x-part": "1" } });
      if (answer.redirected) tellSignedOut(part);
      else if (answer.ok) show(part, await answer.text());
    } catch { /* the stream comes back by itself, and says so again */ }
    loading = false;
    if (again) { again = false; load(); }
  };
  stream.addEventListener("news", load);
  let asking;
  stream.addEventListener("error", () => {
    if (stream.readyState === EventSource.CLOSED) asking ??= setInterval(load, ASK_EVERY);
  });
  window.addEventListener("pagehide", () => { stream.close(); clearInterval(asking); });
}

function show(part, html) {
  const atEnd = part.scrollHeight - part.scrollTop - part.clientHeight < 40;
  const fresh = new DOMParser().parseFromString(html, "text/html");
  const leftOver = [];
  bring(part, fresh.body, leftOver);
  for (const text of leftOver) keepWords(part, text);
  if (atEnd) part.scrollTop = part.scrollHeight;
  part.dispatchEvent(new Event("shown"));
}

// Makes the children of `here` those of `fresh`, and leaves alone what is the same already.
function bring(here, fresh, leftOver) {
  const wanted = Array.from(fresh.childNodes);
  wanted.forEach((node, place) => {
    const known = node.id && Array.from(here.children).find((child) => child.id === node.id);
    if (known) while (here.childNodes[place] !== known) remove(here.childNodes[place], leftOver);
    const old = here.childNodes[place];
    if (!old || (old.id && old.id !== node.id)) here.insertBefore(node, old ?? null);
    else if (!old.isEqualNode(node)) {
      if (old.nodeName === node.nodeName && (old.id ?? "") === (node.id ?? "")) change(old, node, leftOver);
      else { here.insertBefore(node, old); remove(old, leftOver); }
    }
  });
  while (here.childNodes.length > wanted.length) remove(here.lastChild, leftOver);
}

function change(old, node, leftOver) {
  if (old.nodeType !== Node.ELEMENT_NODE) { old.data = node.data; return; }
  const own = isTyped(old) ? ["value", "checked"] : old.nodeName === "DETAILS" ? ["open"] : [];
  for (const { name } of Array.from(old.attributes)) {
    if (!node.hasAttribute(name) && !own.includes(name)) old.removeAttribute(name);
  }
  for (const { name, value } of Array.from(node.attributes)) {
    if (!own.includes(name) && old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
  if (!isTyped(old)) bring(old, node, leftOver);
}

function isTyped(field) {
  if (field.type === "hidden") return false;
  if (field.nodeName === "SELECT") return field === document.activeElement;
  return "defaultValue" in field && (field.value !== field.defaultValue || field === document.activeElement);
}

function remove(node, leftOver) {
  const fields = node.querySelectorAll ? node.querySelectorAll("textarea") : [];
  for (const field of fields) if (field.value.trim() && field.value !== field.defaultValue) leftOver.push(field.value);
  node.remove();
}

// What was being typed into a form that is gone stays to be copied.
function keepWords(part, text) {
  const note = document.createElement("div"), label = document.createElement("label"), field = document.createElement("textarea");
  note.className = "part field left-over";
  label.textContent = "This was not sent. Copy what you still need.";
  field.value = text;
  label.append(field);
  note.append(label);
  part.after(note);
}

function tellSignedOut(part) {
  if (document.getElementById("signed-out")) return;
  const note = document.createElement("p");
  note.id = "signed-out";
  note.className = "problem";
  note.setAttribute("role", "alert");
  note.textContent = "You are signed out, and this page no longer shows what is new. Copy what you were writing, then sign in again.";
  part.before(note);
}
