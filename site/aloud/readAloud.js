/**
 * Reads a story aloud with the voices of the reader's device, paragraph by paragraph. Loaded only when the button is
 * pressed, and as it stands here, so it is plain JavaScript. Words for its states stand in the markup (`ReadAloud.astro`).
 */

const parts = [
  ".story-top h1",
  ".story-top .deck",
  ...["h2", "h3", "p", "blockquote", "ul > li", "ol > li"].map((name) => `.body > ${name}`),
  ".transcript p",
].join();

/** Browsers that load their voices late get so long. */
const voicesMs = 1500;
const chinese = /^(zh|cmn|yue)/i;

/** @type {HTMLElement[]} */
let queue = [];
/** @type {"silent" | "reading" | "paused"} */
let state = "silent";
/**
 * What is said now: an utterance that was broken off tells of its end later, and must not be taken for this one. One that
 * nobody holds is forgotten by some browsers before they told of its end.
 * @type {SpeechSynthesisUtterance | undefined}
 */
let saying;

/** @param {HTMLElement | undefined} part */
const mark = (part) => {
  for (const old of document.querySelectorAll(".spoken")) old.classList.remove("spoken");
  if (!part) return;
  part.classList.add("spoken");
  part.scrollIntoView({ block: "nearest" });
};

/**
 * Shows a state at the button, and says it to screen readers.
 * @param {HTMLElement} button
 * @param {"silent" | "reading" | "paused"} next
 * @param {string | undefined} said
 */
const show = (button, next, said) => {
  const box = button.parentElement;
  const stop = box?.querySelector("[data-aloud-stop]");
  const status = box?.querySelector("[role=status]");
  const labels = {
    silent: button.dataset.start,
    reading: button.dataset.pause,
    paused: button.dataset.resume,
  };
  state = next;
  button.textContent = labels[next] || "";
  button.toggleAttribute("data-on", next !== "silent");
  // What goes away leaves its focus to what stays.
  if (next === "silent" && stop === document.activeElement) button.focus();
  if (stop) stop.hidden = next === "silent";
  if (status) status.textContent = said || "";
};

/** Breaks off what is being said. */
const hush = () => {
  saying = undefined;
  speechSynthesis.cancel();
};

/**
 * Many phones cannot take an utterance up again in its middle, so it is broken off.
 * @param {HTMLElement} button
 */
const pause = (button) => {
  hush();
  show(button, "paused", button.dataset.paused);
};

/**
 * @param {HTMLElement} button
 * @param {string | undefined} said
 */
const end = (button, said) => {
  hush();
  queue = [];
  mark(undefined);
  show(button, "silent", said);
};

/** @param {HTMLElement} button */
const read = (button) => {
  const [part] = queue;
  if (!part) return end(button, button.dataset.ended);
  mark(part);
  const utterance = new SpeechSynthesisUtterance(part.textContent || "");
  saying = utterance;
  utterance.lang = "zh-CN";
  const voice = speechSynthesis.getVoices().find(({ lang }) => chinese.test(lang));
  if (voice) utterance.voice = voice;
  utterance.onend = () => {
    if (saying !== utterance) return;
    queue.shift();
    read(button);
  };
  utterance.onerror = () => {
    if (saying === utterance) end(button, button.dataset.failed);
  };
  speechSynthesis.speak(utterance);
};

/** Whether the device can read Chinese: a voice for other languages reads nothing of it. */
const hasVoice = async () => {
  const has = () => speechSynthesis.getVoices().some(({ lang }) => chinese.test(lang));
  if (!has()) await new Promise((resolve) => setTimeout(resolve, voicesMs));
  return has();
};

/** @param {HTMLElement} button */
const start = async (button) => {
  if (!(await hasVoice())) return show(button, "silent", button.dataset.failed);
  if (state !== "silent") return;
  queue = [...document.querySelectorAll(parts)];
  const stop = button.parentElement?.querySelector("[data-aloud-stop]");
  if (stop instanceof HTMLElement) stop.onclick = () => end(button, button.dataset.stopped);
  // Browsers may keep a page that is left, and show it again as it was.
  window.onpagehide = () => {
    if (state === "reading") pause(button);
  };
  show(button, "reading", button.dataset.began);
  read(button);
};

/**
 * Starts reading, pauses while it reads, and goes on with the same paragraph after a pause.
 * @param {HTMLElement} button
 */
export const toggle = async (button) => {
  if (state === "silent") return start(button);
  if (state === "reading") return pause(button);
  show(button, "reading", button.dataset.began);
  read(button);
};
