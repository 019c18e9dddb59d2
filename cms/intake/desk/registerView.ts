import { sql } from "@payloadcms/db-postgres";
import type { PayloadRequest } from "payload";
import { intakeDefaults } from "#content/fields/intakeSettings.ts";
import { databaseOf } from "#leaves/databaseOf.ts";
import { ancestorsOf } from "#places/ancestry.ts";
import type { Recommendation } from "../recommendation.wire.ts";
import { listFiled } from "./deskStore.ts";
import { type RegisterFilter, type RegisterLine, registerLines } from "./registerRules.ts";
import { withdrawnHeads } from "./withdrawnHeads.ts";

/** Recommendations that are read at once, lines that a page shows before it ends, and batches that one page looks through at most. */
const [batch, enough, mostBatches] = [500, 200, 20];

export type Street = { code: string; name: string };

/** Settings of the newsroom, each as it is set or as it holds while nobody has. */
export async function intakeSettingsOf({
  payload,
}: Pick<PayloadRequest, "payload">): Promise<Record<keyof typeof intakeDefaults, number>> {
  const { intake } = await payload.findGlobal({ slug: "site-settings", depth: 0 });
  const { alarmDays, declinedDays, adoptedDays } = intakeDefaults;
  return {
    alarmDays: intake?.alarmDays ?? alarmDays,
    declinedDays: intake?.declinedDays ?? declinedDays,
    adoptedDays: intake?.adoptedDays ?? adoptedDays,
  };
}

/** All streets. */
export async function streetsOf(req: PayloadRequest): Promise<Street[]> {
  const { rows } = await (await databaseOf(req)).execute(
    sql`SELECT code, name FROM places WHERE level = 'street' ORDER BY code`,
  );
  return rows as Street[];
}

/** Places in words, by code. */
async function labelsOf(
  req: PayloadRequest,
  codes: readonly string[],
): Promise<Map<string, string>> {
  const asked = [...new Set(codes.flatMap((code) => [code, ...ancestorsOf(code)]))];
  const { docs } = await req.payload.find({
    ...{ collection: "places", depth: 0, pagination: false, req },
    where: { code: { in: asked } },
  });
  return new Map(docs.map(({ code, label, name }) => [code ?? "", label ?? name]));
}

/** The place of one recommendation in words. */
export async function placeWords(
  req: PayloadRequest,
  place: Recommendation["place"],
): Promise<string> {
  if ("text" in place) return place.text;
  const labels = await labelsOf(req, [place.code]);
  return labels.get(place.code) ?? place.code;
}

type Register = {
  lines: RegisterLine[];
  streets: Street[];
  /** Number before which the next page begins; absent where there are no older ones. */
  older?: string;
};

/**
 * A page of the register as it stands, narrowed; of one street alone for whoever recommends for that street. It reads on until it has something to show, so
 * that a flood of one kind hides nothing of another.
 */
export async function registerView(
  req: PayloadRequest,
  asked: { filter: RegisterFilter; street?: string; before?: string | undefined },
): Promise<Register> {
  const { filter, street } = asked;
  const streets = await streetsOf(req);
  const { alarmDays } = await intakeSettingsOf(req);
  const from = new Set<string | undefined>();
  const lines: RegisterLine[] = [];
  let older = asked.before;
  for (let read = 0; read < mostBatches && lines.length < enough; read += 1) {
    const filed = await listFiled(req, { most: batch, before: older, ...(street && { street }) });
    const codes = filed.flatMap(({ form: { place } }) => ("text" in place ? [] : place.code));
    const labels = await labelsOf(req, codes);
    const withdrawn = await withdrawnHeads(req, filed);
    const known = { now: Date.now(), alarmDays, labels, streets, withdrawn };
    const facts = { ...known, isOwn: street !== undefined };
    lines.push(...registerLines(filed, { ...facts, filter }));
    for (const line of registerLines(filed, { ...facts, filter: {} })) from.add(line.street);
    older = filed.length < batch ? undefined : filed.at(-1)?.number;
    if (older === undefined) break;
  }
  // Only streets that something came from are offered.
  const offered = streets.filter(({ code }) => from.has(code) || code === filter.street);
  return { lines, streets: offered, ...(older !== undefined && { older }) };
}
