import type { Endpoint, PayloadRequest, Where } from "payload";
import { csv } from "#leaves/csv.ts";
import { shanghaiDay, shanghaiStamp } from "#leaves/shanghaiTime.ts";
import { rightIn } from "../access.ts";
import { rightRefused } from "../rightRefused.ts";
import { wording } from "../wording.ts";
import { eventKinds } from "./eventKinds.ts";
import { recordExport } from "./recordExport.ts";

const words = wording.securityLog;

/** Lines of a file, newest first, and those that are read at once. */
const most = 50_000;
const page = 500;

type Line = Record<string, unknown> & { kind: keyof typeof eventKinds; createdAt: string };

const rowOf = ({ createdAt, kind, who, doneBy, about, detail, network }: Line) =>
  [
    shanghaiStamp(new Date(createdAt)),
    eventKinds[kind].zh,
    who,
    doneBy,
    about,
    detail,
    network,
  ].map((cell) => String(cell ?? ""));

async function rowsOf(req: PayloadRequest, where: Where | undefined): Promise<string[][]> {
  const rows: string[][] = [];
  for (let at = 1; rows.length < most; at += 1) {
    const { docs, hasNextPage } = await req.payload.find({
      ...{ collection: "security-events", sort: "-createdAt", limit: page, page: at, req },
      ...{ overrideAccess: false, user: req.user, ...(where && { where }) },
    });
    rows.push(...(docs as unknown as Line[]).map(rowOf));
    if (!hasNextPage) break;
  }
  return rows;
}

/** `GET /api/security-events/csv`: the lines that a list shows, by the same question (`where`), as a file for Excel. Rule A29. */
export const exportEvents: Endpoint = {
  path: "/csv",
  method: "get",
  handler: async (req) => {
    if (rightIn("security-events", "read", req) !== true) throw rightRefused(words.notYours);
    const rows = await rowsOf(req, req.query?.where as Where | undefined);
    await recordExport(req, { slug: "security-events" });
    return new Response(csv([[...words.columns], ...rows]), {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": `attachment; filename="security-log-${shanghaiDay(new Date())}.csv"`,
        "Cache-Control": "no-store",
      },
    });
  },
};
