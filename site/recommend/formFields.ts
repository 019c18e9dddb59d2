import type { Draft } from "./draft.ts";

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Choices that are kept; whether people in a picture agreed is said anew each time (rule O44). */
const choices: readonly string[] = ["kind", "personPost", "campaign"];

const isTyped = (field: Field) =>
  field.name !== "website" &&
  (field.type === "text" || field.type === "tel" || field.type === "textarea");

const fieldsOf = (form: HTMLFormElement): Field[] => [
  ...form.querySelectorAll<Field>("input, textarea"),
];

const isChoice = (field: Field): field is HTMLInputElement =>
  field.type === "radio" && choices.includes(field.name);

/** What is typed and chosen, by the names of the fields; what is empty is left out. */
export function typedIn(form: HTMLFormElement): Draft["fields"] {
  const fields: Draft["fields"] = {};
  for (const field of fieldsOf(form)) {
    if (isTyped(field) && field.value !== "") fields[field.name] = field.value;
    if (isChoice(field) && field.checked) fields[field.name] = field.value;
  }
  return fields;
}

/** Whether nobody has typed anything. */
export const isUntouched = (fields: Draft["fields"]): boolean =>
  Object.keys(fields).every((name) => choices.includes(name));

/** Opens all that a field lies folded away in: nobody looks there for what comes back. */
export function openAround(inside: Element): void {
  const around = inside.parentElement?.closest("details");
  if (!around) return;
  around.open = true;
  openAround(around);
}

/** Puts what was typed back, where it is seen. */
export function typeInto(form: HTMLFormElement, fields: Draft["fields"]): void {
  for (const field of fieldsOf(form)) {
    const value = fields[field.name];
    if (value === undefined) continue;
    if (isTyped(field)) {
      field.value = value;
      openAround(field);
    }
    if (isChoice(field)) field.checked = field.value === value;
  }
}

/** Value of a hidden field. */
export const hiddenOf = (form: HTMLFormElement, name: string): HTMLInputElement | null =>
  form.querySelector<HTMLInputElement>(`input[type=hidden][name=${name}]`);
