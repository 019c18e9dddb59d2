/** What somebody typed or chose at one place of an answer, with what was asked there. */
type Line = { value: string; said: string };

/** An answer to a link that was not sent yet (rule R39), by what was asked: another link asks the same of the same text. */
export type AnswerDraft = { at: number; lines: Record<string, Line> };

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Verdicts on a stretch are kept. A consent is none, and is chosen anew. */
const isVerdict = (field: Field): boolean =>
  field.type === "radio" && field.closest("[data-of]") !== null;
const isTyped = ({ type }: Field): boolean => type === "text" || type === "textarea";

const placeOf = (field: Field): string => {
  const of = field.closest<HTMLElement>("[data-of]")?.dataset.of;
  return of === undefined ? field.name : `${of} ${field.type === "radio" ? "verdict" : "text"}`;
};

/** What was asked at a place: the name of a stretch, with what a correction of it is called, or the label of a field. */
function saidAt(field: Field, form: HTMLFormElement): string {
  const around = field.closest("[data-of]");
  const asked = around?.querySelector("b")?.textContent;
  const label = form.querySelector(`label[for="${field.name}"]`)?.textContent;
  const correction = field.type === "radio" ? "" : around?.querySelector("summary")?.textContent;
  return asked ? `${asked} ${correction ?? ""}`.trim() : (label ?? field.name);
}

const fieldsOf = (form: HTMLFormElement): Field[] => [
  ...form.querySelectorAll<Field>("input, textarea"),
];

/** What was typed and chosen; what is empty is left out. */
export function answerIn(form: HTMLFormElement): AnswerDraft["lines"] {
  const lines: AnswerDraft["lines"] = {};
  for (const field of fieldsOf(form)) {
    const isKept = isTyped(field)
      ? field.value !== ""
      : isVerdict(field) && (field as HTMLInputElement).checked;
    if (isKept) lines[placeOf(field)] = { value: field.value, said: saidAt(field, form) };
  }
  return lines;
}

/** Whether any stretch is asked about here that the lines answer. */
export const isAbout = (form: HTMLFormElement, lines: AnswerDraft["lines"]): boolean =>
  fieldsOf(form).some((field) => field.closest("[data-of]") && lines[placeOf(field)]);

/** Puts what was typed back, with each correction open. */
export function typeAnswer(form: HTMLFormElement, lines: AnswerDraft["lines"]): void {
  for (const field of fieldsOf(form)) {
    const value = lines[placeOf(field)]?.value;
    if (value === undefined) continue;
    if (isVerdict(field)) (field as HTMLInputElement).checked = field.value === value;
    if (!isTyped(field)) continue;
    field.value = value;
    const around = field.closest("details");
    if (around) around.open = true;
  }
}

/** What was typed, in words; where something was only called wrong, that. */
export const answerSaid = (lines: AnswerDraft["lines"], wrong: string): string[] =>
  Object.keys(lines).flatMap((place) => {
    const { value, said } = lines[place] as Line;
    if (!/ verdict$/.test(place)) return [`${said}：${value}`];
    return value === "wrong" && !lines[place.replace(/verdict$/, "text")]
      ? [`${said}：${wrong}`]
      : [];
  });
