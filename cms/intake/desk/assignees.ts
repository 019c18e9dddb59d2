import type { PayloadRequest } from "payload";
import { scopesOf } from "#people/permissions.ts";
import { roleValues } from "#people/roles.ts";

/** Accounts that may look after a recommendation, by name. */
export async function assigneesOf(
  req: Pick<PayloadRequest, "payload">,
): Promise<{ id: string; name: string }[]> {
  const may = roleValues.filter((role) =>
    scopesOf(role, "update", "recommendations").includes("all"),
  );
  const { docs } = await req.payload.find({
    ...{ collection: "users", depth: 0, pagination: false, sort: "name" },
    where: { and: [{ role: { in: may } }, { disabled: { not_equals: true } }] },
  });
  return docs.map(({ id, name }) => ({ id: String(id), name }));
}
