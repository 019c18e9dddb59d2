import { describe, expect, it } from "vitest";
import { contactKeys, publicKeyOf } from "#intake/contactSeal.ts";
import {
  databaseFindings,
  type LoginFacts,
  type ServerFacts,
} from "#operations/doctor/databaseRules.ts";
import { type Finding, reportOf, warning, well, wrong } from "#operations/doctor/finding.ts";
import { secretFindings, variablesFindings } from "#operations/doctor/secretFindings.ts";

const errors = (findings: readonly Finding[]) =>
  findings.flatMap(({ level, text }) => (level === "error" ? [text] : []));
const texts = (findings: readonly Finding[]) => findings.map(({ text }) => text).join("\n");

const server: ServerFacts = {
  ...{ versionNumber: 160_004, version: "16.4", encoding: "UTF8" },
  ...{ aheadMs: 3, pending: 0, isEmpty: false },
};
const login = (facts: Partial<LoginFacts> = {}): LoginFacts => ({
  ...{ variable: "DATABASE_URL", login: "gridpress_cms", isSuperuser: false },
  ...{ isEncrypted: false, isLocal: true },
  ...{ readsAccounts: true, addsVotes: false, changesVotes: false },
  ...facts,
});
const vote = (facts: Partial<LoginFacts> = {}) =>
  login({
    ...{ variable: "VOTING_DATABASE_URL", login: "gridpress_vote" },
    ...{ readsAccounts: false, addsVotes: true },
    ...facts,
  });

describe("the doctor, of a database", () => {
  it("finds nothing wrong with one that was set up as the guide says", () => {
    expect(databaseFindings(server, [login(), vote()]).every(({ level }) => level === "well")).toBe(
      true,
    );
  });

  it.each<[string, Partial<ServerFacts>, string]>([
    ["an old server", { versionNumber: 140_011, version: "14.11" }, "14.11 太旧"],
    ["another encoding", { encoding: "SQL_ASCII" }, "编码是 SQL_ASCII"],
    ["a clock ahead", { aheadMs: 90_000 }, "快 90 秒"],
    ["a clock behind", { aheadMs: -3_600_000 }, "慢 3600 秒"],
    ["a schema of another version", { pending: 2 }, "缺 2 项迁移"],
  ])("names %s", (_, facts, words) => {
    expect(errors(databaseFindings({ ...server, ...facts }, []))).toEqual([
      expect.stringContaining(words),
    ]);
  });

  it("sends who has an empty database to migrate it, and not to back it up first", () => {
    const remedies = (facts: Partial<ServerFacts>) =>
      databaseFindings({ ...server, ...facts }, []).flatMap(({ remedy }) => remedy ?? []);
    expect(remedies({ pending: 90, isEmpty: true })).toEqual([
      expect.stringMatching(/^运行 npm run migrate/),
    ]);
    expect(remedies({ pending: 2 })).toEqual([expect.stringMatching(/^先备份/)]);
  });

  it.each<[string, LoginFacts, string]>([
    ["a superuser", login({ isSuperuser: true }), "超级用户"],
    ["who can change votes", vote({ changesVotes: true }), "改动已经投下的票"],
    ["a cms that can vote", login({ addsVotes: true }), "能添加选票"],
    ["a public process that reads accounts", vote({ readsAccounts: true }), "编辑部的账号"],
  ])("names a login that is %s", (_, facts, words) => {
    expect(errors(databaseFindings(server, [facts]))).toEqual([expect.stringContaining(words)]);
  });

  it("warns of what goes to another machine in the clear", () => {
    const far = login({ isLocal: false });
    expect(texts(databaseFindings(server, [far]))).toContain("没有加密");
    expect(texts(databaseFindings(server, [{ ...far, isEncrypted: true }]))).not.toContain("没有");
  });
});

describe("the doctor, of secrets", () => {
  const keys = contactKeys();
  const secret = (letter: string) => letter.repeat(32);
  const whole = {
    NODE_ENV: "production",
    ...{ SITE_ORIGIN: "https://a.example", ADMIN_ORIGIN: "https://b.example" },
    DATABASE_URL: "postgres://gridpress_cms@db/gridpress",
    ...{ PAYLOAD_SECRET: secret("p"), INTAKE_SECRET: secret("i") },
    ...{ INTAKE_PUBLIC_KEY: keys.publicKey, INTAKE_PRIVATE_KEY: keys.privateKey },
  };

  it("names what each process misses, and prints no value", () => {
    expect(errors(variablesFindings(whole, ["cms"]))).toEqual([]);
    const told = errors(variablesFindings({ ...whole, PAYLOAD_SECRET: "short" }, ["cms", "web"]));
    expect(told).toHaveLength(2);
    expect(told[0]).toMatch(/^cms：.*PAYLOAD_SECRET/);
    expect(told[1]).toMatch(/^web：.*VOTING_DATABASE_URL.*VOTING_SECRET/);
    expect(told.join()).not.toContain("short");
  });

  it("names secrets that are one, and keys that are no pair", () => {
    expect(errors(secretFindings(whole, publicKeyOf))).toEqual([]);
    const same = { ...whole, VOTING_SECRET: whole.PAYLOAD_SECRET };
    expect(errors(secretFindings(same, publicKeyOf))).toEqual([
      "PAYLOAD_SECRET 和 VOTING_SECRET 是同一个值",
    ]);
    const other = { ...whole, INTAKE_PUBLIC_KEY: contactKeys().publicKey };
    for (const given of [other, { ...whole, INTAKE_PRIVATE_KEY: "no key" }])
      expect(errors(secretFindings(given, publicKeyOf))).toEqual([
        expect.stringContaining("不是一对"),
      ]);
  });
});

describe("the doctor's report", () => {
  it("says what to do, and how much must be done", () => {
    const parts = [
      { title: "本机", findings: [well("内存 4.0 GB"), warning("磁盘小", "扩容")] },
      { title: "空的", findings: [] },
      { title: "网络", findings: [wrong("打不开", "检查代理")] },
    ];
    expect(reportOf(parts)).toEqual({
      errors: 1,
      text: [
        ...["本机", "  ✓ 内存 4.0 GB", "  ⚠ 磁盘小", "    → 扩容", ""],
        ...["网络", "  ✗ 打不开", "    → 检查代理", ""],
        "有 1 处必须改正，1 处请留意。",
      ].join("\n"),
    });
    expect(reportOf([{ title: "a", findings: [well("b")] }]).text).toMatch(/一切正常。$/);
  });
});
