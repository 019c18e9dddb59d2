import type { ShownFactCheck } from "#editorial/factCheck/factCheckDoor.ts";
import { fieldOf, typedLimits } from "#editorial/factCheck/typedAnswerRules.ts";
import { purposeWords, wording } from "#editorial/factCheck/wording.ts";
import { shanghaiStamp } from "#leaves/shanghaiTime.ts";
import { type Markup, markup } from "#voting/endpoint/markup.ts";
import { choices, control, problemOf, tick } from "../recommend/controls.ts";

const { page: words } = wording;

/** A form as it was typed, and what is wrong with it; empty at first. */
export type TypedFactCheck = {
  fields: ReadonlyMap<string, string>;
  problems: ReadonlyMap<string, string>;
};

/** The watermark stands again after so many stretches, so that no picture of a screen is without it. */
const marksEach = 5;

const verdicts = { right: words.right, wrong: words.wrong };

const stamp = (at: number) => shanghaiStamp(new Date(at)).slice(0, 16);

/** A stretch or a person, with the two answers and the place for a correction. */
function asked(field: string, label: string, text: string, typed: TypedFactCheck): Markup {
  const chosen = typed.fields.get(field) ?? "";
  const correction = `${field}-text`;
  const value = typed.fields.get(correction) ?? "";
  const isOpen = value !== "" || chosen === "wrong";
  return markup`<section class="rec-asked"><p><b>${label}</b></p><p class="rec-text">${text}</p>${choices({ name: field, label: "", problem: typed.problems.get(field), options: verdicts, chosen })}<details${isOpen ? markup` open` : undefined}><summary>${words.correction}</summary>${problemOf(correction, typed.problems.get(correction))}<textarea name="${correction}" rows="3" maxlength="${typedLimits.text}" aria-label="${words.correction}：${label}">
${value}</textarea></details></section>`;
}

/** The page of a link that opens nothing, or nothing any more. */
export const closedHtml = (): Markup =>
  markup`<p class="rec-said" role="alert">${words.closed}</p>`;

/** The text of a link, stretch by stretch, with what was typed of an answer (rule R31). */
export function factCheckHtml(
  shown: ShownFactCheck,
  { address, typed, said }: { address: string; typed: TypedFactCheck; said?: string | undefined },
): Markup {
  const { content, recipient, purpose, endsAt, answeredAt } = shown;
  const mark = markup`<p class="rec-mark">${words.mark(recipient)}</p>`;
  const passages = content.passages.map(
    ({ label, text }, index) =>
      markup`${index % marksEach === 0 ? mark : undefined}${asked(fieldOf("passage", index), `${index + 1}　${label}`, text, typed)}`,
  );
  const people = content.people.map(({ name, post }, index) =>
    asked(fieldOf("person", index), name, [name, post].filter(Boolean).join("　"), typed),
  );
  const pictures = content.pictures.map(({ words: about, image }, index) => {
    const field = fieldOf("picture", index);
    const chosen = typed.fields.get(field) ?? "";
    return markup`<section class="rec-asked"><img src="${image}" alt="${about}"><p>${about}</p>${choices({ name: field, label: words.portraitAsk, problem: typed.problems.get(field), options: words.portraits, chosen })}</section>`;
  });
  const text = (name: "note" | "name" | "post", more: { long?: boolean } = {}) =>
    control({
      ...{ name, label: words[name], problem: typed.problems.get(name), ...more },
      value: typed.fields.get(name) ?? "",
    });
  return markup`${said === undefined ? undefined : markup`<p class="rec-said" role="alert">${said}</p>`}<h2>${content.title}</h2>
<p>${words.purpose(purposeWords[purpose])}${words.how}</p><p>${words.until(stamp(endsAt))}</p>${answeredAt === null ? undefined : markup`<p>${words.before(stamp(answeredAt))}</p>`}
<form class="rec" method="post" action="${address}" autocomplete="off">${passages}${tick({ name: "rest", label: words.rest, isOn: typed.fields.get("rest") === "1" })}
${people.length === 0 ? undefined : markup`<h3>${words.people}</h3>${people}`}${pictures.length === 0 ? undefined : markup`<h3>${words.pictures}</h3>${mark}${pictures}`}
${text("note", { long: true })}${text("name")}${text("post")}<p><button type="submit">${words.submit}</button></p></form>${mark}`;
}
