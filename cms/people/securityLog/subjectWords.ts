import type { SanitizedConfig } from "payload";

/** A collection or global by its slug, and the number of one document of it. */
export type EventSubject = { readonly slug: string; readonly id?: number | string | undefined };

type Kind = { readonly slug: string; readonly label: unknown };

const kindsOf = ({ collections, globals }: SanitizedConfig): Kind[] => [
  ...collections.map(({ slug, labels }) => ({ slug, label: labels.singular })),
  ...globals,
];

const chinese = (label: unknown): unknown =>
  typeof label === "object" && label !== null ? (label as { zh?: unknown }).zh : label;

/** What a line is about, as the newsroom calls it: `资讯 12`, `首页编排`. What has no name here keeps its slug. */
export function subjectWords(config: SanitizedConfig, { slug, id }: EventSubject): string {
  const label = chinese(kindsOf(config).find((kind) => kind.slug === slug)?.label);
  return [typeof label === "string" ? label : slug, id]
    .filter((part) => part !== undefined)
    .join(" ");
}

/** Slug and number of the document whose words stand before a line's detail. */
export function subjectIn(config: SanitizedConfig, detail: string) {
  const [, words, id] = /^(\S+) (\d+)/.exec(detail) ?? [];
  const kind = config.collections.find(({ labels }) => chinese(labels.singular) === words);
  return kind && { slug: kind.slug, id: Number(id) };
}
