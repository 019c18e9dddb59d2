import type { Endpoint, PayloadRequest, Where } from "payload";
import { readableError } from "#leaves/readableError.ts";
import { rightIn } from "#people/access.ts";
import { askedOf } from "#people/askedOf.ts";
import { rightRefused } from "#people/rightRefused.ts";
import { importAskedWire } from "./importAsked.wire.ts";
import { type ListSlug, type Row, readRow } from "./listRules.ts";
import { wording } from "./wording.ts";

/** What identifies an entry: a second one of the same is not taken. */
const identity: Record<ListSlug, readonly string[]> = {
  terms: ["right"],
  "house-words": ["word"],
  tenures: ["name", "post", "from", "to"],
};

const isTaken = async (req: PayloadRequest, slug: ListSlug, data: Record<string, unknown>) => {
  const where: Where = {
    and: identity[slug].map((name) =>
      data[name] === undefined ? { [name]: { exists: false } } : { [name]: { equals: data[name] } },
    ),
  };
  return (await req.payload.count({ collection: slug, where, req })).totalDocs > 0;
};

/** Why a row was not taken; undefined when it was. */
async function take(req: PayloadRequest, slug: ListSlug, row: Row): Promise<string | undefined> {
  const read = readRow(slug, row);
  if ("problem" in read) return wording.problems[read.problem];
  if (await isTaken(req, slug, read.data)) return wording.taken;
  const { user } = req;
  await req.payload.create({
    ...{ collection: slug, depth: 0, overrideAccess: false, user, req },
    data: read.data as never,
  });
  return undefined;
}

/** `POST /api/<list>/import`: adds rows, each by itself, and says of each that was not taken why. Nothing that is there is changed (rule N48). */
export const importEndpoint = (slug: ListSlug): Omit<Endpoint, "root"> => ({
  path: "/import",
  method: "post",
  handler: async (req) => {
    if (rightIn(slug, "create", req) === false) throw rightRefused(wording.noRight);
    const asked = await askedOf(req, importAskedWire);
    if (!asked) throw readableError(wording.unreadable, 400);
    const left: { line: number; message: string }[] = [];
    for (const row of asked.rows) {
      const message = await take(req, slug, row);
      if (message !== undefined) left.push({ line: row.line, message });
    }
    return Response.json({ added: asked.rows.length - left.length, left });
  },
});
