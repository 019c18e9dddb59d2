import type { PayloadRequest } from "payload";
import { contentHash } from "#edition/signed/contentHash.ts";
import { shanghaiDay } from "#leaves/shanghaiTime.ts";
import type { Finding } from "./finding.ts";
import { knownNow } from "./knownNow.ts";
import { lint } from "./lint.ts";
import { boundTo } from "./passRules.ts";
import { readSources } from "./readSources.ts";
import { rulesVersion } from "./ruleBook.ts";
import { storyOf } from "./storyOf.ts";

/** A finding with what editors call its field, and the key by which it is passed (rule N4). */
export type ReportLine = Finding & { label: string; key: string };

/** What there is to look at in a text, and under which version of the rules that was found. */
export type LintReport = { rulesVersion: number; findings: ReportLine[] };

/**
 * The report on a document of Payload as stored or as a form holds it, for whoever prints or shows it. Reads with the rights of the system, in the
 * transaction of `req`: whether the asker may read the document is the caller's question.
 */
export const reportOn = async (
  req: PayloadRequest,
  asked: { collection: string; document: Record<string, unknown>; now: Date },
): Promise<LintReport> => {
  const { collection, document, now } = asked;
  const known = await knownNow(req);
  const story = storyOf(collection, document, await readSources(req, { collection, document }));
  const fields = new Map(story.fields.map((field) => [field.path, field]));
  const pictures = new Map(story.pictures.map(({ path, content }) => [path, content]));
  const findings = lint(story, known, shanghaiDay(now)).map((finding) => {
    const { label = "", text = "" } = fields.get(finding.field) ?? {};
    return {
      ...finding,
      label,
      key: contentHash(boundTo(finding, text, pictures.get(finding.field))),
    };
  });
  return { rulesVersion, findings };
};
