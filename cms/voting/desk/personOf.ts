import type { PayloadRequest } from "payload";
import { roles } from "#people/roles.ts";
import type { Person } from "../campaign/person.wire.ts";

/** An account as the public reads of it: its name and its role in words. */
export const personOf = (account: unknown): Person => {
  const { name, role } = (account ?? {}) as { name?: unknown; role?: unknown };
  return {
    name: typeof name === "string" ? name : "",
    role: roles.find(({ value }) => value === role)?.zh ?? "",
  };
};

/** Accounts by id, as the desk names them; of those who are gone nothing is known. */
export async function peopleBy(
  req: PayloadRequest,
  ids: readonly string[],
): Promise<Map<string, Person>> {
  const known = [...new Set(ids)].filter((id) => /^\d+$/.test(id)).map(Number);
  const { docs } = await req.payload.find({
    collection: "users",
    where: { id: { in: known } },
    select: { name: true, role: true },
    depth: 0,
    pagination: false,
  });
  return new Map(docs.map((account) => [String(account.id), personOf(account)]));
}
