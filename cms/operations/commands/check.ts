import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { inParallel } from "#release/inParallel.ts";
import { missingOptional } from "../checks/completeLock.ts";
import { staleFiles } from "../checks/generatedFiles.ts";
import { OperatorError } from "../operatorError.ts";
import { runCommand } from "../runCommand.ts";
import { seconds } from "../step.ts";
import { withoutSecrets } from "../withoutSecrets.ts";

/** Runs a program; what it printed becomes the failure. */
async function run(program: string, ...arguments_: string[]): Promise<void> {
  await promisify(execFile)(process.execPath, [program, ...arguments_], {
    env: { ...withoutSecrets(process.env), GRIDPRESS_BUILD: "1" },
    maxBuffer: 64 * 1024 * 1024,
  }).catch((error) => {
    throw new OperatorError(`${error.stdout}${error.stderr}`.trim());
  });
}

async function generatedFilesAreFresh(): Promise<void> {
  const stale = await staleFiles();
  if (stale.length > 0)
    throw new OperatorError(`${stale.join("、")} 已过期，请运行 npm run generate`);
}

async function lockFileIsComplete(): Promise<void> {
  const missing = Object.keys(
    missingOptional(JSON.parse(await readFile("package-lock.json", "utf8"))),
  );
  if (missing.length === 0) return;
  throw new OperatorError(
    `npm ci 会拒绝锁文件，缺少 ${missing.length} 项，请运行 npm run generate`,
  );
}

const checks: Record<string, () => Promise<void>> = {
  "Biome 格式与规则": () => run("node_modules/@biomejs/biome/bin/biome", "check", "."),
  // A configuration of its own: to know types, Biome reads the whole tree, which nobody waits for while writing.
  "没有无人接住的 Promise": () =>
    run(
      "node_modules/@biomejs/biome/bin/biome",
      ...["lint", "--config-path=cms/operations/checks/promises.biome.json"],
      ...["cms", "site", "seed"],
    ),
  "类型（tsc）": () => run("node_modules/typescript/bin/tsc", "--noEmit"),
  "类型（astro check）": () => run("node_modules/astro/bin/astro.mjs", "check"),
  生成的文件: generatedFilesAreFresh,
  锁文件完整: lockFileIsComplete,
  迁移与配置一致: () => run("cms/operations/checks/migrationDrift.ts"),
  迁移能与上一个版本同时运行: () => run("cms/operations/checks/sideBySide.ts"),
  "房间次序（dependency-cruiser）": () =>
    run(
      "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs",
      ...["--config", "cms/operations/checks/dependencies.mjs"],
      ...["cms", "site", "seed", "tests"],
    ),
  文件结构与纯函数: () =>
    run("node_modules/vitest/vitest.mjs", "run", "--project", "unit", "tests/unit/structure"),
  没有无用的导出和依赖: () =>
    run("node_modules/knip/bin/knip.js", "--config", "cms/operations/checks/knip.json"),
};

/** Runs every check to the end, two at a time, so that one run shows all that is wrong: `npm run check`. */
async function check(): Promise<void> {
  const failed: string[] = [];
  await inParallel(2, Object.entries(checks), async ([title, work]) => {
    const began = performance.now();
    try {
      await work();
      console.log(`✓ ${title}（${seconds(performance.now() - began)}）`);
    } catch (error) {
      failed.push(title);
      console.error(`✗ ${title}\n${error instanceof Error ? error.message : error}\n`);
    }
  });
  if (failed.length > 0) throw new OperatorError(`没有通过：${failed.join("、")}`);
}

await runCommand(check);
