import type { Endpoint, PayloadRequest } from "payload";
import { typedDocument } from "#content/incoming/typedDocument.ts";
import { senderStatus } from "#people/answerErrors.ts";
import { isChinese } from "#people/isChinese.ts";
import { wording as peopleWording } from "#people/wording.ts";
import { previewAskedWire } from "./asked.wire.ts";
import { asReadersGetIt, livingRow } from "./asReadersGetIt.ts";
import { jobOf } from "./jobOf.ts";
import type { Previewer } from "./previewer.ts";
import { previewHeaders } from "./previewHeaders.ts";
import { notePage, withBanner } from "./previewPages.ts";
import { shortcomings } from "./shortcomings.ts";
import { wording } from "./wording.ts";

const page = (html: string, status = 200) =>
  new Response(html, { status, headers: { ...previewHeaders } });

async function askedIn(req: PayloadRequest) {
  const form = await req.formData?.().catch(() => undefined);
  return previewAskedWire.safeParse(form && Object.fromEntries(form)).data;
}

async function preview(req: PayloadRequest, { draw }: Pick<Previewer, "draw">): Promise<Response> {
  if (!req.user) return page(notePage(wording.signedOut), 401);
  const asked = await askedIn(req);
  if (!asked) return page(notePage(wording.unreadable), 400);
  const now = new Date();
  const { subject } = asked;
  const [document, living] = await Promise.all([typedDocument(req, asked), livingRow(req, asked)]);
  const row = await asReadersGetIt(req, { asked, document, row: living, now });
  const job = await jobOf(req, { subject, row, now });
  const { collections } = req.payload.config;
  const fields = collections.find(({ slug }) => slug === subject)?.flattenedFields ?? [];
  const lines = shortcomings(job, fields);
  const answer = await draw(job);
  if (answer.ok) return page(withBanner(answer.html, lines));
  const { fault, detail } = answer;
  if (fault !== "nothing" && fault !== "no-edition")
    req.payload.logger.error({ msg: `preview of ${subject}: ${fault}: ${detail}` });
  const status = fault === "nothing" ? 200 : 503;
  return page(notePage(wording.faults[fault], { lines, detail }), status);
}

const { byStatus } = peopleWording.requests;

/** What was refused is told in the frame, where JSON would say nothing to anybody. */
const refusal = (error: unknown): Response => {
  const sender = senderStatus(error);
  if (!sender) throw error;
  const { status } = sender;
  const { message } = error as { message?: unknown };
  const words = byStatus[status as keyof typeof byStatus] ?? byStatus[400];
  return page(notePage(isChinese(message) ? message : words), status);
};

/**
 * `POST /api/preview`: the page of what is typed, for the frame in the panel. The form is of `previewAskedWire`; `previewer` answers who
 * draws now.
 */
export const previewEndpoint = (previewer: () => Pick<Previewer, "draw">): Endpoint => ({
  path: "/preview",
  method: "post",
  handler: (req) => preview(req, previewer()).catch(refusal),
});
