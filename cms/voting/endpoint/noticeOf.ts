import { statementWire } from "../acts/act.wire.ts";
import { noticeEnd } from "../acts/actRefusal.ts";
import type { Booth } from "./booths.ts";
import type { Office } from "./office.ts";

/** Until when objections are taken; undefined outside the days of notice. The database decides again when one is filed. */
export async function noticeOf({ record }: Office, booth: Booth): Promise<Date | undefined> {
  const { id, frozen, acts } = booth.campaign;
  if (!acts.includes("noticed") || acts.includes("published")) return undefined;
  const noticed = (await record.signedActs(id)).find(({ kind }) => kind === "noticed");
  if (!noticed) return undefined;
  const { at } = statementWire.parse(JSON.parse(noticed.statement));
  const ends = noticeEnd(new Date(at), frozen.rules);
  return booth.now() < ends ? ends : undefined;
}
