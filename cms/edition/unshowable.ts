import { bodyLosses } from "#content/body/bodyLosses.ts";
import { bodyProblem } from "#content/body/bodyProblem.ts";
import { type DocumentRef, idOf } from "#content/body/sources.ts";
import { toBody } from "#content/body/toBody.ts";
import type { Picture } from "#content/media.wire.ts";
import { wording } from "#content/wording.ts";
import { checkWire } from "./checkWire.ts";
import { issueInWords } from "./issueInWords.ts";
import type { Lookup } from "./mappers/lookup.ts";
import { publicForms } from "./publicForms.ts";
import { valuesAt } from "./valuesAt.ts";

/** What keeps something of a document from reaching readers, at its field. */
export type Unshowable = { path: string; message: string };

type Collection = keyof typeof publicForms;
type Document = { id: number | string; body?: unknown };

export const isPublicCollection = (slug: string): slug is Collection =>
  Object.hasOwn(publicForms, slug);

type PictureOf = (id: number | string) => Picture | undefined;
type IsThere = (ref: DocumentRef) => boolean;

const sourcesOf = (picture: PictureOf, isThere?: IsThere) => ({
  ...{ picture, ...(isThere && { isThere }) },
  story: () => ({ kind: "news", slug: "news" }) as const,
  address: () => "/",
});

/** Finds everything but pictures: whatever else is not public yet is no fault of this document. */
const generousLookup = (picture: PictureOf): Lookup => ({
  picture: (related) => {
    const id = idOf(related);
    return id === undefined ? undefined : picture(id);
  },
  place: () => "510107001",
  placeInWords: () => "",
  slug: () => "document",
  story: () => ({ kind: "news", slug: "news" }),
  body: (richText) => toBody(richText, sourcesOf(picture)),
});

const known = { workers: new Map(), acts: new Map() };

/** Issues of a body name its nodes; the editor knows the field. Rules of a campaign are checked by themselves. */
const fieldOf = (collection: Collection, path: readonly PropertyKey[]): string => {
  const [first, ...rest] = path.map(String);
  if (first === "body") return "body";
  const isOfRules =
    collection === "campaigns" && first !== undefined && !Object.hasOwn(campaignFields, first);
  return [...(isOfRules ? ["rules"] : []), first ?? "", ...rest].join(".");
};
const campaignFields = publicForms.campaigns.wire.shape;

/** Its page, its record for programs and its text for the search are each a little larger, and stay below 200 KB. */
const mostBytes = 170_000;

/** A text that is too much for one page. What has no body has rows that end. */
function lengthProblem(wired: object | undefined): Unshowable[] {
  if (!wired || !("body" in wired)) return [];
  return Buffer.byteLength(JSON.stringify(wired)) > mostBytes
    ? [{ path: "body", message: wording.problems.bodyLong }]
    : [];
}

/**
 * Rule C29: everything of a published document that would not reach readers, found by the mapping and the wire that make the edition.
 * `doc` is as the database holds it; `pictures` are the paths of its fields that name one, `picture` answers what readers may see,
 * `isThere` whether the newsroom has a document that the body leads to.
 */
export function unshowable(facts: {
  collection: Collection;
  doc: Document;
  pictures: readonly string[];
  picture: PictureOf;
  isThere?: IsThere;
}): Unshowable[] {
  const { collection, doc, pictures, picture, isThere } = facts;
  const lookup = generousLookup(picture);
  const hidden = pictures
    .flatMap((path) => valuesAt(doc, path))
    .filter(({ value }) => idOf(value) !== undefined && lookup.picture(value) === undefined)
    .map(({ path }) => ({ path, message: wording.problems.pictureHidden }));
  const lost = bodyProblem(bodyLosses(doc.body, sourcesOf(picture, isThere)));
  const { map, wire } = publicForms[collection];
  const checked = checkWire(() => map(doc as never, lookup, known), wire as never);
  const issues = "issues" in checked ? checked.issues : [];
  const wired: object | undefined = "wired" in checked ? checked.wired : undefined;
  return [
    ...hidden,
    ...(lost ? [{ path: "body", message: lost }] : []),
    ...lengthProblem(wired),
    ...issues.map((issue) => ({
      path: fieldOf(collection, issue.path),
      message: issueInWords(issue),
    })),
  ];
}
