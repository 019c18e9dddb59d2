import { type CollectionSlug, type Endpoint, NotFound, type PayloadRequest } from "payload";
import { transactionOf } from "#leaves/transactionOf.ts";
import { principalOf } from "#people/principal.ts";
import { rightRefused } from "#people/rightRefused.ts";
import { progressOfDocument, progressOfRelease } from "./readProgress.ts";

type Asked = { subject: string; document: string };

/** The document itself, when the account may read it: how far a change of it is, is told to nobody else. */
async function readable(req: PayloadRequest, { subject, document }: Asked) {
  const id = Number(document);
  const isDocument = Object.hasOwn(req.payload.collections, subject) && Number.isInteger(id);
  if (!isDocument) return undefined;
  const found = await req.payload.findByID({
    ...{ collection: subject as CollectionSlug, id, depth: 0, trash: true },
    ...{ overrideAccess: false, disableErrors: true, req },
  });
  return found ?? undefined;
}

const isGlobal = (req: PayloadRequest, subject: string) =>
  req.payload.config.globals.some(({ slug }) => slug === subject);

async function progress(req: PayloadRequest, asked: Asked) {
  const { subject } = asked;
  if (isGlobal(req, subject)) return progressOfDocument(req, { subject, document: null });
  const found = await readable(req, asked);
  if (!found) throw new NotFound(req.t);
  return "number" in found && subject === "releases"
    ? progressOfRelease(transactionOf(req), Number(found.number))
    : progressOfDocument(req, asked);
}

/** `GET /api/releases/progress/:subject/:document`: how far the last change of a document is, or a release (rule E1); `null` when nothing is known. */
export const progressEndpoint: Endpoint = {
  path: "/progress/:subject/:document",
  method: "get",
  handler: async (req) => {
    if (!principalOf(req.user)) throw rightRefused(req.t("error:unauthorized"));
    const { subject, document } = req.routeParams ?? {};
    const found = await progress(req, { subject: String(subject), document: String(document) });
    return Response.json(found ?? null, { headers: { "Cache-Control": "no-store" } });
  },
};
