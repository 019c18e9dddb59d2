import { createHash } from "node:crypto";
import type { ShownFactCheck } from "#editorial/factCheck/factCheckDoor.ts";
import { partsOf, withPicturesOf } from "#editorial/factCheck/pageRules.ts";
import { fieldOf, typedLimits } from "#editorial/factCheck/typedAnswerRules.ts";
import { purposeWords, wording } from "#editorial/factCheck/wording.ts";
import { Markup, markup } from "#leaves/markup.ts";
import { shanghaiStamp } from "#leaves/shanghaiTime.ts";
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

/** `of` is what is asked about, by which the script finds again what was typed for another link of the same text (rule R39). */
type Asked = { field: string; label: string; of: string; text?: string };

/** Names of stretches by their words: of those that are the same, by their order. */
function namesOf(texts: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return texts.map((text) => {
    const before = seen.get(text) ?? 0;
    seen.set(text, before + 1);
    const hash = createHash("sha256").update(`${before}\n${text}`).digest("base64url");
    return hash.slice(0, 16);
  });
}

/** A stretch or a person, with the two answers and the place for a correction; its text, where it does not stand above on the page. */
function asked({ field, label, of, text }: Asked, typed: TypedFactCheck): Markup {
  const chosen = typed.fields.get(field) ?? "";
  const correction = `${field}-text`;
  const value = typed.fields.get(correction) ?? "";
  const isOpen = value !== "" || chosen === "wrong";
  return markup`<section class="rec-asked" data-of="${of}"><p><b>${label}</b></p>${text === undefined ? undefined : markup`<p class="rec-text">${text}</p>`}${choices({ name: field, label: "", problem: typed.problems.get(field), options: verdicts, chosen })}<details${isOpen ? markup` open` : undefined}><summary>${words.correction}</summary>${problemOf(correction, typed.problems.get(correction))}<textarea name="${correction}" rows="3" maxlength="${typedLimits.text}" aria-label="${words.correction}：${label}">
${value}</textarea></details></section>`;
}

type Page = {
  shown: ShownFactCheck;
  names: readonly string[];
  address: string;
  typed: TypedFactCheck;
  mark: Markup;
};

const numbered = (index: number, label: string) => `${index + 1}　${label}`;

/** The text as readers would get it, each stretch that stands on the page asked right behind it, and those that readers do not see below. */
function realPage({ shown: { content }, names, address, typed, mark }: Page): Markup {
  const { passages, page = { html: "", media: [] } } = content;
  const parts = partsOf(page);
  const onPage = new Set(parts.map(({ passage }) => passage));
  const at = (index: number, text?: string) => {
    const { label = "" } = passages[index] ?? {};
    const field = fieldOf("passage", index);
    const of = names[index] ?? "";
    return asked(
      { field, label: numbered(index, label), of, ...(text !== undefined && { text }) },
      typed,
    );
  };
  // Drawn by the site's own views, where what was typed is escaped.
  const drawn = parts.map(({ html, passage }) => [
    new Markup(withPicturesOf(html, address)),
    passage === undefined ? undefined : at(passage),
  ]);
  const unseen = passages.flatMap(({ text }, index) => (onPage.has(index) ? [] : at(index, text)));
  return markup`<p class="rec-mark rec-mark-on">${mark}</p>${drawn}${unseen.length === 0 ? undefined : markup`<h3>${words.unseen}</h3>${unseen}`}`;
}

/** The stretches alone, for a text of which no page could be drawn. */
const listed = ({ shown: { content }, names, typed, mark }: Page): Markup =>
  markup`${content.passages.map(({ label, text }, index) => [
    index % marksEach === 0 ? markup`<p class="rec-mark">${mark}</p>` : undefined,
    asked(
      {
        ...{ field: fieldOf("passage", index), label: numbered(index, label), text },
        of: names[index] ?? "",
      },
      typed,
    ),
  ])}`;

/** What the page says of what was sent: `isTaken` when it was taken, and the device need not keep it any more. */
type FactCheckSaid = {
  address: string;
  typed: TypedFactCheck;
  said?: string;
  isTaken?: boolean;
};

/** The text of a link, stretch by stretch, with what was typed of an answer (rule R31). */
export function factCheckHtml(
  shown: ShownFactCheck,
  { address, typed, said, isTaken = false }: FactCheckSaid,
): Markup {
  const { content, recipient, purpose, endsAt, answeredAt } = shown;
  const mark = markup`${words.mark(recipient)}`;
  const names = namesOf(content.passages.map(({ text }) => text));
  const page = { shown, names, address, typed, mark };
  const peopleNames = namesOf(content.people.map(({ name, post }) => `${name}\n${post}`));
  const people = content.people.map(({ name, post }, index) =>
    asked(
      {
        ...{ field: fieldOf("person", index), label: name, of: peopleNames[index] ?? "" },
        text: [name, post].filter(Boolean).join("　"),
      },
      typed,
    ),
  );
  const pictures = content.pictures.map(({ words: about, image }, index) => {
    const field = fieldOf("picture", index);
    const chosen = typed.fields.get(field) ?? "";
    return markup`<section class="rec-asked">${image === "" ? undefined : markup`<img src="${image}" alt="${about}">`}<p>${about}</p>${choices({ name: field, label: words.portraitAsk, problem: typed.problems.get(field), options: words.portraits, chosen })}</section>`;
  });
  const text = (name: "note" | "name" | "post", more: { long?: boolean } = {}) =>
    control({
      ...{ name, label: words[name], problem: typed.problems.get(name), ...more },
      value: typed.fields.get(name) ?? "",
    });
  const taken = isTaken ? markup` data-answered` : undefined;
  return markup`${said === undefined ? undefined : markup`<p class="rec-said" role="alert"${taken}>${said}</p>`}${content.page ? undefined : markup`<h2>${content.title}</h2>`}
<p>${words.purpose(purposeWords[purpose])}${words.how}</p><p>${words.until(stamp(endsAt))}</p>${answeredAt === null ? undefined : markup`<p>${words.before(stamp(answeredAt))}</p>`}
<form class="rec" method="post" action="${address}" autocomplete="off">${content.page ? realPage(page) : listed(page)}${tick({ name: "rest", label: words.rest, isOn: typed.fields.get("rest") === "1" })}
${people.length === 0 ? undefined : markup`<h3>${words.people}</h3>${people}`}${pictures.length === 0 ? undefined : markup`<h3>${words.pictures}</h3><p class="rec-mark">${mark}</p>${pictures}`}
${text("note", { long: true })}${text("name")}${text("post")}<p><button type="submit">${words.submit}</button></p></form><p class="rec-mark">${mark}</p>`;
}
