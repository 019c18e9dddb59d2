/** What became of a message. */
export type SmsOutcome =
  | { kind: "sent" }
  /** The provider sends no more to this number for now. */
  | { kind: "limited" }
  /** The number cannot be reached: wrong, switched off for messages. */
  | { kind: "unreachable" }
  /** Nothing goes out to anybody; somebody was told. */
  | { kind: "away" };

/** Sends codes. `send` never rejects, and tells nobody the number or the code but the provider. */
export type SmsSender = {
  send(message: { phone: string; code: string; minutes: number }): Promise<SmsOutcome>;
};
