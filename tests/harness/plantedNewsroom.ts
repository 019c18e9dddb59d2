import { randomBytes } from "node:crypto";
import { ensureRoleAccounts, type SignIn } from "#people/ensureRoleAccounts.ts";
import type { Role } from "#people/roles.ts";
import { openCmsRequests } from "#tests/harness/cmsRequests.ts";

/** What a run plants once, in a database that every newsroom of its tests begins as a copy of. */
export type PlantedNewsroom = {
  /** The place of the correspondent. */
  ownStreet: number;
  /** An account of each role, signed in. */
  accounts: Record<Role, SignIn & { id: number; token: string }>;
};

const ownStreetCode = "510107001";

/** Runs in a process of its own: the configuration reads its environment on import. */
async function plant(): Promise<PlantedNewsroom> {
  const { getPayload } = await import("payload");
  const { default: config } = await import("../../cms/payload.config.ts");
  const payload = await getPayload({ config });
  const data = {
    name: `${ownStreetCode}街道`,
    label: `${ownStreetCode}街道`,
    level: "street",
    code: ownStreetCode,
  };
  const { id } = await payload.db.create({ collection: "places", data, req: {} });
  const cms = await openCmsRequests(payload);
  const accounts = {} as PlantedNewsroom["accounts"];
  for (const signIn of await ensureRoleAccounts({ payload, street: ownStreetCode, randomBytes })) {
    const where = { username: { equals: signIn.username } };
    const { docs } = await payload.find({ collection: "users", where, depth: 0 });
    const token = await cms.signIn(signIn);
    accounts[signIn.role] = { ...signIn, id: docs[0]?.id ?? 0, token };
  }
  return { ownStreet: Number(id), accounts };
}

if (process.send) process.send(await plant(), () => process.exit());
