import type { Exchange } from "../sendNotice.ts";
import { sendPacked } from "../sendPacked.ts";
import type { IntakeOffice } from "./intakeOffice.ts";

const address = /^\/recommend\/places-([1-9]\d{0,3})\.json$/;

/**
 * Answers a file of places for the form's script (rule O40). Resolves to false where the address is another, or there is no such file: the
 * script then leaves the field as it is.
 */
export async function answerPlaces(exchange: Exchange, office: IntakeOffice): Promise<boolean> {
  const { url = "", method } = exchange.request;
  const part = Number(address.exec(url.split("?", 1)[0] ?? "")?.[1] ?? 0);
  if (part === 0 || (method !== "GET" && method !== "HEAD")) return false;
  const file = await office.places.file(part);
  if (!file) return false;
  await sendPacked(exchange, JSON.stringify(file), {
    "Content-Type": "application/json; charset=utf-8",
    "Cache-Control": "public, max-age=3600",
  });
  return true;
}
