import { creditRoles } from "#content/vocabulary.ts";
import { readArchive } from "#intake/word/readArchive.ts";
import type { ReadFile } from "#intake/word/readFile.ts";
import { labelOf } from "#leaves/options.ts";
import { outlineOf } from "./outlineOf.ts";
import type { Marked, Sample } from "./sample.ts";

/** What was proposed, in the form in which samples are marked. */
export const proposed = ({ story }: ReadFile): Required<Marked> => ({
  kicker: story.kicker,
  headline: story.headline,
  deck: story.deck,
  credits: story.credits
    .map(({ role, names }) => `${labelOf(creditRoles, role)} ${names.join("、")}`)
    .join("；"),
  dateline: story.dateline,
  date: story.date,
  unit: story.unit,
  contacts: story.contacts.map(({ label, value }) => `${label}：${value}`),
  body: outlineOf(story.body),
});

/** Fields that somebody marked, and whether each was proposed so. */
export const judged = (sample: Sample, read: ReadFile): { field: string; isRight: boolean }[] => {
  const found = proposed(read);
  return Object.entries(sample.marked).map(([field, value]) => ({
    field,
    isRight: JSON.stringify(found[field as keyof Marked]) === JSON.stringify(value),
  }));
};

const entities: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  amp: "&",
};
const said = (xml: string): string[] =>
  [
    ...xml.matchAll(/<(?:w:t|w:delText|m:t|a:t|c:v|cx:pt)(?:\s[^>]*)?>([^<]*)</g),
    ...xml.matchAll(/<v:textpath\s[^>]*string="([^"]*)"/g),
  ].map(([, text = ""]) =>
    text.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole),
  );

/** Letters and digits alone: signs between names, marks and spaces are how a thing is written. */
const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, "");

/**
 * Words that stand somewhere in the file and neither in the story nor in its report: found without the reader, by looking for texts in
 * every part of the archive.
 */
export const silentLosses = ({ bytes }: Sample, read: ReadFile): string[] => {
  const archive = readArchive(bytes);
  const { story, losses, changes } = read;
  const told = bare(
    [
      JSON.stringify({ ...story, body: outlineOf(story.body), tables: story.body }),
      JSON.stringify(losses),
      JSON.stringify(changes),
      ...story.credits.map(({ role, names }) => labelOf(creditRoles, role) + names.join("")),
    ].join("\n"),
  );
  return archive.names
    .filter((name) => name.endsWith(".xml") && !/styles|numbering|settings/.test(name))
    .flatMap((name) => said(archive.part(name)?.toString("utf8") ?? ""))
    .flatMap((text) => text.split(/[\s\u3000（）()：:、，。／/\u2014]+/).map(bare))
    .filter((text) => text !== "" && !told.includes(text));
};
