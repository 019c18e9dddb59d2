import { Forbidden } from "payload";

/**
 * An error for whoever lacks a right, in words that they read in the panel. Status 403, like Payload's own; what a rule refuses
 * everybody is a `readableError`, and no sign that somebody reached for more than is theirs.
 */
export function rightRefused(message: string) {
  const error = new Forbidden();
  error.message = message;
  Error.captureStackTrace(error, rightRefused);
  return error;
}
