import { buildAdmin, buildSite } from "../builds.ts";
import { prepareDataDir } from "../dataDir.ts";
import { editionOfDatabase } from "../editionOfDatabase.ts";
import { onInterruption } from "../interruption.ts";
import { runCommand } from "../runCommand.ts";
import { isProduction, readSettings } from "../settings.ts";
import { openStack } from "../stack.ts";
import { makeStaticTree } from "../staticTree.ts";

async function publishedEdition(signal: AbortSignal): Promise<string> {
  const stack = await openStack();
  try {
    return await editionOfDatabase(stack, signal);
  } finally {
    await stack.close();
  }
}

/**
 * Builds all that can be built: `npm run build`. What runs goes on with the builds that it began with. The static tree shows
 * `EDITION_FILE` when it is given, else what the database holds; a production machine without a database at hand builds the
 * programs only.
 */
async function build(): Promise<void> {
  const { signal } = onInterruption();
  const settings = readSettings();
  await prepareDataDir(settings.GRIDPRESS_DATA_DIR);
  await buildAdmin(settings, signal);
  await buildSite(settings, signal);
  if (!process.env.EDITION_FILE && isProduction() && !process.env.DATABASE_URL) {
    console.log("没有 EDITION_FILE，也没有 DATABASE_URL：不生成静态网站");
    return;
  }
  const editionFile = process.env.EDITION_FILE || (await publishedEdition(signal));
  const { pictures, missing } = await makeStaticTree({ settings, editionFile, signal });
  for (const name of missing) console.error(`图片文件不见了，静态网站里缺这一张：media/${name}`);
  console.log(`静态网站在 dist/static（含 ${pictures} 个图片文件），可放到任何静态文件服务器`);
}

await runCommand(build);
