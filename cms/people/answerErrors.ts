import type { AfterErrorHook, FlattenedField, PayloadRequest } from "payload";
import { absentChoice } from "./absentChoice.ts";
import { fieldName } from "./fieldName.ts";
import { isChinese } from "./isChinese.ts";
import { type RequestFault, requestFault } from "./requestFault.ts";
import { wording } from "./wording.ts";

const statusOf: Record<RequestFault, number> = { unreadable: 400, conflict: 409 };

/** Who asked, as far as a request was read when its error came. */
type Asking = Partial<Pick<PayloadRequest, "payload" | "t" | "i18n">>;

/** What is wrong at which field: stays, whatever becomes of the sentence above it. */
type ByField = {
  collection?: string;
  global?: string;
  errors: { path: string; message?: unknown; label?: unknown }[];
};

const isByField = (data: unknown): data is ByField => {
  const { errors } = (data ?? {}) as { errors?: unknown };
  return (
    Array.isArray(errors) &&
    errors.length > 0 &&
    errors.every((one: { path?: unknown } | null) => typeof one?.path === "string")
  );
};

const fieldsOf = ({ collection, global }: ByField, req: Asking): readonly FlattenedField[] => {
  const { collections = [], globals = [] } = req.payload?.config ?? {};
  const of = global ? globals : collections;
  return of.find(({ slug }) => slug === (global ?? collection))?.flattenedFields ?? [];
};

/** Faults where they are: one inside a block makes the text around it faulty too (which the panel marks), and is still one fault. */
const innermost = <E extends { path: string }>(errors: readonly E[]): E[] =>
  errors.filter(({ path }) => !errors.some((other) => other.path.startsWith(`${path}.`)));

/** Every refused field by its Chinese name and with a Chinese reason; Payload's own conflicts have neither. */
const toldByField = (data: ByField, req: Asking) => {
  const fields = fieldsOf(data, req);
  const errors = data.errors.map(({ path, message, label }) => ({
    path,
    label: isChinese(label) ? label : fieldName(fields, path, { t: req.t, i18n: req.i18n }),
    message: isChinese(message) ? message : wording.requests.fieldRefused,
  }));
  const faults = innermost(errors);
  const [first] = faults;
  const message =
    first && faults.length === 1
      ? wording.requests.field({ name: first.label, message: first.message })
      : wording.requests.fields(faults.map(({ label }) => label));
  return { name: "ValidationError", message, data: { ...data, errors } };
};

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
export const errorAnswer = (error: unknown, req: Asking = {}) => {
  const sender = senderStatus(error);
  if (!sender) return undefined;
  const { status } = sender;
  const { message, data } = error as { message?: unknown; data?: unknown };
  if (isByField(data)) return { status, response: { errors: [toldByField(data, req)] } };
  if (sender.hasWords && isChinese(message)) return undefined;
  const absent = absentChoice(error, { collections: req.payload?.config.collections ?? [] });
  if (absent?.path) {
    const one = { path: absent.path, message: wording.requests.absent };
    const { collection } = absent;
    return {
      status,
      response: {
        errors: [toldByField({ ...(collection && { collection }), errors: [one] }, req)],
      },
    };
  }
  if (absent) return { status, response: { errors: [{ message: wording.requests.absent }] } };
  return { status, response: { errors: [{ message: wordsOf(status) }] } };
};

/** The answer to an error that is ours: no word of what happened inside, and words an editor can read. */
const ourAnswer = (error: unknown) => {
  const { isPublic, message } = error as { isPublic?: unknown; message?: unknown };
  if (senderStatus(error) || (isPublic === true && isChinese(message))) return undefined;
  return {
    status: ownStatus(error) ?? 500,
    response: { errors: [{ message: wording.requests.ours }] },
  };
};

/** Rule A24, for all that Payload answers: the one place where an error becomes a status. */
export const answerErrors: AfterErrorHook = ({ error, req }) =>
  errorAnswer(error, req) ?? ourAnswer(error);
