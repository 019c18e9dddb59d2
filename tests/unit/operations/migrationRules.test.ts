import { describe, expect, it } from "vitest";
import { breakingChanges } from "#operations/checks/migrationRules.ts";

const released = new Set(["20261101_000000_wide"]);
const judge = (sql: string, contracts?: string) =>
  breakingChanges([{ name: "20261201_000000_new", sql, contracts }], released);

describe("a migration that the version before runs beside", () => {
  it.each([
    'CREATE TABLE "notes" ("id" serial PRIMARY KEY NOT NULL, "text" varchar NOT NULL);',
    'ALTER TABLE "cases" ADD COLUMN "note" varchar;',
    'ALTER TABLE "cases" ADD COLUMN "kept" boolean DEFAULT false NOT NULL;',
    'ALTER TABLE "cases" ADD COLUMN "kept" boolean NOT NULL DEFAULT false;',
    "ALTER TABLE voting.acts ADD COLUMN n bigint GENERATED ALWAYS AS IDENTITY NOT NULL;",
    'ALTER TYPE "public"."enum_cases_kind" ADD VALUE \'new\';',
    'ALTER TABLE "cases" ALTER COLUMN "kind" DROP NOT NULL;',
    "CREATE OR REPLACE FUNCTION voting.f() RETURNS int LANGUAGE sql AS $$ DROP TABLE nothing; SELECT 1 $$;",
    'DROP INDEX "cases_old_idx";',
    "DELETE FROM editorial.find_texts;",
    "REVOKE ALL ON FUNCTION voting.f FROM PUBLIC;",
    "CREATE TABLE voting.tried (id int); ALTER TABLE voting.tried RENAME TO found;",
  ])("may expand: %s", (sql) => {
    expect(judge(sql)).toEqual([]);
  });

  it.each([
    ['ALTER TABLE "cases" DROP COLUMN "note";', "删除列"],
    ['DROP TABLE "notes" CASCADE;', "删除"],
    ["DROP FUNCTION voting.cast_likes(int);", "删除"],
    ['ALTER TABLE "cases" RENAME COLUMN "a" TO "b";', "改名"],
    ['ALTER TABLE "cases" ALTER COLUMN "a" SET DATA TYPE text;', "改类型"],
    ['ALTER TABLE "cases" ALTER COLUMN "a" SET NOT NULL;', "不许空"],
    ['ALTER TABLE "cases" ADD COLUMN "a" varchar NOT NULL;', "必填列"],
    [
      'ALTER TABLE "cases" ADD COLUMN "a" varchar NOT NULL, ADD COLUMN "b" int DEFAULT 1;',
      "必填列",
    ],
    ["REVOKE SELECT ON voting.likes FROM gridpress_cms;", "收回权限"],
  ])("may not break it: %s", (sql, what) => {
    const [found, ...others] = judge(sql);
    expect(found).toContain(what);
    expect(others).toEqual([]);
  });

  it("may contract what a released version expanded, and nothing younger", () => {
    const drop = 'ALTER TABLE "cases" DROP COLUMN "note";';
    expect(judge(drop, "20261101_000000_wide")).toEqual([]);
    expect(judge(drop, "20261130_000000_younger").join()).toMatch(/还没有发布过.*删除列/s);
  });
});
