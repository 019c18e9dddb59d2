import type { Endpoint } from "payload";
import { z } from "zod";
import { readableError } from "#leaves/readableError.ts";
import { askedOf } from "#people/askedOf.ts";
import { deskWords as words } from "../deskWording.ts";
import { telephoneOf } from "../telephoneRules.ts";
import { assigneesOf } from "./assignees.ts";
import { readCall } from "./callRules.ts";
import { addNote, filedOf, findFiled } from "./deskStore.ts";
import { fileAtDesk } from "./fileAtDesk.ts";
import { findByTelephone } from "./findByTelephone.ts";
import { mergeOne } from "./mergeOne.ts";
import { numberIn, requireDesk } from "./requireDesk.ts";
import { sayForSender } from "./sayForSender.ts";
import { problemOfFiles, takeFile } from "./takenFiles.ts";

/** `POST /api/intake`: what the desk typed in of a call or a message (rule O25). */
const file: Endpoint = {
  path: "/intake",
  method: "post",
  handler: async (req) => {
    const who = requireDesk(req, "create");
    const typed: unknown = await req.json?.().catch(() => undefined);
    const read = readCall(typed, Date.now());
    if ("problems" in read) throw readableError(read.problems.join("\n"), 400);
    const { key, channel, cameAt, recommendation: form, contact, consents } = read.call;
    const problem = await problemOfFiles(form.files);
    if (problem) throw readableError(problem, 400);
    const source = { channel, cameAt, by: String(who.id) };
    const filed = await fileAtDesk(req, { key, source, form, contact, consents });
    return Response.json(filed, { headers: { "Cache-Control": "no-store" } });
  },
};

const assignWire = z.strictObject({ to: z.string().regex(/^\d{0,12}$/) });

/** `POST /api/intake/:number/assign`: who of the newsroom looks after one; nobody where `to` is empty (rule O26). */
const assign: Endpoint = {
  path: "/intake/:number/assign",
  method: "post",
  handler: async (req) => {
    requireDesk(req, "update");
    const asked = await askedOf(req, assignWire);
    if (!asked) throw readableError(words.malformed, 400);
    const { to } = asked;
    const toName = (await assigneesOf(req)).find(({ id }) => id === to)?.name;
    if (to !== "" && toName === undefined) throw readableError(words.cannotAssign, 409);
    const found = await findFiled(req, numberIn(req));
    if (!found) throw readableError(words.absent, 404);
    await addNote(req, found.number, { kind: "assign", to, toName: toName ?? "" });
    return Response.json({});
  },
};

const sortWire = z.strictObject({
  numbers: z
    .array(z.string().regex(/^TJ-\d{4}-\d{6,9}$/))
    .min(1)
    .max(100),
  isSpam: z.boolean(),
});

/** `POST /api/intake/sort`: puts several into the folder 可疑 at once, or takes them out of it (rule O28). */
const sort: Endpoint = {
  path: "/intake/sort",
  method: "post",
  handler: async (req) => {
    requireDesk(req, "update");
    const asked = await askedOf(req, sortWire);
    if (!asked) throw readableError(words.malformed, 400);
    const found = new Set((await filedOf(req, asked.numbers)).map(({ number }) => number));
    const absent = asked.numbers.filter((number) => !found.has(number));
    if (absent.length > 0) throw readableError(words.absentAmong(absent), 404);
    for (const number of found) await addNote(req, number, { kind: "sort", isSpam: asked.isSpam });
    return Response.json({});
  },
};

const mergeWire = z.strictObject({ into: z.string().regex(/^(?:TJ-\d{4}-\d{6,9})?$/) });

/** `POST /api/intake/:number/merge`: merges one into another, or takes it out again where `into` is empty (rule O30). */
const merge: Endpoint = {
  path: "/intake/:number/merge",
  method: "post",
  handler: async (req) => {
    requireDesk(req, "update");
    const asked = await askedOf(req, mergeWire);
    if (!asked) throw readableError(words.malformed, 400);
    await mergeOne(req, numberIn(req), asked.into);
    return Response.json({});
  },
};

const telephoneWire = z.strictObject({ telephone: z.string().max(60) });

/** `POST /api/intake/telephone`: those whose sender has a telephone number, which goes into no address; the look is recorded (rule O51). */
const telephone: Endpoint = {
  path: "/intake/telephone",
  method: "post",
  handler: async (req) => {
    requireDesk(req, "update");
    const asked = await askedOf(req, telephoneWire);
    const digits = asked && telephoneOf(asked.telephone);
    if (!digits) throw readableError(words.telephone.malformed, 400);
    const found = await findByTelephone(req, digits);
    return Response.json({ found }, { headers: { "Cache-Control": "no-store" } });
  },
};

export const deskWorkEndpoints: Endpoint[] = [
  telephone,
  takeFile,
  file,
  sort,
  assign,
  merge,
  sayForSender,
];
