// The web phone's two addresses, and patience.

const MESSAGES = "/channels/web/messages";
const RETRY = [1, 2, 4, 8, 15]; // seconds between attempts while there is no connection

/** How long to wait after so many failures in a row, in seconds. */
export const patience = (failures) => RETRY[Math.min(failures, RETRY.length - 1)];

/** Hands in one message: "taken", "refused", or "later" if nobody took it. */
export async function hand(owner, id, content, signal) {
  const body = JSON.stringify({ owner, id, ...content });
  const headers = { "content-type": "application/json" };
  const answer = await fetch(MESSAGES, { method: "POST", headers, body, signal }).catch(() => null);
  if (!answer || answer.status >= 500 || answer.status === 429) return "later";
  return answer.ok ? "taken" : "refused";
}

/** What came after the message with this number, at the latest after so many seconds. */
export async function fetchNews(owner, after, wait, signal) {
  const query = new URLSearchParams({ owner, after, wait });
  const answer = await fetch(`${MESSAGES}?${query}`, { signal, cache: "no-store" });
  if (!answer.ok) throw new Error(`status ${answer.status}`);
  return answer.json();
}

/** So many seconds, or until the browser says that the network is back. */
export function pause(seconds, signal) {
  return new Promise((done) => {
    const timer = setTimeout(done, seconds * 1000);
    addEventListener("online", () => { clearTimeout(timer); done(); }, { once: true, signal });
  });
}
