import type { Role } from "#people/roles.ts";

export const stageKeys = ["first", "second", "final"] as const;
export type StageKey = (typeof stageKeys)[number];

export type Stage = { readonly key: StageKey; readonly roles: readonly Role[] };

/** What a run asks for; kept with the run (rule R7). */
export type ChainConfig = {
  readonly version: number;
  readonly stages: readonly Stage[];
  readonly slipCharacters: number;
};

const version = 1;
const slipCharacters = 10;

const three: readonly Stage[] = [
  { key: "first", roles: ["editor", "director"] },
  { key: "second", roles: ["director", "chief-editor"] },
  { key: "final", roles: ["chief-editor"] },
];
const two: readonly Stage[] = [
  { key: "first", roles: ["editor", "director"] },
  { key: "final", roles: ["director", "chief-editor"] },
];

const inThree = new Set(["cases", "news", "interviews", "announcements", "streets", "corrections"]);

/** The configuration for a collection now; a small newsroom lowers three stages to two. Rule R7. */
export const chainConfig = (
  collection: string,
  { isSmall }: { isSmall: boolean },
): ChainConfig => ({
  version,
  slipCharacters,
  stages: inThree.has(collection) && !isSmall ? three : two,
});
