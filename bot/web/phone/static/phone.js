// The web phone: shows the talk, sends what is written or tapped, waits for what comes.

import { at, closeChoices, fill, makeChoices, makeLine, makePicture, numberNoMore, setState, setTime } from "./lines.js";
import { fetchNews, hand, patience, pause } from "./network.js";
import { forgetOwner, ownerName, unguessable } from "./owner.js";
import { stays, stayWith, watchScrolling } from "./staying.js";

const WAIT = 25; // seconds a poll may stay open (the contract's most)
const SHOWN_WITHIN = 2; // seconds in which an accepted message comes back, or something is wrong

const log = at("log"), words = at("words");

/** Everything about the talk that is open now. */
let open = null;

function newTalk(owner) {
  const ended = new AbortController();
  const sending = { queue: [], sending: false, failures: 0, retry: null, unclaimed: 0 };
  return { owner, ended, ...sending, last: 0, isHistory: true, poll: null };
}

/** Lines stand in the order of the transcript; what is still on its way out stands below them. */
function place(line) {
  log.insertBefore(line, open.queue.find((one) => !one.claimed)?.line ?? null);
}

function showLine(message) {
  if (message.from === "owner") return showOwn(message);
  const line = makeLine(message.from, message.text);
  setTime(line, message.at);
  const pictures = message.media.filter((media) => media.type.startsWith("image/")).map(makePicture);
  line.querySelector(".text").hidden = !message.text;
  line.querySelector("time").before(...pictures);
  if (message.choices.length) {
    numberNoMore();
    const isLast = !open.queue.some((one) => !one.claimed);
    line.append(makeChoices(message.choices, (choice) => send({ choice: choice.id }, choice.title)));
    place(line);
    if (!isLast) closeChoices(null);
  } else place(line);
  return line;
}

/** Our own message comes back: the line that shows it already becomes the one that was kept. */
function showOwn(message) {
  closeChoices(message.text.trim());
  const waiting = open.queue.filter((one) => !one.claimed);
  const mine = waiting.find((one) => one.shown === message.text) ?? waiting.find((one) => one.accepted);
  if (!mine && open.sending) open.unclaimed += 1;
  const line = mine?.line ?? makeLine("owner", message.text);
  if (!mine || mine !== waiting[0]) place(line);
  if (mine) claim(mine);
  setTime(line, message.at);
  return line;
}

function claim(one) {
  one.claimed = true;
  setState(one.line, null);
  if (one.accepted) open.queue.splice(open.queue.indexOf(one), 1);
}

function showNews(news, isHistory) {
  const lines = news.messages.map(showLine);
  at("intro").hidden = log.childElementCount > 0;
  fill(at("writing"), news.waiting ? "is-writing" : null);
  const first = isHistory ? null : lines.find((line) => !line.matches(".owner"));
  if (lines.length && (isHistory || stays())) stayWith(first);
}

// Sending: one after the other, each with its own id, the same again until it is accepted

function send(content, shown) {
  closeChoices(shown);
  at("intro").hidden = true;
  const line = makeLine("owner", shown);
  setState(line, "is-sending");
  log.append(line);
  open.queue.push({ id: unguessable(), content, shown, line, accepted: false, claimed: false });
  line.focus({ preventScroll: true });
  stayWith(null);
  sendQueue(open);
}

async function sendQueue(current) {
  if (current.sending) return;
  current.sending = true;
  let next;
  while (current === open && (next = current.queue.find((one) => !one.accepted))) {
    if (!(await sendOne(current, next))) break;
  }
  current.sending = false;
}

async function sendOne(current, one) {
  const result = await hand(current.owner, one.id, one.content, current.ended.signal);
  if (current !== open) return false;
  ({ taken: accept, refused: refuse, later: holdBack })[result](current, one);
  return result !== "later";
}

function accept(current, one) {
  one.accepted = true;
  current.failures = 0;
  setState(one.line, null);
  if (current.unclaimed > 0 && !one.claimed) {
    current.unclaimed -= 1; // it came back under other words before we knew: it stands there twice
    one.line.remove();
    one.claimed = true;
  }
  if (one.claimed) current.queue.splice(current.queue.indexOf(one), 1);
  else setTimeout(() => { if (!one.claimed && current === open) readAgain(current); }, SHOWN_WITHIN * 1000);
}

/** What was accepted is not in what we see: after an erasure the transcript begins anew, so read it from there. */
function readAgain(current) {
  current.last = 0;
  current.isHistory = true;
  log.replaceChildren(...current.queue.map((one) => one.line));
  current.poll?.abort();
}

function refuse(current, one) {
  current.queue.splice(current.queue.indexOf(one), 1);
  setState(one.line, "is-refused");
}

function holdBack(current) {
  for (const one of current.queue.filter((each) => !each.accepted)) {
    setState(one.line, "is-unsent");
    one.line.querySelector(".retry").addEventListener("click", () => {
      setState(one.line, "is-sending");
      one.line.focus();
      sendQueue(current);
    });
  }
  clearTimeout(current.retry);
  current.retry = setTimeout(() => sendQueue(current), patience(current.failures++) * 1000);
}

// Waiting for what comes

async function follow(current) {
  let failures = 0;
  while (current === open) {
    try {
      current.poll = new AbortController();
      const wait = current.isHistory || failures ? 0 : WAIT;
      const news = await fetchNews(current.owner, current.last, wait, current.poll.signal);
      if (current !== open) return;
      if (failures) sendQueue(current);
      failures = 0;
      fill(at("offline"), null);
      takeNews(current, news);
    } catch (error) {
      if (current !== open) return;
      if (error.name === "AbortError") continue; // we ended this poll ourselves
      fill(at("offline"), "is-offline");
      await pause(patience(failures++), current.ended.signal);
    }
  }
}

function takeNews(current, news) {
  const { isHistory } = current;
  if (isHistory) log.setAttribute("aria-live", "off"); // what was there before is not read out
  showNews(news, isHistory);
  if (isHistory) setTimeout(() => log.setAttribute("aria-live", "polite"), 500);
  current.last = news.messages.at(-1)?.n ?? current.last;
  current.isHistory = false;
}

// The page

function begin() {
  open?.ended.abort();
  open?.poll?.abort();
  open = newTalk(ownerName());
  log.replaceChildren();
  fill(at("writing"), null);
  follow(open);
}

at("composer").addEventListener("submit", (event) => {
  event.preventDefault();
  const text = words.value;
  if (text.trim() === "") return words.focus();
  words.value = "";
  send({ text }, text);
  words.focus({ preventScroll: true });
});

words.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  at("composer").requestSubmit();
});

at("hello").addEventListener("click", (event) => send({ text: event.target.value }, event.target.value));

at("start-again").addEventListener("click", () => {
  at("ask-again").returnValue = "";
  at("ask-again").showModal();
});

at("ask-again").addEventListener("close", () => {
  if (at("ask-again").returnValue !== "yes") return;
  forgetOwner();
  begin();
  at("intro").hidden = false;
  at("hello").focus();
});

addEventListener("online", () => sendQueue(open));
watchScrolling();
begin();
