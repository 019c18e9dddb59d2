/** Limits on messages and on tries, chosen so that people never meet them; see `smsLimits`. */
export type SmsLimits = {
  /** Seconds between two messages to one number, and messages to it in a day. */
  gapSeconds: number;
  perNumber: number;
  /** Messages asked for from one network prefix in an hour and in a day. */
  perNetHour: number;
  perNetDay: number;
  /** Messages of the campaign in a day. */
  perCampaign: number;
};

/**
 * A household shares a number's limit; an office or an estate shares a network's, and signs in over hours. The campaign's
 * is the operator's, since it bounds the bill.
 */
export const smsLimits = (perCampaign: number): SmsLimits => ({
  gapSeconds: 60,
  perNumber: 5,
  perNetHour: 120,
  perNetDay: 600,
  perCampaign,
});

/** Tries of one number from one network in ten minutes, and from all networks in a day. */
export const tryLimits = { perNet: 5, perDay: 40 } as const;

/** A number as a keyed hash (16 bytes, base64url), and the network it was typed in. */
export type SmsAsk = { campaign: number; phone: string; net: bigint | undefined };

/** Whether a message may go out, or whose limit it would break. A message that may go out is counted. */
export type SmsEntry = "sends" | "number" | "network" | "campaign";

/** Counts messages and tries for all processes. Both reject with `LedgerUnavailable` when no answer is to be had. */
export type SmsStore = {
  enter(ask: SmsAsk, limits: SmsLimits): Promise<SmsEntry>;
  /** Counts a try of a code; false when there were too many. */
  try(ask: SmsAsk): Promise<boolean>;
};
