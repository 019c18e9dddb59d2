import { workerPosts } from "#content/vocabulary.ts";
import { cleanText } from "#leaves/cleanText.ts";
import { recommendationWire } from "./recommendation.wire.ts";
import {
  describedFiles,
  type FieldProblems,
  type PlacedFile,
  type TypedPictures,
} from "./typedPictures.ts";
import { formProblems } from "./wording.ts";

/** Names of what is typed into the form, as they stand in its HTML. */
export const textFields = [
  "title",
  "place",
  "story",
  "name",
  "telephone",
  "people",
  "when",
  "figures",
  "guardian",
  "personName",
  "personPost",
  "campaign",
] as const;
export type TextField = (typeof textFields)[number];
export const tickFields = [
  "consentContact",
  "consentName",
  "consentPortrait",
  "isUnder14",
  "guardianAgrees",
] as const;
export type TickField = (typeof tickFields)[number];

/** A form as somebody filled it in. */
export type Typed = {
  key: string;
  notice: string;
  kind: string;
  texts: Record<TextField, string>;
  ticks: Record<TickField, boolean>;
  pictures: TypedPictures;
};

const fieldOf = (path: readonly PropertyKey[]): string => {
  const [part, name = "", inner = ""] = path.map(String);
  if (name === "person") return `person${inner[0]?.toUpperCase()}${inner.slice(1)}`;
  if (part === "consents") return `consent${name[0]?.toUpperCase()}${name.slice(1)}`;
  return name || String(part);
};

/** What a form may name beside its own words. */
export type KnownNames = {
  /** Rule O40: the street or community that a text begins with. */
  codeIn: (text: string) => string | undefined;
  /** Rule O42: campaigns that people are nominated for now. */
  campaigns: readonly { slug: string; name: string }[];
};
const nothingKnown: KnownNames = { codeIn: () => undefined, campaigns: [] };

/** Rule O42: a person is called by post and name, and nothing else is said in the title. */
function personIn({ texts }: Typed, { campaigns }: KnownNames, problems: FieldProblems) {
  const name = cleanText(texts.personName);
  const post = workerPosts.find(({ value }) => value === texts.personPost);
  const campaign = campaigns.find(({ slug }) => slug === texts.campaign);
  if (texts.campaign !== "" && !campaign) problems.campaign = formProblems.campaignOver;
  return {
    title: `${post?.label ?? ""}${name}`,
    person: { name, post: post?.value },
    ...(campaign && { campaign: { slug: campaign.slug, name: campaign.name } }),
  };
}

/** Rules O10 to O17: the form that was meant, or what is wrong with it by field. */
export function readTyped(
  typed: Typed,
  files: readonly PlacedFile[],
  known: KnownNames = nothingKnown,
) {
  const problems: FieldProblems = {};
  const described = describedFiles(files, typed.pictures, problems);
  const { texts, ticks } = typed;
  const code = known.codeIn(texts.place);
  const read = recommendationWire.safeParse({
    key: typed.key,
    notice: typed.notice,
    recommendation: {
      kind: typed.kind,
      ...(typed.kind === "person" ? personIn(typed, known, problems) : { title: texts.title }),
      place: { text: texts.place, ...(code && { code }) },
      story: texts.story,
      people: texts.people,
      when: texts.when,
      figures: texts.figures,
      files: described,
    },
    contact: {
      name: texts.name,
      telephone: texts.telephone,
      isUnder14: ticks.isUnder14,
      guardian: texts.guardian,
      guardianAgrees: ticks.guardianAgrees,
    },
    consents: {
      contact: ticks.consentContact,
      name: ticks.consentName,
      portrait: ticks.consentPortrait,
    },
  });
  for (const { path } of read.error?.issues ?? []) {
    const field = fieldOf(path);
    // The title of a person is made of what is asked for instead.
    if (field === "title" && typed.kind === "person") continue;
    problems[field] ??= formProblems.fields[field] ?? formProblems.other;
  }
  return read.success && Object.keys(problems).length === 0 ? { form: read.data } : { problems };
}
