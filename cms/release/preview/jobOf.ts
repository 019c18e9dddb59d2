import type { PayloadRequest } from "payload";
import { forms } from "#edition/gather/forms.ts";
import { frontPageAsks } from "#edition/gather/frontPage.ts";
import type { Ref } from "#edition/gather/notes.ts";
import { rowsOf, rowsWithIds } from "#edition/gather/rowsOf.ts";
import { tellOf } from "#edition/gather/told.ts";
import { scopesOf } from "#people/permissions.ts";
import { principalOf } from "#people/principal.ts";
import { publicActs } from "#voting/acts/publicActs.ts";
import type { SignedAct } from "#voting/campaign/signedAct.wire.ts";
import { fieldLabels } from "./fieldLabels.ts";
import type { DraftRow, PlaceRow, PreviewJob } from "./job.ts";
import type { Previewed } from "./previewed.ts";

/** The asks of a document whose mapping breaks are none; what is wrong is told when it is drawn. */
const refsOf = (subject: Previewed, row: DraftRow): Ref[] => {
  try {
    return subject === "front-page" ? frontPageAsks(row) : forms[subject].asks(row);
  } catch {
    return [];
  }
};

const idsOf = (refs: readonly Ref[], collection: string) =>
  refs.filter((ref) => ref.collection === collection).map(({ id }) => id);

/** Pictures as readers would see them, for accounts that may look into the library. */
const picturesOf = (req: PayloadRequest, ids: readonly string[]) => {
  const who = principalOf(req.user);
  const mayLook = who !== undefined && scopesOf(who.role, "read", "media").length > 0;
  return rowsWithIds(req, "media", mayLook ? ids : []);
};

async function placesOf(req: PayloadRequest, ids: readonly string[]): Promise<PlaceRow[]> {
  const named = (await rowsWithIds(req, "places", ids)) as unknown as PlaceRow[];
  const trail = new Set(
    named.flatMap(({ code }) => Array.from(code, (_, end) => code.slice(0, end + 1))),
  );
  if (trail.size === 0) return [];
  const where = { code: { in: [...trail] } };
  return (await rowsOf(req, "places", { where, limit: trail.size })) as unknown as PlaceRow[];
}

/** What cannot be read is told on the campaign's own views; its preview goes without. */
async function actsOf(req: PayloadRequest, { slug }: { slug?: unknown }): Promise<SignedAct[]> {
  const acts = await publicActs(req.payload.db.pool);
  try {
    return acts.get(String(slug))?.() ?? [];
  } catch {
    return [];
  }
}

/** Everything that a preview is drawn from, read for this account. */
export async function jobOf(
  req: PayloadRequest,
  { subject, row, now }: { subject: Previewed; row: DraftRow; now: Date },
): Promise<PreviewJob> {
  const { collections, globals } = req.payload.config;
  const fields =
    [...collections, ...globals].find(({ slug }) => slug === subject)?.flattenedFields ?? [];
  const refs = refsOf(subject, row);
  const [pictures, places] = await Promise.all([
    picturesOf(req, idsOf(refs, "media")),
    placesOf(req, idsOf(refs, "places")),
  ]);
  return {
    ...{ subject, row, refs, places, now: now.toISOString() },
    told: Object.fromEntries([
      ...pictures.map((one) => [`media/${one.id}`, tellOf("media", one)]),
      ...places.map((one) => [`places/${one.id}`, tellOf("places", one as never)]),
    ]),
    acts: subject === "campaigns" ? await actsOf(req, row) : [],
    labels: fieldLabels(fields),
    required: fields.flatMap((one) => ("required" in one && one.required ? [one.name] : [])),
  };
}
