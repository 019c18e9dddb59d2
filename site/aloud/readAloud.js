/**
 * Reads a story aloud with the voices of the reader's device, paragraph by paragraph. Loaded only when the button is
 * pressed, from a fixed address and as it stands here, so it is plain JavaScript.
 */

const parts = [
  ".story-top h1",
  ".story-top .deck",
  ...["h2", "h3", "p", "blockquote"].map((name) => `.body > ${name}`),
  ".transcript p",
].join();

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

/**
 * Says why nothing is heard, beside the button and to screen readers. Devices without a voice are silent without a word.
 * @param {HTMLElement | undefined} button
 */
const tellFailure = (button) => {
  if (!button || button.nextElementSibling?.matches("[data-aloud-said]")) return;
  const said = document.createElement("span");
  said.setAttribute("role", "status");
  said.dataset.aloudSaid = "";
  button.insertAdjacentElement("afterend", said);
  said.textContent = button.dataset.aloudFailed ?? "";
};

/** Whether the device has a voice; browsers that load their voices late get a moment. */
const hasVoice = () =>
  new Promise((resolve) => {
    const answer = () => resolve(speechSynthesis.getVoices().length > 0);
    if (speechSynthesis.getVoices().length > 0) return answer();
    setTimeout(answer, 1500);
  });

const next = () => {
  const part = queue.shift();
  if (!part) return stop();
  mark(part);
  const utterance = new SpeechSynthesisUtterance(part.textContent ?? "");
  utterance.lang = "zh-CN";
  utterance.onend = () => {
    if (pressed) next();
  };
  utterance.onerror = ({ error }) => {
    const button = pressed;
    stop();
    if (error !== "canceled" && error !== "interrupted") tellFailure(button);
  };
  speechSynthesis.speak(utterance);
};

/**
 * Starts reading, or stops when it reads.
 * @param {HTMLElement} button
 */
export const toggle = async (button) => {
  if (pressed) return stop();
  if (!(await hasVoice())) return tellFailure(button);
  if (pressed) return;
  pressed = button;
  button.setAttribute("aria-pressed", "true");
  queue = [...document.querySelectorAll(parts)];
  addEventListener("pagehide", stop, { once: true });
  next();
};
