import path from "node:path";
import { describe, expect, it } from "vitest";
import { readEnvironment } from "#leaves/environment.ts";

const secret = "a-secret-that-is-long-enough-to-be-one";

describe("the environment", () => {
  it("names every missing and every wrong variable at once, and no value", () => {
    const given = { DATABASE_URL: "mysql://root:hunter2@db/x", VOTING_SECRET: "short" };
    const names = [
      "DATABASE_URL",
      "PAYLOAD_SECRET",
      "VOTING_SECRET",
      "DATABASE_OWNER_URL",
    ] as const;
    const read = () => readEnvironment(given, names);
    for (const name of names) expect(read).toThrow(name);
    expect(read).not.toThrow(/hunter2|short/);
  });

  it("treats an empty variable as a missing one", () => {
    expect(() => readEnvironment({ PAYLOAD_SECRET: "" }, ["PAYLOAD_SECRET"])).toThrow(
      /缺少.*PAYLOAD_SECRET/,
    );
  });

  it("asks of a process only what that process names", () => {
    expect(readEnvironment({ VOTING_SECRET: secret }, ["VOTING_SECRET"])).toEqual({
      VOTING_SECRET: secret,
    });
  });

  it("has defaults for addresses and the data folder", () => {
    const read = readEnvironment({}, ["GRIDPRESS_DATA_DIR", "SITE_ORIGIN", "HOST", "WEB_PORT"]);
    expect(read).toEqual({
      GRIDPRESS_DATA_DIR: path.resolve(".data"),
      SITE_ORIGIN: "http://localhost:4321",
      HOST: "127.0.0.1",
      WEB_PORT: 4321,
    });
  });

  it("makes up no address in production", () => {
    const names = ["SITE_ORIGIN", "ADMIN_ORIGIN"] as const;
    const read = () => readEnvironment({ NODE_ENV: "production" }, names);
    for (const name of names) expect(read).toThrow(`缺少环境变量 ${name}`);
  });

  it("migrates with the cms's login when no owner is named", () => {
    const DATABASE_URL = "postgres://cms@db/gridpress";
    expect(readEnvironment({ DATABASE_URL }, ["DATABASE_OWNER_URL"])).toEqual({
      DATABASE_OWNER_URL: DATABASE_URL,
    });
  });

  it("takes no secrets to build, and never lets a build's stand-ins into a running process", () => {
    expect(() =>
      readEnvironment({ GRIDPRESS_BUILD: "1" }, ["PAYLOAD_SECRET", "DATABASE_URL"]),
    ).not.toThrow();
    expect(() => readEnvironment({ NODE_ENV: "production" }, ["PAYLOAD_SECRET"])).toThrow();
  });

  it("refuses origins that are no web addresses", () => {
    expect(() => readEnvironment({ SITE_ORIGIN: "javascript:alert(1)" }, ["SITE_ORIGIN"])).toThrow(
      /SITE_ORIGIN/,
    );
    expect(readEnvironment({ SITE_ORIGIN: "https://grid.example.cn/" }, ["SITE_ORIGIN"])).toEqual({
      SITE_ORIGIN: "https://grid.example.cn",
    });
  });
});
