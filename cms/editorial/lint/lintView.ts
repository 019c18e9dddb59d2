import type { PayloadRequest } from "payload";
import type { SignedCollection } from "#edition/signed/formOf.ts";
import { shanghaiStamp } from "#leaves/shanghaiTime.ts";
import { hasRightOn } from "#people/hasRightOn.ts";
import { type CheckedLine, checkedReport } from "./checkedReport.ts";
import { ruleBook } from "./ruleBook.ts";

/** A finding as the panel shows it. */
export type LintLine = Omit<CheckedLine, "pass"> & {
  title: string;
  source: string;
  pass?: { by: string; at: string; sentence: string };
};
export type LintView = { rulesVersion: number; findings: LintLine[]; mayPass: boolean };

const lineOf = ({ pass, ...line }: CheckedLine): LintLine => {
  const { title, source } = ruleBook[line.rule];
  if (!pass) return { ...line, title, source };
  const { by, byName, sentence, at } = pass;
  const shown = { by: byName || by, at: shanghaiStamp(new Date(at)), sentence };
  return { ...line, title, source, pass: shown };
};

/** The report on a text, for the panel. */
export async function lintView(
  req: PayloadRequest,
  asked: { collection: SignedCollection; id: number; document: Record<string, unknown> },
): Promise<LintView> {
  const { collection, id } = asked;
  const { rulesVersion, findings } = await checkedReport(req, asked);
  const mayPass = await hasRightOn(req, { collection, id, action: "submit" });
  return { rulesVersion, findings: findings.map(lineOf), mayPass };
}
