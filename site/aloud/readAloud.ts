/**
 * Reads a story aloud with the voices of the reader's device, paragraph by paragraph. Loaded only when the button is
 * pressed. Sent to browsers with its types taken off, so it imports nothing and keeps to erasable syntax.
 */

const parts = ".story-top h1, .story-top .deck, .body > :is(h2, h3, p, blockquote), .transcript p";

let queue: HTMLElement[] = [];
let pressed: HTMLElement | undefined;

const mark = (part: HTMLElement | undefined) => {
  for (const old of document.querySelectorAll(".spoken")) old.classList.remove("spoken");
  part?.classList.add("spoken");
  part?.scrollIntoView({ block: "nearest" });
};

const stop = () => {
  queue = [];
  speechSynthesis.cancel();
  mark(undefined);
  pressed?.setAttribute("aria-pressed", "false");
  pressed = undefined;
};

const next = () => {
  const part = queue.shift();
  if (!part) return stop();
  mark(part);
  const utterance = new SpeechSynthesisUtterance(part.textContent ?? "");
  utterance.lang = "zh-CN";
  utterance.onend = () => {
    if (pressed) next();
  };
  utterance.onerror = stop;
  speechSynthesis.speak(utterance);
};

/** Starts reading, or stops when it reads. */
export const toggle = (button: HTMLElement) => {
  if (pressed) return stop();
  pressed = button;
  button.setAttribute("aria-pressed", "true");
  queue = [...document.querySelectorAll<HTMLElement>(parts)];
  addEventListener("pagehide", stop, { once: true });
  next();
};
