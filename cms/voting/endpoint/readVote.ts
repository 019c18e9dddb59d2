import { createHash } from "node:crypto";
import { z } from "zod";
import { uuidOfHash } from "#leaves/hashes.ts";
import { candidateNumber } from "../campaign/endpointNames.ts";
import {
  type BallotRequest,
  ballotRequestWire,
  type LikeRequest,
  likeRequestWire,
} from "../campaign/vote.wire.ts";
import type { RefusalCode } from "../ledger/voteRefusals.ts";
import type { Ask } from "./ask.ts";

/** A vote as read from a body; plain forms have no key of their own. */
type Read<Request extends { key: string }> =
  | { kind: "json"; vote: Request }
  | { kind: "form"; vote: Omit<Request, "key"> & { key?: string } }
  | { kind: "refused"; code: RefusalCode };

const formNumber = z.string().transform(candidateNumber);
const likeFormWire = z.object({
  candidate: formNumber.pipe(likeRequestWire.shape.candidate),
  key: likeRequestWire.shape.key.optional(),
});
const ballotFormWire = z.object({
  choices: z.array(formNumber).pipe(ballotRequestWire.shape.choices),
  key: ballotRequestWire.shape.key.optional(),
});

const isOf = (type: string) => (ask: Pick<Ask, "header">) =>
  ask.header("content-type")?.toLowerCase().startsWith(type) ?? false;
export const isForm = isOf("application/x-www-form-urlencoded");
const isJson = isOf("application/json");

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function read<Request extends { key: string }>(
  ask: Ask,
  json: z.ZodType<Request>,
  form: (fields: URLSearchParams) => z.ZodSafeParseResult<Omit<Request, "key"> & { key?: string }>,
): Read<Request> {
  if (isJson(ask)) {
    const parsed = json.safeParse(parseJson(ask.body));
    return parsed.success
      ? { kind: "json", vote: parsed.data }
      : { kind: "refused", code: "malformed" };
  }
  if (!isForm(ask)) return { kind: "refused", code: "wrong-type" };
  const parsed = form(new URLSearchParams(ask.body));
  return parsed.success
    ? { kind: "form", vote: parsed.data }
    : { kind: "refused", code: "malformed" };
}

/** A like as our own pages write it, to the letter: a part of what the wire takes. Anything else is read by the wire. */
const usualLike =
  /^\{"candidate":([1-9][0-9]{0,3}),"key":"([0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})"\}$/;

/** Reads a like from JSON or from a plain form with the fields `candidate` and, if any, `key`. */
export function readLike(ask: Ask): Read<LikeRequest> {
  const [, candidate, key] = usualLike.exec(ask.body) ?? [];
  if (key !== undefined && isJson(ask))
    return { kind: "json", vote: { candidate: Number(candidate), key } };
  return read(ask, likeRequestWire, (fields) => likeFormWire.safeParse(Object.fromEntries(fields)));
}

/** Reads a ballot from JSON or from a plain form that repeats the field `choice`. */
export const readBallot = (ask: Ask): Read<BallotRequest> =>
  read(ask, ballotRequestWire, (fields) =>
    ballotFormWire.safeParse({
      choices: fields.getAll("choice"),
      key: fields.get("key") ?? undefined,
    }),
  );

/**
 * Idempotency key of a vote from a plain form, which cannot make one: the same press, sent twice by an
 * impatient finger or a browser's retry, has the same key. `parts` must name the voter.
 */
export const formKey = (...parts: readonly (string | number)[]): string =>
  uuidOfHash(createHash("sha256").update(parts.join(" ")).digest());

/** Presses of a form within so many milliseconds are one press. */
export const pressMs = 10_000;
