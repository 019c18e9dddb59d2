import { sql } from "@payloadcms/db-postgres";
import type { PayloadRequest } from "payload";
import { databaseOf } from "#leaves/databaseOf.ts";
import type { Filed } from "../intakeStore.ts";
import type { RecommendationConsents } from "../recommendation.wire.ts";
import type { RecommendationSource } from "../source.wire.ts";
import type { DeskNote, NewNote } from "./deskNote.ts";
import type { DraftCollection } from "./draftCollections.ts";

export type DraftRef = { collection: DraftCollection; id: number };

/** A recommendation with all that the newsroom knows of it, but for how its sender is reached. */
export type DeskFiled = Filed & {
  score: number;
  consents: RecommendationConsents;
  source: RecommendationSource;
  notes: DeskNote[];
  /** The draft that was made of it last. */
  draft: DraftRef | null;
  /** When it was made, in ms. */
  draftAt: number | null;
  /** Whether contact data, and files, were destroyed. */
  destroyed: ("contact" | "files")[];
};

const columns = sql`r.number, floor(extract(epoch FROM r.at) * 1000)::float8 AS at, r.form, r.score, r.consents, r.source,
  intake.events_of(r.id) AS events, intake.notes_of(r.id) AS notes, intake.draft_of(r.id) AS draft,
  (SELECT floor(extract(epoch FROM max(d.at)) * 1000)::float8 FROM intake.drafts d WHERE d.recommendation = r.id) AS "draftAt",
  (SELECT coalesce(jsonb_agg(DISTINCT d.what), '[]') FROM intake.destructions d WHERE d.recommendation = r.id
    AND (d.what <> 'files' OR NOT EXISTS (SELECT FROM intake.files_of(r.id)))) AS destroyed`;

const read = async (req: PayloadRequest, rest: ReturnType<typeof sql>): Promise<DeskFiled[]> => {
  const { rows } = await (await databaseOf(req)).execute(
    sql`SELECT ${columns} FROM intake.recommendations r ${rest}`,
  );
  return rows as DeskFiled[];
};

/** Newest first; of one street alone, and those before another one alone, where these are named. */
export const listFiled = (
  req: PayloadRequest,
  { most, street, before }: { most: number; street?: string; before?: string | undefined },
): Promise<DeskFiled[]> =>
  read(
    req,
    sql`WHERE ${street === undefined ? sql`true` : sql`r.source->>'street' = ${street}`}
      AND ${before === undefined ? sql`true` : sql`r.id < (SELECT b.id FROM intake.recommendations b WHERE b.number = ${before})`}
      ORDER BY r.id DESC LIMIT ${most}`,
  );

export const findFiled = async (
  req: PayloadRequest,
  number: string,
): Promise<DeskFiled | undefined> => (await read(req, sql`WHERE r.number = ${number}`))[0];

/** Those of some numbers, in no order. */
export const filedOf = (req: PayloadRequest, numbers: readonly string[]): Promise<DeskFiled[]> =>
  read(
    req,
    sql`WHERE r.number IN (SELECT jsonb_array_elements_text(${JSON.stringify(numbers)}::jsonb))`,
  );

/** Those that a draft was made of: the one itself first, then what was merged into it, oldest first. */
export async function filedBehind(
  req: PayloadRequest,
  { collection, id }: DraftRef,
): Promise<DeskFiled[]> {
  const found = await read(
    req,
    sql`WHERE r.id IN (SELECT intake.behind(${collection}, ${String(id)})) ORDER BY r.id`,
  );
  const isOwn = ({ draft }: DeskFiled) => draft?.collection === collection && draft.id === id;
  return [...found.filter(isOwn), ...found.filter((one) => !isOwn(one))];
}

/** What was merged into a recommendation, oldest first. */
export const mergedInto = (req: PayloadRequest, number: string): Promise<DeskFiled[]> =>
  read(req, sql`WHERE intake.merged_into(r.id) = ${number} ORDER BY r.id`);

export async function addNote(
  req: PayloadRequest,
  number: string,
  { kind, ...detail }: NewNote,
): Promise<void> {
  await (await databaseOf(req)).execute(
    sql`SELECT intake.note(${number}, ${kind}, ${String(req.user?.id)}, ${JSON.stringify(detail)}::jsonb)`,
  );
}

export async function linkDraft(
  req: PayloadRequest,
  number: string,
  { collection, id }: DraftRef,
): Promise<void> {
  await (await databaseOf(req)).execute(
    sql`SELECT intake.link_draft(${number}, ${collection}, ${String(id)}, ${String(req.user?.id)})`,
  );
}

/** Rule O24: tells all recommendations behind a draft where readers find it now; undefined for nowhere. */
export async function tellLive(
  req: PayloadRequest,
  { collection, id }: DraftRef,
  address: string | undefined,
): Promise<void> {
  await (await databaseOf(req)).execute(
    sql`SELECT intake.tell_live(${collection}, ${String(id)}, ${address ?? null}, ${String(req.user?.id ?? "")})`,
  );
}
