import type { PayloadRequest } from "payload";
import type { SignedCollection } from "#edition/signed/formOf.ts";
import { scopesOf } from "#people/permissions.ts";
import { roleValues } from "#people/roles.ts";
import type { Signer } from "./askableRules.ts";

/** The accounts whose role signs texts of a kind, by name. */
export async function readSigners(
  req: PayloadRequest,
  collection: SignedCollection,
): Promise<Signer[]> {
  const signing = roleValues.filter((role) => scopesOf(role, "sign", collection).length > 0);
  const { docs } = await req.payload.find({
    collection: "users",
    where: { and: [{ role: { in: signing } }, { disabled: { not_equals: true } }] },
    ...{ sort: "name", depth: 0, pagination: false, req },
  });
  return docs.map(({ id, name, role }) => ({ id: String(id), name, role }));
}
