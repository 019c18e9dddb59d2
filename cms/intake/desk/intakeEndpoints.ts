import type { Endpoint, PayloadRequest } from "payload";
import { z } from "zod";
import { normalisePicture } from "#content/media/normalisePicture.ts";
import { environment } from "#leaves/environment.ts";
import { readableError } from "#leaves/readableError.ts";
import { typedText } from "#leaves/typedText.ts";
import { askedOf } from "#people/askedOf.ts";
import { openPrivateFiles } from "#storage/openPrivateFiles.ts";
import { decideAct } from "../decideAct.ts";
import { deskContactWire } from "../deskContact.wire.ts";
import { deskWords as words } from "../deskWording.ts";
import type { FileKind } from "../fileRules.ts";
import { filesOf } from "../filesOf.ts";
import type { IntakeAct } from "../intakeEvent.ts";
import { openHeld } from "../openHeld.ts";
import { stateAfter } from "../stateRules.ts";
import { declineReasons } from "../wording.ts";
import { actAtDesk } from "./actAtDesk.ts";
import { intakeDeskOf } from "./intakeDeskOf.ts";
import { numberIn, requireDesk } from "./requireDesk.ts";

const said = typedText({ least: 1, most: 500 });
const actWire = z.strictObject({
  after: z.number().int().min(0),
  act: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("look") }),
    z.strictObject({ kind: z.literal("ask"), question: said }),
    z.strictObject({ kind: z.literal("adopt") }),
    z.strictObject({
      kind: z.literal("decline"),
      reason: z.enum(Object.keys(declineReasons) as (keyof typeof declineReasons)[]),
      sentence: said,
    }),
    z.strictObject({ kind: z.literal("publish"), address: typedText({ least: 1, most: 500 }) }),
  ]),
});

const mediaTypes = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
};

const pathOfPage = /^\/(?:[a-z0-9-]+\/)+$/;

/** The act as it is recorded: an address is copied from a browser as often as it is typed, and is one of this site. */
function actIn({ act }: z.output<typeof actWire>): IntakeAct {
  if (act.kind !== "publish") return act;
  const { SITE_ORIGIN } = environment("SITE_ORIGIN");
  const address = act.address.startsWith(SITE_ORIGIN)
    ? act.address.slice(SITE_ORIGIN.length)
    : act.address;
  if (!pathOfPage.test(address)) throw readableError(words.notOurs, 400);
  return { ...act, address };
}

async function asked(req: PayloadRequest) {
  const found = await intakeDeskOf(req).find(numberIn(req));
  if (!found) throw readableError(words.absent, 404);
  return found;
}

/** `POST /api/intake/:number/act`: what the newsroom does with a recommendation (rules O6 and O9). */
const act: Endpoint = {
  path: "/intake/:number/act",
  method: "post",
  handler: async (req) => {
    requireDesk(req, "update");
    const given = await askedOf(req, actWire);
    if (!given) throw readableError(words.malformed, 400);
    const done = actIn(given);
    const { number, events } = await asked(req);
    const refusal = decideAct({ act: done, by: "desk", state: stateAfter(events) });
    if (refusal) throw readableError(words.refused[refusal], 409);
    await actAtDesk(req, { number, after: given.after }, done);
    return Response.json({});
  },
};

/** `POST /api/intake/:number/contact`: how the sender is reached; that the account looked is recorded first (rule O13). */
const contact: Endpoint = {
  path: "/intake/:number/contact",
  method: "post",
  handler: async (req) => {
    const who = requireDesk(req, "update");
    const { number } = await asked(req);
    const found = await intakeDeskOf(req).lookAtContact(number, String(who.id));
    const headers = { "Cache-Control": "no-store" };
    if (!found) return Response.json({ message: words.contactGone }, { status: 410, headers });
    const opened = openHeld(found);
    return Response.json(deskContactWire.parse(JSON.parse(opened)), { headers });
  },
};

type Given = { bytes: Uint8Array; type: string };

/** A picture is given out anew from its pixels: where and with what it was taken stays behind (rule O20). */
async function shown(content: Uint8Array, kind: FileKind): Promise<Given> {
  if (kind === "docx" || kind === "pdf") return { bytes: content, type: mediaTypes[kind] };
  const { data } = await normalisePicture(Buffer.from(content)).catch(() => {
    throw readableError(words.brokenPicture, 404);
  });
  return { bytes: data, type: "image/jpeg" };
}

/** `GET /api/intake/:number/files/:hash`: a file of this recommendation, and of no other. */
const file: Endpoint = {
  path: "/intake/:number/files/:hash",
  method: "get",
  handler: async (req) => {
    requireDesk(req, "read");
    const known = filesOf(await asked(req)).find(({ hash }) => hash === req.routeParams?.hash);
    const content = known && (await openPrivateFiles("intake").get(known.hash));
    if (!content) throw readableError(words.absent, 404);
    const { bytes, type } = await shown(content, known.kind);
    const isPicture = type.startsWith("image/");
    return new Response(new Uint8Array(bytes), {
      headers: {
        "Content-Type": type,
        "Content-Disposition": `${isPicture ? "inline" : "attachment"}; filename*=UTF-8''${encodeURIComponent(known.name)}`,
        // Somebody outside made it: it is looked at, and runs nothing.
        "Content-Security-Policy": "sandbox; default-src 'none'",
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "no-store",
      },
    });
  },
};

export const intakeEndpoints: Endpoint[] = [act, contact, file];
