import type { PayloadRequest } from "payload";
import { databaseOf } from "#leaves/databaseOf.ts";
import { lintStore } from "./lintStore.ts";
import type { Pass } from "./passRules.ts";
import { type ReportLine, reportOn } from "./reportOn.ts";

/** A finding, and who let it stand. */
export type CheckedLine = ReportLine & { pass?: Pass };

/** The report on a text of a document, with the passes that hold for it. */
export async function checkedReport(
  req: PayloadRequest,
  asked: { collection: string; id: number | string; document: Record<string, unknown> },
): Promise<{ rulesVersion: number; findings: CheckedLine[] }> {
  const { rulesVersion, findings } = await reportOn(req, { ...asked, now: new Date() });
  const passes = await lintStore(await databaseOf(req)).passes(asked);
  return {
    rulesVersion,
    findings: findings.map((finding) => {
      const pass = finding.level === "blocker" ? passes.get(finding.key) : undefined;
      return { ...finding, ...(pass && { pass }) };
    }),
  };
}
