import type { PayloadRequest } from "payload";
import { databaseOf } from "#leaves/databaseOf.ts";
import { nameOf } from "#people/nameOf.ts";
import { checkedReport } from "./checkedReport.ts";
import { lintStore } from "./lintStore.ts";

type Asked = {
  collection: string;
  id: number;
  document: Record<string, unknown>;
  key: string;
  sentence: string;
};

/** Rule N4: keeps who lets a blocker stand. False when the text as it is stored has no such blocker. */
export async function passBlocker(req: PayloadRequest, asked: Asked): Promise<boolean> {
  const { key, sentence } = asked;
  const { findings } = await checkedReport(req, asked);
  const found = findings.find((one) => one.level === "blocker" && one.key === key);
  if (!found) return false;
  const { rule, text: quote } = found;
  const person = { by: String(req.user?.id), byName: nameOf(req.user) };
  await lintStore(await databaseOf(req)).pass(asked, { key, rule, quote, sentence, ...person });
  return true;
}
