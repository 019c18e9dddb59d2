import { decideAct } from "#intake/decideAct.ts";
import { filesIn } from "#intake/filesOf.ts";
import { sizeWords } from "#intake/fileWording.ts";
import type { IntakeAct } from "#intake/intakeEvent.ts";
import type { Filed } from "#intake/intakeStore.ts";
import { typedNumber } from "#intake/numberRules.ts";
import { placeSaid } from "#intake/placeSaid.ts";
import type { StoredFile } from "#intake/recommendation.wire.ts";
import { saidIn } from "#intake/saidIn.ts";
import { stateAfter } from "#intake/stateRules.ts";
import { actSaid, formWords, stateWords, statusWords as words } from "#intake/wording.ts";
import { type Markup, markup } from "#leaves/markup.ts";
import { paths } from "#leaves/paths.ts";
import { shanghaiStamp } from "#leaves/shanghaiTime.ts";
import { control, problemOf, problemSummary, tick } from "./controls.ts";
import { fileFields } from "./fileFields.ts";
import type { SaidForm } from "./readStatusForm.ts";

/** A pair as it was typed; it goes from form to form and never into an address. */
export type TypedPair = { number: string; code: string };

const saidOf = (said: string | undefined, role: "alert" | "status") =>
  said === undefined ? undefined : markup`<p class="rec-said" role="${role}">${said}</p>`;

/** The way in: number and code. */
export const askPairHtml = (typed: TypedPair, said?: string): Markup =>
  markup`${saidOf(said, "alert")}<form class="rec" method="post" action="${paths.recommendStatus()}"><p>${words.lead}</p>
${control({ name: "number", label: words.number, help: words.numberHelp, value: typed.number, autocomplete: "off" })}${control({ name: "code", label: words.code, help: words.codeHelp, value: typed.code, autocomplete: "off" })}<p><button type="submit">${words.open}</button></p></form>`;

/** Whose form it is, and the last event that its page showed (rule O9). */
type Of = { pair: TypedPair; after: number };

const hiddenOf = ({ pair, after }: Of, kind: string): Markup =>
  markup`<input type="hidden" name="number" value="${pair.number}"><input type="hidden" name="code" value="${pair.code}"><input type="hidden" name="after" value="${after}"><input type="hidden" name="act" value="${kind}">`;

/** Several forms stand on one page: the label wraps its text, so that no name is there twice. */
const textOf = ({ text, problems = {} }: SaidForm): Markup =>
  markup`${problemOf("text", problems.text)}<label>${words.text}<textarea name="text" rows="5"${problems.text === undefined ? undefined : markup` id="text" aria-invalid="true" aria-describedby="text-problem"`}>
${text}</textarea></label>`;

const sendOf = (form: SaidForm): Markup =>
  markup`<p><button type="submit">${words.send[form.kind]}</button></p>`;

const keyOf = ({ key }: SaidForm): Markup =>
  markup`<input type="hidden" name="key" value="${key}">`;

/** What is said with files (rule O50): the script of the first form takes them one by one here, too. */
const fullForm = (of: Of, form: SaidForm): Markup => {
  const { kept, problems = {} } = form;
  const isOpen = kept.size > 0 || Object.keys(problems).some((name) => name !== "text");
  return markup`<form class="rec" method="post" action="${paths.recommendStatus()}" enctype="multipart/form-data" novalidate data-draft="${typedNumber(of.pair.number) ?? ""}">${hiddenOf(of, form.kind)}${keyOf(form)}${textOf(form)}<details${isOpen ? markup` open` : undefined}><summary>${words.giveFiles}</summary>${fileFields(form)}</details>${sendOf(form)}</form>`;
};

const shortForm = (of: Of, form: SaidForm): Markup =>
  markup`<form class="rec" method="post" action="${paths.recommendStatus()}">${hiddenOf(of, form.kind)}${keyOf(form)}${textOf(form)}${sendOf(form)}</form>`;

const formOf = (of: Of, form: SaidForm): Markup =>
  form.kind === "correct" ? shortForm(of, form) : fullForm(of, form);

/** What could not be recorded, to be sent again, where nothing is known of its recommendation. */
export const sayAgainHtml = ({
  form,
  said,
  ...of
}: Of & { form: SaidForm; said: string }): Markup =>
  markup`${problemSummary(said, form.problems)}<h2>${words[form.kind]}</h2>${formOf(of, form)}`;

type Shown = {
  pair: TypedPair;
  filed: Filed;
  /** Forms that nobody has filled in. */
  forms: { say: SaidForm; correct: SaidForm };
  /** What was said of the last act. */
  said?: string;
  /** What could not be taken, to be sent again. */
  unsent?: SaidForm;
};

const fileList = (files: readonly StoredFile[]): Markup | undefined =>
  files.length === 0
    ? undefined
    : markup`<ul>${files.map(({ name, bytes }) => markup`<li>${words.file(name, sizeWords(bytes))}</li>`)}</ul>`;

/** What the sender wrote, which nobody can correct who does not see it; how the sender is reached is not among it. */
const writtenHtml = ({ form }: Filed): Markup => {
  const { title, story, people, when, figures } = form;
  const place = placeSaid(form);
  const lines = Object.entries({ title, place, story, people, when, figures }).filter(
    ([, text]) => text !== "",
  ) as ["title" | "place" | "story" | "people" | "when" | "figures", string][];
  return markup`<details><summary>${words.written}</summary>${lines.map(([name, text]) => markup`<p>${formWords[name]}：<span class="rec-text">${text}</span></p>`)}</details>`;
};

const keysOf = ({ events }: Filed): string =>
  events.flatMap((event) => ("key" in event && event.key ? event.key : [])).join(" ");

/** What became of a recommendation, and what its sender may do (rules O5 to O8 and O50). */
export function statusHtml({ pair, filed, forms, said, unsent }: Shown): Markup {
  const state = stateAfter(filed.events);
  const of = { pair, after: filed.events.at(-1)?.id ?? 0 };
  const may = (act: IntakeAct) => decideAct({ act, by: "sender", state }) === undefined;
  // Where it was taken down, its address leads nowhere.
  const published = filed.events.findLast(({ kind }) => kind === "publish" || kind === "unpublish");
  const lines = filed.events.map(
    (event) =>
      markup`<li><time>${shanghaiStamp(new Date(event.at))}</time> ${actSaid(event)}${saidIn(event) && markup`：<span class="rec-text">${saidIn(event)}</span>`}${fileList(filesIn(event))}</li>`,
  );
  // Whoever is asked says all of it in the answer; what was typed before something else happened is an addition then.
  const say = may({ kind: "answer", text: "…" }) ? "answer" : "add";
  const offered: SaidForm[] = may({ kind: "add", text: "…" })
    ? [
        { ...(unsent && unsent.kind !== "correct" ? unsent : forms.say), kind: say },
        unsent?.kind === "correct" ? unsent : forms.correct,
      ]
    : [];
  const isOpen = ({ kind, key }: SaidForm) => kind === "answer" || key === unsent?.key;
  const lost =
    unsent && offered.length === 0 ? markup`<p class="rec-text">${unsent.text}</p>` : undefined;
  const shown = unsent?.problems && Object.keys(unsent.problems).length > 0;
  return markup`${shown ? problemSummary(said, unsent?.problems) : saidOf(said, "status")}
<section class="rec-receipt" data-filed="${keysOf(filed)}" data-draft="${filed.number}"><h2>${filed.number}　${stateWords[state]}</h2>${published?.kind === "publish" ? markup`<p><a href="${published.address}">${words.seen}</a></p>` : undefined}
<p>${words.what}：${filed.form.title}（${formWords.kinds[filed.form.kind]}）</p>${fileList(filed.form.files)}
${writtenHtml(filed)}<h3>${words.history}</h3><ol><li><time>${shanghaiStamp(new Date(filed.at))}</time> ${stateWords.received}</li>${lines}</ol></section>
${lost}${offered.map((form) => markup`<details${isOpen(form) ? markup` open` : undefined}><summary>${words[form.kind]}</summary>${formOf(of, form)}</details>`)}${
  may({ kind: "withdraw" })
    ? markup`<details><summary>${words.withdraw}</summary><form class="rec" method="post" action="${paths.recommendStatus()}">${hiddenOf(of, "withdraw")}<p>${words.withdrawHelp}</p>${tick({ name: "sure", label: words.withdrawTick, isOn: false })}<p><button type="submit">${words.withdraw}</button></p></form></details>`
    : undefined
}`;
}
