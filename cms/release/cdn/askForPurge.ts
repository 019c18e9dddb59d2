import type { Queryable } from "#leaves/Queryable.ts";
import { cdnSettings } from "./cdnSettings.ts";
import { putInLine } from "./postgresPurgeStore.ts";
import type { PurgeCause } from "./purgesOf.ts";
import { purgeUrls } from "./purgeUrls.ts";

/**
 * Asks that the content delivery network forget addresses of the site; does nothing where none is configured. `db` is the
 * CMS's pool or a transaction (`transactionOf`), with which the question stands or falls. `paths` are site-absolute, such as
 * `/cases/a/`; every form that a cache may know them under is asked for. Ask after the origin answers otherwise, or in the
 * transaction of what makes it do so.
 */
export async function askForPurge(
  db: Queryable,
  asked: { paths: readonly string[]; cause: PurgeCause; release?: number },
): Promise<void> {
  const settings = cdnSettings();
  if (!settings) return;
  const { paths, ...rest } = asked;
  await putInLine(db, { urls: purgeUrls(paths, settings), ...rest });
}
