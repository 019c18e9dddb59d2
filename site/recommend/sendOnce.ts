import { announce } from "./announce.ts";
import { element } from "./element.ts";
import type { FileSlot } from "./fileSlot.ts";
import { scriptWords as words } from "./wording.ts";

/** A form that has had no answer for so long may be sent again, by a network that went away or a page that was stopped: it is the same one (rule O4). */
const patienceMs = { ofWords: 20_000, ofFiles: 120_000 };

/** Sends the form once: not while files are on their way, not without a network, and a second tap does nothing. */
export function sendOnce(form: HTMLFormElement, slots: readonly FileSlot[]): void {
  const submit = form.querySelector<HTMLButtonElement>("button[type=submit]");
  if (!submit) return;
  const label = submit.textContent ?? "";
  const line = element("p", { class: "rec-problem", hidden: true });
  submit.before(line);
  let isOnItsWay = false;

  const say = (text: string) => {
    line.textContent = text;
    line.hidden = text === "";
    if (text !== "") announce(text);
  };
  const rest = () => {
    isOnItsWay = false;
    submit.textContent = label;
    submit.removeAttribute("aria-disabled");
    say("");
  };
  const begin = () => {
    isOnItsWay = true;
    submit.textContent = words.submitting;
    submit.setAttribute("aria-disabled", "true");
  };
  let patience: ReturnType<typeof setTimeout> | undefined;
  const awaitAnswer = () => {
    clearTimeout(patience);
    const files = [...form.querySelectorAll<HTMLInputElement>("input[type=file]")];
    const hasFiles = files.some((input) => (input.files?.length ?? 0) > 0);
    const wait = hasFiles ? patienceMs.ofFiles : patienceMs.ofWords;
    patience = setTimeout(() => {
      rest();
      say(words.noAnswer);
    }, wait);
  };
  /** Files that failed go with the form, as they do without script. */
  const afterFiles = async () => {
    await Promise.all(slots.map((slot) => slot.pending()));
    if (!isOnItsWay) return;
    if (navigator.onLine === false) {
      rest();
      say(words.offline);
      return;
    }
    awaitAnswer();
    form.submit();
  };

  form.addEventListener("submit", (event) => {
    if (isOnItsWay) return event.preventDefault();
    const waiting = slots.filter((slot) => slot.pending()).length;
    if (navigator.onLine === false) {
      event.preventDefault();
      return say(words.offline);
    }
    begin();
    if (waiting === 0) return awaitAnswer();
    event.preventDefault();
    say(words.stillUploading(waiting));
    void afterFiles();
  });
  // A browser may show the page again as it was, after an error or by the back button.
  addEventListener("pageshow", (event) => {
    if (event.persisted) rest();
  });
}
