import { sql } from "@payloadcms/db-postgres";
import type { AdminViewServerProps } from "payload";
import { shanghaiStamp } from "#leaves/shanghaiTime.ts";
import { DeskTable } from "#panelKit/DeskTable.tsx";
import { deskAccount } from "../desk/deskAccount.ts";
import { deskWords } from "../deskWording.ts";
import { IntakeFrame } from "./IntakeFrame.tsx";

const words = deskWords.destroyed;
type Row = {
  id: string;
  at: number;
  number: string;
  what: keyof typeof words.what;
  why: keyof typeof words.why;
  count: number;
};

/** The page `/admin/intake/destroyed`: what was destroyed when, and why (rule O31). */
export async function DestroyedView(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const may = deskAccount(req.user, "read") !== undefined;
  const { rows } = may
    ? await req.payload.db.drizzle.execute(
        sql`SELECT d.id::text, floor(extract(epoch FROM d.at) * 1000)::float8 AS at, r.number, d.what, d.why, d.count
          FROM intake.destructions d JOIN intake.recommendations r ON r.id = d.recommendation
          UNION ALL SELECT 'W' || o.id, floor(extract(epoch FROM o.at) * 1000)::float8, o.collection || '/' || o.document, 'original', o.why, 1
          FROM editorial.destroyed_originals o ORDER BY at DESC LIMIT 500`,
      )
    : { rows: [] };
  const lines = (rows as unknown as Row[]).map(({ id, at, number, what, why, count }) => [
    id,
    shanghaiStamp(new Date(at)),
    number,
    words.what[what],
    words.why[why],
    count,
  ]);
  return (
    <IntakeFrame view={view}>
      <p>
        <a href={`${req.payload.config.routes.admin}/intake`}>{deskWords.back}</a>
      </p>
      <h1>{words.title}</h1>
      <p>{words.help}</p>
      {lines.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <DeskTable columns={words.columns} rows={lines} />
      )}
    </IntakeFrame>
  );
}
