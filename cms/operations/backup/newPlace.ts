import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { isMissing } from "#storage/isMissing.ts";
import { dataPaths } from "../dataDir.ts";
import { OperatorError } from "../operatorError.ts";
import { grantRights } from "../postgres/roles.ts";
import { withClient } from "../postgres/withClient.ts";
import { formerNames, trialSecrets } from "../secrets.ts";
import { openEmbedded } from "../stack.ts";
import type { Keys } from "./keys.ts";
import { listTables } from "./tables.ts";
import { wording } from "./wording.ts";

/** The database that a restore fills: connection strings of who owns it and of who serves from it. */
export type NewDatabase = { ownerUrl: string; cmsUrl: string; close: () => Promise<void> };

/** Throws unless nothing is in a folder, or no folder is there (rule U51). */
export async function refuseFilled(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error): string[] => {
    if (!isMissing(error)) throw error;
    return [];
  });
  if (names.length > 0) throw new OperatorError(wording.placeNotEmpty(folder));
}

/** Throws unless a database has no table at all. */
export async function refuseTables(databaseUrl: string): Promise<void> {
  const tables = await withClient(databaseUrl, listTables);
  if (tables.length > 0) throw new OperatorError(wording.databaseNotEmpty);
}

/** Puts keys where the new place finds them: a trial's own file, or lines for an environment file. */
async function placeKeys(to: string, keys: Keys, isEmbedded: boolean): Promise<void> {
  const { variables, trial } = keys;
  const put = (file: string, text: string) => writeFile(file, text, { mode: 0o600, flag: "wx" });
  if (!isEmbedded) {
    const lines = Object.entries(variables).map(([name, value]) => `${name}=${value}\n`);
    return put(path.join(to, "keys.env"), lines.join(""));
  }
  const { secrets } = dataPaths(to);
  if (trial !== undefined) return put(secrets, JSON.stringify(trial));
  // A production's logins are no business of a place with a database of its own.
  const fresh = `${secrets}.fresh`;
  const { database } = await trialSecrets(fresh);
  await rm(fresh);
  const { PAYLOAD_SECRET, VOTING_SECRET, VOTING_SIGNING_KEY: signing } = variables;
  const { INTAKE_SECRET, INTAKE_PUBLIC_KEY, INTAKE_PRIVATE_KEY } = variables;
  const intake = {
    secret: INTAKE_SECRET,
    publicKey: INTAKE_PUBLIC_KEY,
    privateKey: INTAKE_PRIVATE_KEY,
  };
  const kept = {
    ...{ payload: PAYLOAD_SECRET, voting: VOTING_SECRET, intake, database },
    ...(signing && { signing }),
    former: Object.fromEntries(formerNames.map((name) => [name, variables[name]])),
  };
  return put(secrets, JSON.stringify(kept));
}

/** Makes the new data folder with its keys, and opens its database: an empty one that is given, or an embedded one in the folder. */
export async function openNewPlace(
  to: string,
  { databaseUrl, keys }: { databaseUrl: string | undefined; keys: Keys | undefined },
): Promise<NewDatabase> {
  await mkdir(dataPaths(to).logs, { recursive: true });
  if (keys) await placeKeys(to, keys, databaseUrl === undefined);
  if (databaseUrl !== undefined) {
    await grantRights(databaseUrl);
    return { ownerUrl: databaseUrl, cmsUrl: databaseUrl, close: async () => undefined };
  }
  const { urls, close } = await openEmbedded(to, await trialSecrets(dataPaths(to).secrets));
  return { ownerUrl: urls.ownerUrl, cmsUrl: urls.cmsUrl, close };
}
