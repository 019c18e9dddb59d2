import { createHash, createHmac } from "node:crypto";
import { sql } from "@payloadcms/db-postgres";
import {
  commitTransaction,
  type Endpoint,
  initTransaction,
  killTransaction,
  type PayloadRequest,
} from "payload";
import { z } from "zod";
import { sentFile } from "#editorial/fromWord/sentFile.ts";
import { databaseOf } from "#leaves/databaseOf.ts";
import { environment } from "#leaves/environment.ts";
import { uuidOfHash } from "#leaves/hashes.ts";
import { readableError } from "#leaves/readableError.ts";
import { shanghaiDay } from "#leaves/shanghaiTime.ts";
import { askedOf } from "#people/askedOf.ts";
import { rightRefused } from "#people/rightRefused.ts";
import { fileAtDesk } from "../desk/fileAtDesk.ts";
import type { Recommendation } from "../recommendation.wire.ts";
import { unitWire } from "../source.wire.ts";
import { telephoneOf } from "../telephoneRules.ts";
import type { Sheet } from "./readSheet.ts";
import { sayAsStreet } from "./sayAsStreet.ts";
import { sheetFile } from "./sheetFile.ts";
import { sheetOf } from "./sheetOf.ts";
import { type StreetAccount, streetAccount } from "./streetAccount.ts";
import { readByStreet, readRows, type StreetPlaces } from "./streetRules.ts";
import { streetWords as words } from "./streetWording.ts";

const sheetBytes = 4 * 1024 * 1024;
const text = z.string().max(50_000);
const unitAsked = { key: z.uuid(), unit: z.unknown(), telephone: text };
const oneWire = z.strictObject({
  ...unitAsked,
  typed: z.strictObject({
    ...{ kind: text, title: text, place: text, story: text, people: text, when: text },
    figures: text,
  }),
});
const headers = { "Cache-Control": "no-store" };
const sheetWire = z.strictObject(unitAsked);

async function requireStreet(req: PayloadRequest): Promise<StreetAccount> {
  const account = await streetAccount(req, "create");
  if (!account) throw rightRefused(words.noRight);
  return account;
}

type Unit = { unit: z.output<typeof unitWire>; telephone: string };

/** Rule O35: who answers for it, and how the unit is reached; or what is wrong with that, in words. */
function unitIn(asked: { unit: unknown; telephone: string }): Unit | { problems: string[] } {
  const unit = unitWire.safeParse(asked.unit);
  const telephone = telephoneOf(asked.telephone);
  if (unit.success && telephone !== undefined) return { unit: unit.data, telephone };
  return {
    problems: [
      ...(unit.success ? [] : [words.problems.unit]),
      ...(telephone === undefined ? [words.problems.telephone] : []),
    ],
  };
}

/** What was asked, once nothing of it is wrong; everything that is is told in one go. */
function rightOf<Read extends object>(
  unit: ReturnType<typeof unitIn>,
  read: Read | { faults: string[] },
): Unit & Exclude<Read, { faults: string[] }> {
  const problems = [
    ...("problems" in unit ? unit.problems : []),
    ...("faults" in read ? read.faults : []),
  ];
  if ("problems" in unit || "faults" in read) throw readableError(problems.join("\n"), 400);
  return { ...unit, ...(read as Exclude<Read, { faults: string[] }>) };
}

async function placesOf(req: PayloadRequest, street: string): Promise<StreetPlaces> {
  const { rows } = await (await databaseOf(req)).execute(
    sql`SELECT code, name, level FROM places WHERE level = 'street' OR (level = 'community' AND starts_with(code, ${street}))`,
  );
  const all = rows as { code: string; name: string; level: string }[];
  return {
    street,
    communities: all.filter(({ level }) => level === "community"),
    streets: all.filter(({ level }) => level === "street"),
  };
}

/** One sheet of a street is the same on one day, from whatever page it is sent: who lost the answer sends it again. It says nothing to whoever knows a row. */
const sheetKey = (street: string): string =>
  createHmac("sha256", environment("INTAKE_SECRET").INTAKE_SECRET)
    .update(`sheet of a street\n${street}\n${shanghaiDay(new Date())}`)
    .digest("hex");

/** The key of one row: the same sheet of one form is the same recommendations (rule O4). */
const keyOf = (key: string, form: Recommendation): string =>
  uuidOfHash(
    createHash("sha256")
      .update(`${key}\n${JSON.stringify(form)}`)
      .digest(),
  );

/** What the street notes down: number and code open the sender's page, where pictures are given (rule O50). */
type Filed = { number: string; code: string; title: string };

/** Files all of them or none. */
async function fileAll(
  req: PayloadRequest,
  { who, street }: StreetAccount,
  given: { key: string; forms: readonly Recommendation[] } & Unit,
): Promise<Filed[]> {
  const { key, forms, unit, telephone } = given;
  const contact = { name: unit.writer, telephone, account: "", isUnder14: false, guardian: "" };
  const isOwn = await initTransaction(req);
  try {
    const all: Filed[] = [];
    for (const form of forms) {
      const filed = await fileAtDesk(req, {
        ...{ key: keyOf(key, form), form, contact },
        source: { channel: "street", street, by: String(who.id), unit },
        consents: { contact: true, name: false, portrait: false },
      });
      all.push({ ...filed, title: form.title });
    }
    if (isOwn) await commitTransaction(req);
    return all;
  } catch (cause) {
    if (isOwn) await killTransaction(req);
    throw cause;
  }
}

/** `POST /api/intake/street`: a street recommends one (rule O33). */
const one: Endpoint = {
  path: "/intake/street",
  method: "post",
  handler: async (req) => {
    const account = await requireStreet(req);
    const asked = await askedOf(req, oneWire);
    if (!asked) throw readableError(words.problems.malformed, 400);
    const read = readByStreet(asked.typed, await placesOf(req, account.street));
    const { form, ...unit } = rightOf(
      unitIn(asked),
      "form" in read ? read : { faults: read.faults.map(({ problem }) => problem) },
    );
    const [filed] = await fileAll(req, account, { key: asked.key, forms: [form], ...unit });
    return Response.json(filed, { headers });
  },
};

/** `POST /api/intake/street/sheet`: a street recommends several; nothing is stored while a row has a fault (rule O34). */
const sheet: Endpoint = {
  path: "/intake/street/sheet",
  method: "post",
  handler: async (req) => {
    const account = await requireStreet(req);
    const sent = await sentFile(req, sheetWire);
    if (!sent) throw readableError(words.problems.unreadable, 400);
    const read = readRows(await sheetIn(sent.bytes), await placesOf(req, account.street));
    const right = rightOf(unitIn(sent.asked), read);
    const filed = await fileAll(req, account, { key: sheetKey(account.street), ...right });
    return Response.json({ filed }, { headers });
  },
};

async function sheetIn(bytes: Buffer): Promise<Sheet> {
  if (bytes.length > sheetBytes) throw readableError(words.problems.large, 400);
  const sheet = await sheetOf(bytes);
  if ("refusal" in sheet) throw readableError(words.problems.unreadable, 400);
  return sheet;
}

/** `GET /api/intake/street/template`: the sheet to be filled in. */
const template: Endpoint = {
  path: "/intake/street/template",
  method: "get",
  handler: async (req) => {
    await requireStreet(req);
    const bytes = sheetFile([words.columns, words.hints], [24, 10, 20, 60, 24, 16, 24]);
    return new Response(new Uint8Array(bytes), {
      headers: {
        "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(words.templateName)}`,
        "X-Content-Type-Options": "nosniff",
      },
    });
  },
};

export const streetEndpoints: Endpoint[] = [one, sheet, template, sayAsStreet];
