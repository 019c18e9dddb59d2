import type { PayloadRequest } from "payload";
import { databaseOf } from "#leaves/databaseOf.ts";
import { shanghaiStamp } from "#leaves/shanghaiTime.ts";
import { lintStore } from "./lintStore.ts";
import type { KeptLine } from "./passRules.ts";
import { ruleBook } from "./ruleBook.ts";

/** A blocker that somebody let stand, in words. */
export type PassedLine = Pick<KeptLine, "label" | "quote" | "why"> & {
  title: string;
  sentence: string;
  by: string;
  at: string;
};

/** What was found in a text when it was handed in or went live, for who signs it and for the slip. */
export type SlipReport = { rulesVersion: number; passed: PassedLine[]; warnings: number };

/** The last report that was kept of a document, of one hash or of any; undefined when none was. */
export async function keptReportOf(
  req: PayloadRequest,
  asked: { collection: string; id: number | string; hash?: string },
): Promise<SlipReport | undefined> {
  const kept = await lintStore(await databaseOf(req)).kept(asked, asked.hash);
  if (!kept) return undefined;
  const passed = kept.lines.flatMap(({ rule, label, quote, why, pass }) => {
    const { title = rule } = ruleBook[rule] ?? {};
    if (!pass) return [];
    const at = shanghaiStamp(new Date(pass.at));
    return [{ title, label, quote, why, sentence: pass.sentence, by: pass.byName || pass.by, at }];
  });
  const warnings = kept.lines.filter(({ level }) => level === "warning").length;
  return { rulesVersion: kept.rulesVersion, passed, warnings };
}
