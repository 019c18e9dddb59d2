import type { TakenFile } from "#intake/keptFile.ts";
import { type FieldProblems, pictureSlots, type TypedPictures } from "#intake/typedPictures.ts";
import { formWords as words } from "#intake/wording.ts";
import { type Markup, markup } from "#leaves/markup.ts";
import { choices, control, problemOf, tick } from "./controls.ts";

/** A file that was taken with the form, by its place, with the token that stands for it. */
export type KeptFile = TakenFile & { token: string };

/** Files of a form as they are shown, with what is said of them. */
export type GivenFiles = {
  pictures: TypedPictures;
  kept: ReadonlyMap<number, KeptFile>;
  problems?: FieldProblems;
};

/** The place for a file: the one that was taken, or a way to choose one. */
function fileAt({ kept, problems = {} }: GivenFiles, slot: number): Markup {
  const name = `file${slot}`;
  const label = slot === 0 ? words.document : words.picture(slot);
  const taken = kept.get(slot);
  if (taken)
    return markup`<p data-taken="${words.nameOf(taken.name, taken.bytes)}"><b>${label}</b> ${words.taken(taken.name, taken.bytes)}</p><input type="hidden" name="kept${slot}" value="${taken.token}">${tick({ name: `drop${slot}`, label: words.drop, isOn: false })}`;
  const accept = slot === 0 ? ".docx,.pdf" : "image/jpeg,image/png,image/webp";
  const problem = problems[name];
  return markup`<label for="${name}">${label}</label>${problemOf(name, problem)}<input type="file" id="${name}" name="${name}" accept="${accept}"${problem === undefined ? undefined : markup` aria-invalid="true" aria-describedby="${name}-problem"`}>`;
}

function pictureAt(given: GivenFiles, slot: number): Markup {
  const { caption = "", by = "", agreed = "" } = given.pictures[slot] ?? {};
  return markup`<div class="rec-picture" data-file="${slot}">${fileAt(given, slot)}${control({ name: `caption${slot}`, label: words.caption, value: caption })}${control({ name: `by${slot}`, label: words.by, value: by })}${choices(
    {
      name: `agreed${slot}`,
      label: words.agreed,
      options: words.agreedChoices,
      chosen: agreed,
      problem: given.problems?.[`agreed${slot}`],
    },
  )}</div>`;
}

/** Pictures that most people have room enough with; the rest opens on demand. */
const firstPictures = 3;

/** Whether a problem is one of files, by the name of its field. */
export const isFileField = (name: string): boolean => name === "files" || /\d$/.test(name);

/** Places for pictures and a document (rules O15 and O17). */
export function fileFields(given: GivenFiles): Markup {
  const { kept, problems = {} } = given;
  const later = pictureSlots.slice(firstPictures);
  const isLaterOpen = later.some((slot) => kept.has(slot) || problems[`file${slot}`]);
  return markup`
<fieldset id="files"><legend>${words.pictures}</legend>${problemOf("files", problems.files)}<p class="rec-help">${words.picturesHelp}</p>${pictureSlots.slice(0, firstPictures).map((slot) => pictureAt(given, slot))}
<details${isLaterOpen ? markup` open` : undefined}><summary>${words.morePictures}</summary>${later.map((slot) => pictureAt(given, slot))}</details></fieldset>
<div class="rec-picture" data-file="0">${fileAt(given, 0)}<p class="rec-help">${words.documentHelp}</p></div>`;
}
