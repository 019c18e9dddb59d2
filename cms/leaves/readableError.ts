import { APIError } from "payload";

/** An error whose words whoever works in the panel reads. The log names the line that made it. */
export function readableError(message: string, status: number) {
  const error = new APIError(message, status, undefined, true);
  Error.captureStackTrace(error, readableError);
  return error;
}
