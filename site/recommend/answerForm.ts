import { announce } from "./announce.ts";
import { type AnswerDraft, answerIn, answerSaid, isAbout, typeAnswer } from "./answerFields.ts";
import { button, element } from "./element.ts";
import { forgetHere, keepHere, keptHere, placesHere } from "./keptHere.ts";
import { sendOnce } from "./sendOnce.ts";
import { stampOf } from "./stampOf.ts";
import { scriptWords as words } from "./wording.ts";

/** Keeps on the device what somebody types into the page of a link (rule R39): a call, a reload and the end of the link lose nothing of it. */

const saveMs = 400;
const begin = "check ";
/** The number of the link; its secret is kept nowhere. */
const link = /^\/check\/(p?\d+)\./.exec(location.pathname)?.[1];
const own = `${begin}${link}`;
const page = document.querySelector("[data-recommend]");
const form = page?.querySelector<HTMLFormElement>("form.rec");

const keptAt = (place: string): AnswerDraft | undefined =>
  keptHere<AnswerDraft>(place, Date.now(), ({ lines }) => lines !== undefined);

/** What was typed for this link, or for one before it that asked the same. */
function draftFor(form: HTMLFormElement): AnswerDraft | undefined {
  const others = placesHere(begin).flatMap((place) => keptAt(place) ?? []);
  const same = others.filter(({ lines }) => isAbout(form, lines));
  return keptAt(own) ?? same.sort((one, other) => other.at - one.at)[0];
}

function clear(): void {
  if (!confirm(words.answerClearSure)) return;
  for (const place of placesHere(begin)) forgetHere(place);
  location.href = location.pathname;
}

function start(form: HTMLFormElement, page: Element): void {
  const submit = form.querySelector("button[type=submit]");
  const note = element(
    "p",
    { class: "rec-help", hidden: true },
    ...[words.answerKept, " ", button(words.answerClear, clear)],
  );
  submit?.parentElement?.before(note);
  let wasTyped = false;
  const save = () => {
    if (!wasTyped) return;
    note.hidden = !keepHere(own, { at: Date.now(), lines: answerIn(form) } as AnswerDraft);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const saveSoon = () => {
    wasTyped = true;
    clearTimeout(timer);
    timer = setTimeout(save, saveMs);
  };
  const said = page.querySelector(".rec-said");
  const draft = draftFor(form);
  if (page.querySelector("[data-answered]")) {
    for (const place of placesHere(begin)) {
      const kept = keptAt(place);
      if (place === own || (kept && isAbout(form, kept.lines))) forgetHere(place);
    }
  } else if (said) {
    // What the server sends back with problems is newer than what is kept.
    saveSoon();
  } else if (draft) {
    typeAnswer(form, draft.lines);
    const found = words.answerRestored(stampOf(draft.at));
    form.prepend(element("p", { class: "rec-said" }, found, " ", button(words.answerClear, clear)));
    announce(found);
    note.hidden = false;
  }
  form.addEventListener("input", saveSoon);
  form.addEventListener("change", saveSoon);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") save();
  });
  addEventListener("pagehide", save);
  sendOnce(form, []);
}

/** Words that nobody can send any more, to be copied. */
function showUnsent(page: Element, { at, lines }: AnswerDraft): void {
  const said = answerSaid(lines, words.answerWrong);
  if (said.length === 0) return;
  const copy = button(words.copy, () => {
    const text = said.join("\n");
    const told = (isDone: boolean) => announce(isDone ? words.copied : words.notCopied);
    const copying = navigator.clipboard?.writeText(text);
    if (!copying) return told(false);
    copying.then(
      () => told(true),
      () => told(false),
    );
  });
  page.append(
    element(
      "section",
      { class: "rec rec-unsent" },
      element("p", {}, words.answerUnsent(stampOf(at))),
      element("ul", {}, ...said.map((line) => element("li", { class: "rec-text" }, line))),
      element("p", {}, copy, " ", button(words.answerClear, clear)),
    ),
  );
}

if (link && page) {
  const unsent = keptAt(own);
  if (form) start(form, page);
  else if (unsent && !page.querySelector("[data-unsent]")) showUnsent(page, unsent);
}
