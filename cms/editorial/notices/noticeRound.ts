import { inTransaction } from "#leaves/inTransaction.ts";
import { shanghaiDay } from "#leaves/shanghaiTime.ts";
import { dueNotices } from "./noticeRules.ts";
import { countsNow, noteNotice, noticesSince, takeTurn } from "./noticeStore.ts";
import { wording } from "./wording.ts";

type Client = {
  query(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
  release(isBroken?: boolean): void;
};

type Round = {
  pool: { connect(): Promise<Client> };
  /** Sends a text to every group; rejects when one did not take it. */
  tell: (text: string) => Promise<void>;
  /** Where the panel is. */
  address: string;
  now: number;
};

/** Rules X2 to X4: sends what is due and notes it; what rejects is undone and due again. */
export const noticeRound = ({ pool, tell, address, now }: Round): Promise<void> =>
  inTransaction(pool, async (client) => {
    if (!(await takeTurn(client))) return;
    const { acts, comments, ...since } = await noticesSince(client);
    const counts = await countsNow(client);
    for (const { kind, isSilent } of dueNotices({ ...since, now, counts })) {
      const day = kind === "daily" ? { day: shanghaiDay(new Date(now)) } : {};
      await noteNotice(client, { kind, acts, comments, ...day });
      if (isSilent) continue;
      await tell(
        kind === "daily" ? wording.daily(counts, address) : wording.news(counts, since, address),
      );
    }
  });
