import { announce } from "./announce.ts";
import { type Draft, draftPlace, keptDraft } from "./draft.ts";
import { button, element } from "./element.ts";
import { fileSlot } from "./fileSlot.ts";
import { hiddenOf, isUntouched, openAround, typedIn, typeInto } from "./formFields.ts";
import { forgetHere, keepHere } from "./keptHere.ts";
import { placePicker } from "./placePicker.ts";
import { sendOnce } from "./sendOnce.ts";
import { similarCases } from "./similarCases.ts";
import { stampOf } from "./stampOf.ts";
import { scriptWords as words } from "./wording.ts";

/** The form of recommendations, and that in which a sender says more, with script: everything here is beside a form that is whole without it. */

const saveMs = 400;
const form = document.querySelector<HTMLFormElement>("form.rec[enctype]");
const place = draftPlace(document.querySelector<HTMLElement>("[data-draft]")?.dataset.draft);
const field = (name: string) => form?.querySelector<HTMLInputElement>(`#${name}`) ?? undefined;

function start(form: HTMLFormElement): void {
  const [key, began] = [hiddenOf(form, "key"), hiddenOf(form, "began")];
  const submit = form.querySelector("button[type=submit]");
  if (!key || !submit) return;
  const note = element("p", { class: "rec-help", hidden: true });
  let isCleared = false;

  const clear = () => {
    if (!confirm(words.clearSure)) return;
    isCleared = true;
    forgetHere(place);
    location.href = `${form.getAttribute("action")}?another=1`;
  };
  const save = () => {
    if (isCleared) return;
    const files: Draft["files"] = {};
    for (const { slot, taken } of slots) {
      const file = taken();
      if (file) files[slot] = file;
    }
    const draft = {
      key: key.value,
      began: began?.value ?? "",
      at: Date.now(),
      fields: typedIn(form),
      files,
    };
    const isKept = keepHere(place, draft);
    note.hidden = !isKept;
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const saveSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(save, saveMs);
  };

  const draft = keptDraft(place, Date.now());
  // What the server sends back with problems is newer than any draft, unless it gave up the form.
  const isFresh =
    form.closest("[data-recommend]")?.querySelector(".rec-said") === null ||
    isUntouched(typedIn(form));
  if (draft && isFresh) {
    const chosen = new URLSearchParams(location.search).get("for");
    key.value = draft.key;
    if (began) began.value = draft.began;
    typeInto(form, draft.fields);
    if (chosen) typeInto(form, { kind: "person", campaign: chosen });
  }
  const slots = [...form.querySelectorAll<HTMLElement>("[data-file]")].map((box) =>
    fileSlot(box, { key: () => key.value, onChange: saveSoon }),
  );
  if (draft && isFresh) {
    for (const slot of slots) {
      const file = draft.files[slot.slot];
      if (!file) continue;
      slot.show(file);
      openAround(slot.box);
    }
    const said = words.restored(stampOf(draft.at));
    form.prepend(element("p", { class: "rec-said" }, said, " ", button(words.clear, clear)));
    announce(said);
    openAround(form);
  }
  note.append(words.draft, " ", button(words.clear, clear));
  submit.parentElement?.before(note);
  if (draft && isFresh) note.hidden = false;

  form.addEventListener("input", saveSoon);
  form.addEventListener("change", saveSoon);
  // A phone may end the page without another word.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && !note.hidden) save();
  });
  addEventListener("pagehide", () => {
    if (!note.hidden) save();
  });
  const [where, title] = [field("place"), field("title")];
  if (where) placePicker(where);
  if (where && title) similarCases(title, where);
  sendOnce(form, slots);
  if (!isFresh) save();
}

const receipt = document.querySelector<HTMLElement>("[data-filed]");
const filed = receipt?.dataset.filed?.split(" ") ?? [];
if (filed.includes(keptDraft(place, Date.now())?.key ?? "")) forgetHere(place);
if (form) start(form);
