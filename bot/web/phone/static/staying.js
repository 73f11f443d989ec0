// Staying with what is new: with its beginning if it is long, else with its end, until somebody scrolls away.

import { at } from "./lines.js";

const talk = at("talk"), log = at("log");
const view = { stays: true, from: null };
const SCROLLING = new Set(["ArrowUp", "ArrowDown", "PageUp", "PageDown", "Home", "End", " "]);

/** Show what is new from this line on, or the end. */
export function stayWith(line) {
  Object.assign(view, { stays: true, from: line ?? null });
  settle();
}

function settle() {
  if (!view.stays) return;
  const bottom = talk.scrollHeight - talk.clientHeight;
  const top = view.from?.isConnected ? view.from.offsetTop - talk.offsetTop - 28 : bottom;
  talk.scrollTop = Math.min(bottom, top);
}

/** True unless somebody has scrolled away to read. */
export function stays() {
  return view.stays;
}

function letGo() {
  view.stays = false;
}

/** Begin to notice when somebody scrolls, and when room or content change. */
export function watchScrolling() {
  const sizes = new ResizeObserver(settle); // pictures arrive late, the keyboard of a phone takes half of the room
  sizes.observe(log);
  sizes.observe(talk);
  talk.addEventListener("wheel", letGo, { passive: true });
  talk.addEventListener("touchmove", letGo, { passive: true });
  talk.addEventListener("pointerdown", (event) => { if (event.target === talk) letGo(); });
  talk.addEventListener("keydown", (event) => { if (SCROLLING.has(event.key)) letGo(); });
  talk.addEventListener("scroll", () => {
    const isAtEnd = talk.scrollHeight - talk.clientHeight - talk.scrollTop < 4;
    if (!view.stays && isAtEnd) Object.assign(view, { stays: true, from: null });
  }, { passive: true });
}
