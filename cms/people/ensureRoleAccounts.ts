import type { Payload } from "payload";
import { generatePassword, passwordBytes } from "./generatePassword.ts";
import { type Role, roles } from "./roles.ts";

/** Source of randomness: that many unpredictable bytes. */
export type RandomBytes = (size: number) => Uint8Array;

/** The sign-in of an account that was just made; its password is known nowhere else. */
export type SignIn = { role: Role; roleName: string; username: string; password: string };

type Account = { username: string; name: string; role: Role; street?: number };

const create = async (
  payload: Payload,
  account: Account,
  randomBytes: RandomBytes,
): Promise<SignIn> => {
  const password = generatePassword(randomBytes(passwordBytes));
  await payload.create({ collection: "users", data: { ...account, password } });
  const roleName = roles.find(({ value }) => value === account.role)?.zh ?? account.role;
  return { role: account.role, roleName, username: account.username, password };
};

const isTaken = async (payload: Payload, username: string) => {
  const where = { username: { equals: username } };
  return (await payload.count({ collection: "users", where })).totalDocs > 0;
};

const findStreet = async (payload: Payload, code: string) => {
  const { docs } = await payload.find({
    collection: "places",
    where: { code: { equals: code } },
    depth: 0,
    limit: 1,
  });
  return docs[0]?.id;
};

/**
 * One account per role for a trial on one machine, named after its role; `street` is the 9-digit code of the
 * correspondent's street, which must be planted before. Answers the sign-ins that were made now: an account that
 * exists keeps its password. Throws when the street is not there.
 */
export const ensureRoleAccounts = async (facts: {
  payload: Payload;
  street: string;
  randomBytes: RandomBytes;
}): Promise<SignIn[]> => {
  const made: SignIn[] = [];
  for (const { value: role, zh: name } of roles) {
    if (await isTaken(facts.payload, role)) continue;
    const account: Account = { username: role, name: `${name}（示例）`, role };
    if (role === "correspondent") {
      const street = await findStreet(facts.payload, facts.street);
      if (street === undefined) throw new Error(`no place has the code ${facts.street}`);
      account.street = street;
    }
    made.push(await create(facts.payload, account, facts.randomBytes));
  }
  return made;
};

/** The first account of an installation without sample content. Nothing when there is any account. */
export const createFirstAdmin = async (facts: {
  payload: Payload;
  randomBytes: RandomBytes;
}): Promise<SignIn | undefined> => {
  const { totalDocs } = await facts.payload.count({ collection: "users" });
  if (totalDocs > 0) return undefined;
  const account: Account = { username: "admin", name: "管理员", role: "admin" };
  return create(facts.payload, account, facts.randomBytes);
};
