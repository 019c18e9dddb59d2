import { purgeNote } from "../cdn/cdnField.ts";
import type { cdnSettings } from "../cdn/cdnSettings.ts";
import type { ReleasePurge } from "../cdn/releasePurge.ts";
import type { Progress } from "./progress.wire.ts";
import type { ProvenPage } from "./proof.wire.ts";
import { currentStep, isFinal, type StateFacts, type Step, stepsOf } from "./stateRules.ts";
import { faultWords, stepHelp, stepWords, wording } from "./wording.ts";

/** Everything that is known of a change and its release. */
export type ProgressFacts = Omit<StateFacts, "purge"> & {
  title: string;
  /** What a release that failed says. */
  message?: string;
  release?: number;
  purge?: ReleasePurge;
  /** The document's own page, where it has one. */
  own?: readonly string[];
  /** What patrols found wrong of this release. */
  drifts: readonly string[];
};

type Cdn = ReturnType<typeof cdnSettings>;

const isAsked = ({ waiting, running, done, failing }: ReleasePurge) =>
  waiting + running + done + failing > 0;

const wrongPages = (pages: readonly ProvenPage[]): string[] =>
  pages.flatMap(({ address, fault }) => (fault ? faultWords(address, fault) : []));

function notesOf(facts: ProgressFacts, cdn: Cdn): string[] {
  const { proof, purge, release, own = [] } = facts;
  const pages = proof?.pages ?? [];
  const isSampled =
    pages.length > 0 && own.some((one) => pages.every((page) => page.address !== one));
  const right = pages.filter(({ proven }) => proven).length;
  return [
    ...(release === undefined ? [] : [wording.release(release)]),
    ...(pages.length > 0 ? [wording.checked(right, pages.length)] : []),
    ...(isSampled ? [wording.sampled] : []),
    ...(cdn ? (purge && isAsked(purge) ? [purgeNote(purge, cdn.budget)] : []) : [wording.noCdn]),
  ];
}

/** What is proven and wrong again is wrong. */
function nowOf(steps: readonly Step[], faults: readonly string[]): Progress["now"] {
  const step = currentStep(steps);
  if (step.state === "done" && faults.length > 0) return { state: "failed", words: wording.wrong };
  const { name, state, at } = step;
  return { state, words: stepWords[name][state], ...(at !== undefined && { at }) };
}

/** How far a change is, in words (rules E1 and E6). `cdn` is the content delivery network in front of the site, if there is one. */
export function progressOf(facts: ProgressFacts, cdn: Cdn): Progress {
  const { title, message, proof, purge, drifts } = facts;
  const steps = stepsOf({
    ...facts,
    purge: cdn && purge && isAsked(purge) ? { failing: purge.failing } : undefined,
  });
  const faults = [...(message ? [message] : []), ...wrongPages(proof?.pages ?? []), ...drifts];
  return {
    ...{ title, now: nowOf(steps, faults) },
    steps: steps.map(({ name, state, at }) => ({
      ...{ name, state, words: stepWords[name][state], help: stepHelp[name] },
      ...(at !== undefined && { at }),
    })),
    notes: notesOf(facts, cdn),
    faults,
    isFinal: isFinal(steps),
  };
}
