import { expect, it } from "vitest";
import { databaseHosts } from "#leaves/databaseHosts.ts";
import { EnvironmentError, readEnvironment } from "#leaves/environment.ts";

const list = "postgres://u:p%40@a:5432,b:5433,[::1]:5434/grid";

it("a list of hosts is a connection string for each, without what only says which is looked for", () => {
  const each = ["a:5432", "b:5433", "[::1]:5434"].map((host) => `postgres://u:p%40@${host}/grid`);
  expect(databaseHosts(list)).toEqual(each);
  expect(databaseHosts(`${list}?target_session_attrs=read-write`)).toEqual(each);
  expect(databaseHosts(`${list}?target_session_attrs=primary&sslmode=require`)).toEqual(
    each.map((one) => `${one}?sslmode=require`),
  );
  expect(databaseHosts(`${list}?sslmode=require&target_session_attrs=primary`)).toEqual(
    each.map((one) => `${one}?sslmode=require`),
  );
});

it.each(["postgres://u@a/grid?sslmode=require", "postgresql:///grid?host=/run", "build"])(
  "%s is itself",
  (one) => {
    expect(databaseHosts(one)).toEqual([one]);
  },
);

it("an environment takes a list in place of a host, and no list with a hole", () => {
  const read = (DATABASE_URL: string) => readEnvironment({ DATABASE_URL }, ["DATABASE_URL"]);
  expect(read(list).DATABASE_URL).toBe(list);
  expect(() => read("postgres://u@a,,b/grid")).toThrow(EnvironmentError);
  expect(() => read("mysql://u@a,b/grid")).toThrow(EnvironmentError);
});
