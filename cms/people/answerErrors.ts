import type { AfterErrorHook } from "payload";
import { type RequestFault, requestFault } from "./requestFault.ts";
import { wording } from "./wording.ts";

const statusOf: Record<RequestFault, number> = { unreadable: 400, conflict: 409 };

const isChinese = (text: unknown) => typeof text === "string" && /\p{Script=Han}/u.test(text);

/** What is wrong at which field: stays, whatever becomes of the sentence above it. */
const isByField = (data: unknown): data is Record<string, unknown> =>
  typeof data === "object" && data !== null && Array.isArray((data as { errors?: unknown }).errors);

const ownStatus = (error: unknown): number | undefined => {
  const { status } = error as { status?: unknown };
  return typeof status === "number" ? status : undefined;
};

const wordsOf = (status: number): string =>
  wording.requests.byStatus[status as keyof typeof wording.requests.byStatus] ??
  wording.requests.byStatus[400];

/** The status of an error that is the sender's, and whether it is told in words of its own; undefined when the error is ours. */
export const senderStatus = (error: unknown): { status: number; hasWords: boolean } | undefined => {
  const own = ownStatus(error);
  const fault = own === undefined || own >= 500 ? requestFault(error) : undefined;
  const status = fault === undefined ? own : statusOf[fault];
  if (status === undefined || status >= 500) return undefined;
  return { status, hasWords: fault === undefined };
};

/** The answer to an error that is the sender's, with words an editor can read; undefined when the error is ours or says enough. */
export const errorAnswer = (error: unknown) => {
  const sender = senderStatus(error);
  if (!sender) return undefined;
  const { message, data } = error as { message?: unknown; data?: unknown };
  if (sender.hasWords && isChinese(message)) return undefined;
  const told = { message: wordsOf(sender.status), ...(isByField(data) && { data }) };
  return { status: sender.status, response: { errors: [told] } };
};

/** Rule A24, for all that Payload answers: the one place where an error becomes a status. */
export const answerErrors: AfterErrorHook = ({ error }) => errorAnswer(error);
