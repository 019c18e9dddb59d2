/**
 * Reads a story aloud with the voices of the reader's device, paragraph by paragraph. Loaded only when the button is
 * pressed, from a fixed address and as it stands here, so it is plain JavaScript.
 */

const parts = ".story-top h1, .story-top .deck, .body > :is(h2, h3, p, blockquote), .transcript p";

/** @type {HTMLElement[]} */
let queue = [];
/** @type {HTMLElement | undefined} */
let pressed;

/** @param {HTMLElement | undefined} part */
const mark = (part) => {
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

/**
 * Starts reading, or stops when it reads.
 * @param {HTMLElement} button
 */
export const toggle = (button) => {
  if (pressed) return stop();
  pressed = button;
  button.setAttribute("aria-pressed", "true");
  queue = [...document.querySelectorAll(parts)];
  addEventListener("pagehide", stop, { once: true });
  next();
};
