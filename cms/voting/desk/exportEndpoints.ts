import type { PayloadRequest } from "payload";
import { csv } from "#leaves/csv.ts";
import { readableError } from "#leaves/readableError.ts";
import { shanghaiStamp } from "#leaves/shanghaiTime.ts";
import { recordExport } from "#people/securityLog/recordExport.ts";
import { campaignEndpoint } from "../acts/campaignEndpoint.ts";
import { type CampaignRecord, recordOf } from "../acts/campaignRecord.ts";
import { createPostgresDecisionStore } from "../holds/postgresDecisionStore.ts";
import { decisionWords, reasonWords, stateWords, streamWords } from "../holds/wording.ts";
import { examiner, onlooker, peopleBy } from "./deskRights.ts";
import { examine } from "./examine.ts";
import { readTurnout } from "./turnout.ts";
import { exportWords as words } from "./wording.ts";

type Table = readonly (readonly (string | number)[])[];

const examinations = (req: PayloadRequest, record: CampaignRecord) =>
  examine({ store: createPostgresDecisionStore(req.payload.db.pool), by: "" }, record);

/** Votes as they came in; with held and void ones beside them for examiners. */
async function counts(req: PayloadRequest, record: CampaignRecord): Promise<Table> {
  if (!onlooker(req).mayExamine) {
    const counted = new Map(record.candidates.map((row) => [row.number, row]));
    const rows = record.frozen.candidates.map(({ number, name, category }) => {
      const { likes = 0, ballots = 0 } = counted.get(number) ?? {};
      return [number, name, category, likes, ballots];
    });
    return [words.counts, ...rows];
  }
  const rows = (await examinations(req, record)).flatMap(({ stream, totals }) =>
    totals.map(({ candidate, name, raw, held, voided, valid }) => [
      streamWords[stream],
      candidate,
      name,
      raw,
      held,
      voided,
      valid,
    ]),
  );
  return [words.totals, ...rows];
}

async function turnout(req: PayloadRequest, record: CampaignRecord): Promise<Table> {
  onlooker(req);
  const { days, hours } = await readTurnout(req.payload.db.pool, record.id);
  const rowsOf = (rows: typeof days, unit: string) =>
    rows.map(({ from, likes, ballots, voters }) => [unit, from, likes, ballots, voters]);
  return [words.turnout, ...rowsOf(days, words.perDay), ...rowsOf(hours, words.perHour)];
}

/** A line for each decision, so that the whole way of a batch can be read. */
async function holds(req: PayloadRequest, record: CampaignRecord): Promise<Table> {
  examiner(req);
  const found = await examinations(req, record);
  const decided = found.flatMap((one) => one.holds.flatMap(({ decisions }) => decisions));
  const people = await peopleBy(
    req,
    decided.map(({ by }) => by),
  );
  const rows = found.flatMap(({ stream, totals, holds: batches }) =>
    batches.flatMap((hold) => {
      const name = totals.find(({ candidate }) => candidate === hold.candidate)?.name ?? "";
      const batch = [
        hold.id,
        streamWords[stream],
        shanghaiStamp(hold.at),
        hold.votes,
        name,
        reasonWords[hold.reason],
        stateWords[hold.state],
      ];
      if (hold.decisions.length === 0) return [[...batch, "", "", "", ""]];
      return hold.decisions.map(({ kind, by, at, reason }) => [
        ...batch,
        decisionWords[kind],
        people.get(by)?.name ?? by,
        shanghaiStamp(at),
        reason,
      ]);
    }),
  );
  return [words.holds, ...rows];
}

const tables = { counts, turnout, holds };
const isTable = (name: unknown): name is keyof typeof tables =>
  typeof name === "string" && Object.hasOwn(tables, name);

/** `GET /api/campaigns/:id/export/:table`: counts, turnout or holds as a CSV file for Excel. */
export const exportEndpoint = campaignEndpoint("get", "export/:table", async (req) => {
  onlooker(req);
  const name = req.routeParams?.table;
  if (!isTable(name)) throw readableError(words.unknown, 404);
  const record = await recordOf(req);
  await recordExport(req, { slug: "campaigns", id: record.id }, words.tables[name]);
  return new Response(csv(await tables[name](req, record)), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${record.frozen.slug}-${name}.csv"`,
      "Cache-Control": "no-store",
    },
  });
});
