/**
 * Every reason for which the vote endpoint says no, with its HTTP status.
 * The Chinese words are in `wording.ts`; the order of likes refusals is rule V15.
 */
export const refusals = {
  "not-found": 404,
  "unknown-campaign": 404,
  "unknown-receipt": 404,
  "wrong-method": 405,
  "not-started": 409,
  closed: 409,
  "candidate-withdrawn": 409,
  "already-liked": 409,
  "day-quota-used": 409,
  "already-voted": 409,
  "too-large": 413,
  "wrong-type": 415,
  malformed: 400,
  "malformed-receipt": 400,
  "unknown-candidate": 422,
  "key-reused": 422,
  "too-few-choices": 422,
  "too-many-choices": 422,
  "cross-site": 403,
  "cookie-needed": 403,
  "sign-in-needed": 403,
  "work-needed": 428,
  fault: 500,
  unavailable: 503,
  busy: 503,
} as const satisfies Record<string, number>;

export type RefusalCode = keyof typeof refusals;

/** A refusal with what its words need: limits and names, never anything about the voter's identity. */
export type Refusal = {
  code: RefusalCode;
  /** The limit that was met, e.g. likes a day. */
  limit?: number;
  /** When voting opens or opened, closes or closed; ISO 8601. */
  at?: string;
};
