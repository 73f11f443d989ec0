// What a talk looks like: lines, pictures, choices. Words are in the page's templates, so that this file knows none.

export const at = (id) => document.getElementById(id);
const log = at("log");

/** A copy of the element in this template. */
export function make(template) {
  return at(template).content.cloneNode(true).firstElementChild;
}

/** Puts a copy of this template into a place, or empties it. A place that is full stays as it is. */
export function fill(place, template) {
  if (Boolean(place.firstChild) === Boolean(template)) return; // or a screen reader would say it again
  place.replaceChildren(...(template ? [at(template).content.cloneNode(true)] : []));
}

export function makeLine(from, text) {
  const kind = from === "assistant" || from === "owner" ? from : "staff";
  const line = make(`from-${kind}`);
  line.querySelector(".text").textContent = text;
  if (kind === "staff") line.querySelector(".name").textContent = from;
  return line;
}

export function setTime(line, iso) {
  const time = line.querySelector("time"), when = new Date(iso);
  if (Number.isNaN(when.getTime())) return;
  time.dateTime = iso;
  const sameDay = when.toDateString() === new Date().toDateString();
  const day = sameDay ? {} : { day: "numeric", month: "short" };
  time.textContent = when.toLocaleString(undefined, { ...day, hour: "2-digit", minute: "2-digit" });
}

export function makePicture(media) {
  const figure = make("picture"), image = figure.querySelector("img");
  const { pathname } = new URL(media.url, location.href); // ours, under whatever address this page has
  image.src = figure.querySelector("a").href = pathname;
  image.alt = media.alt ?? "";
  return figure;
}

/** Buttons, each with its number; `choose` is called with the choice that was tapped. */
export function makeChoices(choices, choose) {
  const group = make("choices");
  choices.forEach((choice, index) => {
    const button = make("choice");
    button.querySelector(".number").textContent = index + 1;
    button.querySelector(".title").textContent = choice.title;
    button.addEventListener("click", () => choose(choice));
    group.append(button);
  });
  return group;
}

/** A number that is sent means the choices that came last: the others can only be tapped. */
export function numberNoMore() {
  for (const number of log.querySelectorAll(".choices .number")) number.remove();
}

/** Choices that can no longer be tapped stay readable; the one that was taken, of the last ones, is marked. */
export function closeChoices(answer) {
  const groups = Array.from(log.querySelectorAll(".choices")).reverse();
  for (const group of groups) {
    const past = make("past");
    const titles = Array.from(group.querySelectorAll(".title"), (title) => title.textContent);
    titles.forEach((title, index) => {
      const item = make("past-choice");
      item.querySelector(".title").textContent = title;
      const isNumbered = group === groups[0] && answer === String(index + 1);
      if (answer === title || isNumbered) {
        markChosen(item);
        answer = null;
      }
      past.querySelector("ol").append(item);
    });
    if (group.contains(document.activeElement)) group.closest(".line").focus({ preventScroll: true });
    group.replaceWith(past);
  }
}

/** What became of a line of ours, below it. */
export function setState(line, template) {
  const before = line.querySelector(".state");
  if (before?.contains(document.activeElement)) line.focus({ preventScroll: true });
  before?.remove();
  if (template) line.append(make(template));
}

function markChosen(item) {
  item.classList.add("is-chosen");
  item.append(at("chosen").content.cloneNode(true));
}
