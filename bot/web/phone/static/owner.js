// Who is writing: a name that nobody can guess, kept by this browser.

const NAME = "stallside-owner";

export function unguessable() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export function ownerName() {
  try {
    const known = localStorage.getItem(NAME) ?? `page-${unguessable()}`;
    localStorage.setItem(NAME, known);
    return known;
  } catch {
    return `page-${unguessable()}`; // no storage allowed: this talk lasts as long as the page
  }
}

export function forgetOwner() {
  try {
    localStorage.removeItem(NAME);
  } catch { /* no storage, nothing to forget */ }
}
