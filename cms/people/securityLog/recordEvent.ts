import type { PayloadRequest } from "payload";
import { asidePool } from "../asidePool.ts";
import { addressOf } from "../signIn/addressOf.ts";
import { wording } from "../wording.ts";
import { type EventKind, lasting, refusals } from "./eventKinds.ts";
import { networkCode } from "./networkCode.ts";
import { createRefusalLines } from "./refusalLines.ts";
import { type EventSubject, subjectWords } from "./subjectWords.ts";

/** What happened: to which account, done by which one, about what, and what was meant. No names, no addresses, no secrets. */
export type SecurityEvent = {
  readonly kind: EventKind;
  readonly account?: number | undefined;
  readonly by?: number | undefined;
  readonly subject?: EventSubject | undefined;
  readonly detail?: string | undefined;
};

/** The lines of this process; counted by the time since it began, which nobody sets. */
const refusalLines = createRefusalLines(() => performance.now());

type Said = Omit<SecurityEvent, "subject"> & { readonly about: string | undefined };

/** The line as it is written; undefined for a refusal of which enough was said. */
const lineOf = ({ kind, account, by, ...said }: Said, network: string) => {
  const leftOut = refusals.has(kind) ? refusalLines.take({ kind, account, network }) : 0;
  if (leftOut === undefined) return undefined;
  const about = [said.about, said.detail].filter(Boolean).join("：");
  const detail = `${about}${leftOut > 0 ? wording.securityLog.leftOut(leftOut) : ""}`;
  return { kind, account, by, network, ...(detail !== "" && { detail }) };
};

/**
 * Writes one line of the security log, within the request's transaction when it has one: what is rolled back did not
 * happen. Lines that tell of more than the request's own change are written beside it: a refusal undoes its request.
 * Refusals, which anybody may bring about, get a bounded number of lines. Rule A26.
 * The same goes to the process's log as one line of JSON.
 */
export async function recordEvent(req: PayloadRequest, event: SecurityEvent): Promise<void> {
  const network = networkCode(addressOf(req.headers), req.payload.secret);
  const { subject, ...rest } = event;
  const about = subject && subjectWords(req.payload.config, subject);
  const line = lineOf({ ...rest, about }, network);
  if (line === undefined) return;
  console.log(JSON.stringify({ security: line, at: new Date().toISOString() }));
  if (lasting.has(event.kind)) {
    await asidePool(req.payload).query(
      "INSERT INTO security_events (kind, account, by, detail, network) VALUES ($1, $2, $3, $4, $5)",
      [line.kind, line.account, line.by, line.detail, line.network],
    );
    return;
  }
  await req.payload.db.create({ collection: "security-events", data: line, req, returning: false });
}
