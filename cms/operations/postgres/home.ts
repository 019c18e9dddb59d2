import { createHash } from "node:crypto";
import { chmod, chown, cp, mkdir, readlink, symlink } from "node:fs/promises";
import path from "node:path";
import { type Account, canEnter, canRun, serverAccount } from "./account.ts";
import { type Binaries, binariesIn, installedBinaries } from "./binaries.ts";

/** Where a server lives: `folder` holds `cluster/`, `port` and `server.log`. */
export type ServerHome = { folder: string; binaries: Binaries; account: Account | undefined };

const sharedRoot = "/var/lib/gridpress";

/** A home outside the project that the account can reach, with a link to it at the usual place. */
async function homeElsewhere(folder: string): Promise<string> {
  const name = createHash("sha256").update(folder).digest("hex").slice(0, 12);
  const elsewhere = path.join(sharedRoot, name);
  await mkdir(elsewhere, { recursive: true });
  await chmod(sharedRoot, 0o755);
  await chmod(elsewhere, 0o755);
  await symlink(elsewhere, folder).catch(async (error) => {
    if (error.code !== "EEXIST") throw error;
    if ((await readlink(folder).catch(() => "")) !== elsewhere) throw error;
  });
  return elsewhere;
}

async function reachableBinaries(binaries: Binaries, account: Account): Promise<Binaries> {
  if (await canRun(binaries.postgres, account)) return binaries;
  const copy = path.join(sharedRoot, "postgresql-18.4");
  await cp(binaries.folder, copy, { recursive: true, verbatimSymlinks: true });
  await chmod(sharedRoot, 0o755);
  return binariesIn(copy);
}

/**
 * Prepares the folder of a server. Under root the server's own account must reach data and programs; in a
 * clone below /root (0700) it cannot, so both then live in /var/lib/gridpress and `folder` becomes a link.
 */
export async function prepareHome(folder: string): Promise<ServerHome> {
  const account = await serverAccount();
  const installed = await installedBinaries();
  await mkdir(path.dirname(folder), { recursive: true });
  if (!account) {
    await mkdir(folder, { recursive: true });
    return { folder, binaries: installed, account };
  }
  await chmod(path.dirname(folder), 0o755);
  const isReachable = await canEnter(path.dirname(folder), account);
  const home = isReachable ? folder : await homeElsewhere(folder);
  await mkdir(home, { recursive: true });
  await chmod(home, 0o755);
  const cluster = path.join(home, "cluster");
  await chown(cluster, account.uid, account.gid).catch((error) => {
    if (error.code !== "ENOENT") throw error;
  });
  return { folder: home, binaries: await reachableBinaries(installed, account), account };
}
