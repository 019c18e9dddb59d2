import type { PayloadRequest, Where } from "payload";
import { fieldLabel } from "#edition/panelNames.ts";
import { type ChangeClass, classOfChange } from "#edition/signed/classOfChange.ts";
import { formOf, type SignedCollection } from "#edition/signed/formOf.ts";
import type { ReadersForm } from "#edition/signed/readersForm.ts";
import { databaseOf } from "#leaves/databaseOf.ts";
import { shanghaiStamp } from "#leaves/shanghaiTime.ts";
import { wording as people } from "#people/wording.ts";
import { commentsOf } from "../comments/commentStore.ts";
import { knownNow } from "../lint/knownNow.ts";
import { chainNow } from "../review/chainNow.ts";
import { differenceBetween } from "../review/difference/differenceRules.ts";
import { postgresReviewStore } from "../review/postgresReviewStore.ts";
import {
  type HistoryEvent,
  historyEvents,
  type PublicChange,
  type SavedVersion,
} from "./historyRules.ts";
import { wording } from "./wording.ts";

type Asked = { collection: SignedCollection; id: number };

/** A line of the tab. */
export type HistoryLine = { key: string; at: string; by: string; what: string; version?: string };

/** Changes that reached readers and are told at most. */
const mostChanges = 100;

type StoredVersion = {
  id: number | string;
  updatedAt: string;
  version: Record<string, unknown> & { savedBy?: number | null };
};

async function namesOf(req: PayloadRequest, versions: readonly StoredVersion[]) {
  const ids = [...new Set(versions.flatMap(({ version }) => version.savedBy ?? []))];
  const where = { id: { in: ids } };
  const found = { where, pagination: false, depth: 0, req } as const;
  const { docs } = await req.payload.find({ collection: "users", ...found });
  return new Map(docs.map(({ id, name }) => [id, name]));
}

type Compared = { change?: ChangeClass; fields: string[] };

/** Rule I2: how a form differs from the one before it. */
function compared(
  req: PayloadRequest,
  { collection, names }: { collection: SignedCollection; names: readonly string[] },
  [before, after]: readonly [ReadersForm | undefined, ReadersForm | undefined],
): Compared {
  if (!before || !after) return { fields: [] };
  const { slipCharacters } = chainNow(collection);
  const change = classOfChange(before, after, { slipCharacters, names });
  const { fields, body } = differenceBetween(before, after, new Map());
  const changed = [...fields.map(({ field }) => field), ...(body.length > 0 ? ["body"] : [])];
  const labels = changed.map((field) => {
    const label = fieldLabel(req.payload, collection, field);
    return label === people.requests.nameless ? wording.unmapped : label;
  });
  return { change, fields: [...new Set(labels)] };
}

async function versionsOf(req: PayloadRequest, { collection, id }: Asked): Promise<SavedVersion[]> {
  const { docs } = await req.payload.findVersions({
    ...{ collection, where: { parent: { equals: id } }, sort: "updatedAt" },
    ...{ pagination: false, depth: 0, req },
  });
  const stored = docs as unknown as StoredVersion[];
  const names = await namesOf(req, stored);
  const known = await knownNow(req);
  const saved: SavedVersion[] = [];
  let before: ReadersForm | undefined;
  for (const { id: version, updatedAt, version: row } of stored) {
    const form = await formOf(req, collection, { ...row, id } as Parameters<typeof formOf>[2]);
    const name = names.get(Number(row.savedBy));
    saved.push({
      ...{ id: String(version), at: Date.parse(updatedAt) },
      ...(name !== undefined && { by: name }),
      ...compared(req, { collection, names: known.names }, [before, form]),
    });
    before = form ?? before;
  }
  return saved;
}

async function changesOf(req: PayloadRequest, { collection, id }: Asked): Promise<PublicChange[]> {
  const where: Where = {
    and: [{ subject: { equals: collection } }, { document: { equals: String(id) } }],
  };
  const asked = { where, sort: "-createdAt", limit: mostChanges, depth: 0, req } as const;
  const { docs } = await req.payload.find({ collection: "changes", ...asked });
  return docs.map(({ createdAt, by, reach }) => ({
    ...{ at: Date.parse(createdAt), reach },
    ...(by && { by }),
  }));
}

const lineOf = (event: HistoryEvent, index: number): HistoryLine => ({
  key: `${event.at}-${index}`,
  at: shanghaiStamp(new Date(event.at)).slice(0, -":00".length),
  by: event.by ?? wording.somebody,
  what: wording.said(event),
  ...(event.kind === "save" && { version: event.id }),
});

/** Rules I1 to I3: who did what to a document, and when. */
export async function readHistory(req: PayloadRequest, asked: Asked): Promise<HistoryLine[]> {
  const database = await databaseOf(req);
  const document = { collection: asked.collection, id: String(asked.id) };
  const events = historyEvents({
    versions: await versionsOf(req, asked),
    changes: await changesOf(req, asked),
    acts: await postgresReviewStore(database).acts(document),
    comments: await commentsOf(database, document),
  });
  return events.map(lineOf);
}
