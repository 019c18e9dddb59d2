import { readFile } from "node:fs/promises";
import path from "node:path";
import { PgDialect } from "drizzle-orm/pg-core";
import { OperatorError } from "../operatorError.ts";
import { knownMigrations } from "../pendingMigrations.ts";
import { runCommand } from "../runCommand.ts";
import { breakingChanges, type JudgedMigration } from "./migrationRules.ts";
import releases from "./releases.json" with { type: "json" };

type Statement = Parameters<PgDialect["sqlToQuery"]>[0];

const folder = path.resolve(import.meta.dirname, "../../migrations");

/** `// Contract of 20261201_101500_name: why nobody reads the old any more` */
const contract = /^\/\/ Contract of (\w+)/m;

/** Runs a migration against a database that only listens. */
async function judged(name: string): Promise<JudgedMigration> {
  const file = path.join(folder, `${name}.ts`);
  const said: string[] = [];
  const dialect = new PgDialect();
  const db = {
    execute: async (statement: Statement) => {
      said.push(dialect.sqlToQuery(statement).sql);
      return { rows: [] };
    },
  };
  const { up } = await import(file);
  await up({ db });
  const contracts = contract.exec(await readFile(file, "utf8"))?.[1];
  return { name, sql: said.map((text) => `${text};`).join("\n"), contracts };
}

/** Fails when a migration that is not released yet would break the version before, which runs beside it during an upgrade (decision 0067). */
async function findBreaks(): Promise<void> {
  const last = Object.values(releases).at(-1) ?? "";
  const known = await knownMigrations();
  const released = known.filter((name) => name <= last);
  const migrations = await Promise.all(known.filter((name) => name > last).map(judged));
  const found = breakingChanges(migrations, new Set(released));
  if (found.length === 0) return;
  throw new OperatorError(
    `${found.join("\n")}\n升级时新旧两个版本同时运行：先加新的（扩展），下一个版本再去掉旧的（收缩，写明 // Contract of 扩展的那次迁移）`,
  );
}

await runCommand(findBreaks);
