import type { FieldProblems } from "#intake/typedPictures.ts";
import { formField } from "#leaves/formField.ts";
import { type Markup, markup } from "#leaves/markup.ts";

/** What is wrong with a field, where a screen reader finds it. */
export const problemOf = (name: string, problem: string | undefined): Markup | undefined =>
  problem === undefined
    ? undefined
    : markup`<p class="rec-problem" id="${name}-problem">${problem}</p>`;

/** Links to everything that is to be mended: a screen of errors on a phone is long. */
export const problemSummary = (
  said: string | undefined,
  problems: FieldProblems = {},
): Markup | undefined =>
  said === undefined
    ? undefined
    : markup`<div class="rec-said" role="alert"><p>${said}</p><ul>${Object.entries(problems).map(([name, problem]) => markup`<li><a href="#${name}">${problem}</a></li>`)}</ul></div>`;

type Field = { name: string; label: string; problem?: string | undefined };
type Text = Field & {
  value: string;
  help?: string;
  long?: boolean;
  type?: string;
  autocomplete?: string;
};

/** A field for text. */
export const control = ({ value, autocomplete, long, type = "text", ...field }: Text): Markup =>
  formField(field, { help: "rec-help", problem: "rec-problem" }, (given) => {
    const attributes = markup`${given}${autocomplete && markup` autocomplete="${autocomplete}"`}`;
    return long
      ? // A browser drops the first line break of a text.
        markup`<textarea rows="8" ${attributes}>
${value}</textarea>`
      : markup`<input type="${type}" ${attributes} value="${value}">`;
  });

/** A box to tick. */
export const tick = ({ name, label, problem, isOn }: Field & { isOn: boolean }): Markup =>
  markup`${problemOf(name, problem)}<label class="rec-tick"><input type="checkbox" id="${name}" name="${name}" value="1"${isOn ? markup` checked` : undefined}${problem === undefined ? undefined : markup` aria-invalid="true" aria-describedby="${name}-problem"`}> ${label}</label>
`;

/** A few choices of which one holds. */
export const choices = ({
  name,
  label,
  problem,
  help,
  options,
  chosen,
}: Field & {
  help?: string;
  options: Readonly<Record<string, string>>;
  chosen: string;
}): Markup =>
  markup`<fieldset id="${name}"><legend>${label}</legend>${help === undefined ? undefined : markup`<p class="rec-help">${help}</p>`}${problemOf(name, problem)}${Object.entries(options).map(([value, said]) => markup`<label class="rec-tick"><input type="radio" name="${name}" value="${value}"${value === chosen ? markup` checked` : undefined}> ${said}</label>`)}</fieldset>
`;
