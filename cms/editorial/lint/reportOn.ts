import type { Payload } from "payload";
import { shanghaiDay } from "#leaves/shanghaiTime.ts";
import type { Finding } from "./finding.ts";
import { makeKnown } from "./known.ts";
import { lint } from "./lint.ts";
import { readKnowledge } from "./readKnowledge.ts";
import { readSources } from "./readSources.ts";
import { rulesVersion } from "./ruleBook.ts";
import { storyOf } from "./storyOf.ts";

/** What there is to look at in a document, and under which version of the rules that was found. Passes of blockers are not kept yet. */
export type LintReport = { rulesVersion: number; findings: Finding[] };

/**
 * The report on a document of Payload as stored or as a form holds it, for whoever prints or shows it. Reads with the rights of the system: whether the
 * asker may read the document is the caller's question.
 */
export const reportOn = async (
  payload: Payload,
  asked: { collection: string; document: Record<string, unknown>; now: Date },
): Promise<LintReport> => {
  const { collection, document, now } = asked;
  const known = makeKnown(await readKnowledge(payload));
  const story = storyOf(collection, document, await readSources(payload, { collection, document }));
  return { rulesVersion, findings: lint(story, known, shanghaiDay(now)) };
};
