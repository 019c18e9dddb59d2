import type { ShownNominee } from "#intake/nominee/nomineeDoor.ts";
import { nomineeWords } from "#intake/nominee/wording.ts";
import { type Markup, markup } from "#leaves/markup.ts";
import { shanghaiStamp } from "#leaves/shanghaiTime.ts";
import { choices, control } from "../recommend/controls.ts";

const { page: words } = nomineeWords;

/** A form as it was typed, and what is wrong with it; empty at first. */
export type TypedNominee = {
  fields: ReadonlyMap<string, string>;
  problems: ReadonlyMap<string, string>;
};

const stamp = (at: number) => shanghaiStamp(new Date(at)).slice(0, 16);

/** What the page says of what was sent: `isTaken` when it was taken, and the device need not keep it any more. */
type NomineeSaid = { address: string; typed: TypedNominee; said?: string; isTaken?: boolean };

/** What is told of the nominated person, and what the person is asked (rule O46). */
export function nomineeHtml(
  { content, endsAt, answer, answeredAt }: ShownNominee,
  { address, typed, said, isTaken = false }: NomineeSaid,
): Markup {
  const { fields, problems } = typed;
  const { name, post, place, campaign, story } = content;
  const choice = (field: "agrees" | "portrait", label: string, options: object) =>
    choices({
      ...{ name: field, label, problem: problems.get(field), chosen: fields.get(field) ?? "" },
      options: options as Record<string, string>,
    });
  const text = (field: "name" | "note", more: { long?: boolean } = {}) =>
    control({
      ...{ name: field, label: words[field], problem: problems.get(field), ...more },
      value: fields.get(field) ?? "",
    });
  const taken = isTaken ? markup` data-answered` : undefined;
  return markup`${said === undefined ? undefined : markup`<p class="rec-said" role="alert"${taken}>${said}</p>`}<p class="rec-mark">${words.mark(name)}</p><h2>${campaign}</h2>
<p>${words.intro(campaign)}</p><dl><dt>${words.who}</dt><dd>${[name, post].filter(Boolean).join("，")}</dd><dt>${words.place}</dt><dd>${place}</dd></dl>
<h3>${words.story}</h3>${story.map((line) => markup`<p>${line}</p>`)}<p>${words.storyHelp}</p>
<p>${words.until(stamp(endsAt))}</p>${answer === null || answeredAt === null ? undefined : markup`<p>${words.before(stamp(answeredAt), answer.agrees)}</p>`}
<form class="rec" method="post" action="${address}" autocomplete="off">${choice("agrees", words.agreesAsk, words.agrees)}${choice("portrait", words.portraitAsk, words.portraits)}${text("name")}${text("note", { long: true })}<p><button type="submit">${words.submit}</button></p></form>`;
}
