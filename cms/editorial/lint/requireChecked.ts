import type { PayloadRequest } from "payload";
import { databaseOf } from "#leaves/databaseOf.ts";
import { readableError } from "#leaves/readableError.ts";
import { checkedReport } from "./checkedReport.ts";
import { lintStore } from "./lintStore.ts";
import { type KeptAct, openBlockers } from "./passRules.ts";
import { wording } from "./wording.ts";

type Asked = {
  collection: string;
  id: number | string;
  /** The text as it is stored, and the hash of what readers would get of it. */
  document: Record<string, unknown>;
  hash: string;
  act: KeptAct;
};

/** Rules N5 and N6: refuses an act on a text in which a blocker stands that nobody passed; keeps the report with the act otherwise. */
export async function requireChecked(req: PayloadRequest, asked: Asked): Promise<void> {
  const { rulesVersion, findings } = await checkedReport(req, asked);
  const open = openBlockers(findings);
  if (open.length > 0) throw readableError(wording.open(asked.act, open), 422);
  const lines = findings.map(({ rule, level, key, label, text, why, pass }) => ({
    ...{ rule, level, key, label, quote: text, why },
    ...(pass && { pass }),
  }));
  await lintStore(await databaseOf(req)).keep(asked, { ...asked, report: { rulesVersion, lines } });
}
