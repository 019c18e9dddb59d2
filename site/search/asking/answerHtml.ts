import { paths } from "#leaves/paths.ts";
import { xmlText } from "../../found/escape.ts";
import { dayOf } from "../../views/dates.ts";
import type { Asked } from "./readAsked.ts";
import { askedAddress, mostPages } from "./readAsked.ts";
import { answersOnPage } from "./searchAnswer.ts";
import type { Facet, Run, SearchAnswer } from "./searchAnswer.wire.ts";
import { wording } from "./wording.ts";

const runs = (all: readonly Run[]) =>
  all.map(({ text, isHit }) => (isHit ? `<mark>${xmlText(text)}</mark>` : xmlText(text))).join("");

const link = (address: string, label: string, more = "") =>
  `<a href="${xmlText(address)}"${more}>${xmlText(label)}</a>`;

/** A link to the same question otherwise, or what is chosen now. */
const choice = (asked: Asked, other: Partial<Asked>, label: string, isChosen: boolean) =>
  `<li>${link(askedAddress({ ...asked, ...other, page: 1 }), label, isChosen ? ' aria-current="true"' : "")}</li>`;

const choices = (title: string, items: readonly string[]) =>
  `<div><dt>${title}</dt><dd><ul class="tags">${items.join("")}</ul></dd></div>`;

/** Values that a reader may narrow by; more would be a list to search in itself. */
const mostValues = 12;

function facet(asked: Asked, name: "kind" | "street" | "year", values: Facet): string {
  if (values.length < 2 && asked[name] === undefined) return "";
  const all = choice(asked, { [name]: undefined }, wording.all, asked[name] === undefined);
  const isShown = ({ value }: Facet[number], index: number) =>
    index < mostValues || value === asked[name];
  const none = values.some(({ value }) => value === asked[name]) ? undefined : asked[name];
  const each = [...values.filter(isShown), ...(none ? [{ value: none, count: 0 }] : [])].map(
    ({ value, count }) =>
      choice(asked, { [name]: value }, `${value}（${count}）`, asked[name] === value),
  );
  return choices(wording[name], [all, ...each]);
}

const narrowing = (asked: Asked, answer: SearchAnswer) =>
  `<details class="search-narrow"${asked.kind || asked.street || asked.year ? " open" : ""}><summary>${wording.narrow}</summary><dl>` +
  facet(asked, "kind", answer.kinds) +
  facet(asked, "street", answer.streets) +
  facet(asked, "year", answer.years) +
  choices(wording.sort, [
    choice(asked, { sort: "best" }, wording.best, asked.sort === "best"),
    choice(asked, { sort: "new" }, wording.newest, asked.sort === "new"),
  ]) +
  `</dl></details>`;

function hit({
  url,
  kind,
  title,
  day,
  place,
  part,
  excerpt,
}: SearchAnswer["hits"][number]): string {
  const facts = [kind, place, day && dayOf(day), part && wording.part(part)].filter(Boolean);
  return (
    `<li><a href="${xmlText(url)}">${runs(title)}</a><p class="search-facts">${xmlText(facts.join(" · "))}</p>` +
    `${excerpt.length > 0 ? `<p class="search-excerpt">${runs(excerpt)}</p>` : ""}</li>`
  );
}

function pages(asked: Asked, count: number): string {
  const last = Math.min(mostPages, Math.ceil(count / answersOnPage));
  const turn = (page: number, label: string, rel: string) =>
    page < 1 || page > last ? "" : link(askedAddress({ ...asked, page }), label, ` rel="${rel}"`);
  const links =
    turn(Math.min(asked.page - 1, last), wording.previous, "prev") +
    turn(asked.page + 1, wording.next, "next");
  const isCut = asked.page === mostPages && count > mostPages * answersOnPage;
  return (
    (isCut ? `<p>${wording.narrowFurther(mostPages * answersOnPage)}</p>` : "") +
    (links && `<p class="search-pages">${links}</p>`)
  );
}

/** What stands on the search page for a query that was answered, or was not (`undefined`). */
export function answerHtml(asked: Asked, answer: SearchAnswer | undefined): string {
  const said = (words: string) => `<p role="status" data-answered>${xmlText(words)}</p>`;
  if (!answer) return said(wording.away);
  const { count, hits, instead, meant } = answer;
  if (
    count === 0 &&
    asked.kind === undefined &&
    asked.street === undefined &&
    asked.year === undefined
  ) {
    const other = meant
      .map((word) => link(askedAddress({ ...asked, query: word }), word))
      .join(" ");
    return (
      said(wording.found(asked.query, 0)) +
      (other && `<p class="search-meant">${wording.meant}${other}</p>`) +
      `<p>${wording.tryThis}</p><p class="ways">${link(paths.recommend(), wording.recommend)}</p>`
    );
  }
  return (
    said(
      instead.length > 0 && count > 0
        ? wording.instead(asked.query, instead)
        : wording.found(asked.query, count),
    ) +
    narrowing(asked, answer) +
    (hits.length > 0
      ? `<ol class="search-hits" start="${(asked.page - 1) * answersOnPage + 1}">${hits.map(hit).join("")}</ol>`
      : count > 0
        ? `<p>${wording.beyond}</p>`
        : "") +
    pages(asked, count)
  );
}
