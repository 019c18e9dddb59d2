import { randomBytes } from "node:crypto";
import type { Payload } from "payload";
import { ensureRoleAccounts, type SignIn } from "#people/ensureRoleAccounts.ts";

/** One account per role in an empty database, by role. */
export async function accountPerRole(payload: Payload): Promise<Record<string, SignIn>> {
  const street = "510107001";
  const data = { name: "街道", label: "街道", level: "street", code: street };
  await payload.db.create({ collection: "places", data, req: {} });
  const made = await ensureRoleAccounts({ payload, street, randomBytes });
  return Object.fromEntries(made.map((signIn) => [signIn.role, signIn]));
}
