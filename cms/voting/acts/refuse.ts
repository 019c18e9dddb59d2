import { APIError } from "payload";

/** An error whose words the person at the panel reads. */
export const refuse = (message: string, status: number) =>
  new APIError(message, status, undefined, true);
