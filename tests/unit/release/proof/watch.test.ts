import { describe, expect, it } from "vitest";
import { type Look, suspicious, wrongIn } from "#release/proof/driftRules.ts";
import { originsOf } from "#release/proof/origins.ts";
import type { Fault, Got } from "#release/proof/proof.wire.ts";
import { faultWords } from "#release/proof/wording.ts";

const now = new Date("2026-11-29T04:00:00Z");
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);
const fault = (got: Got): Fault => ({
  where: "public",
  expected: { kind: "content", hash: "right", status: 200 },
  got,
});
const silent = fault({ kind: "silent", detail: "ECONNREFUSED" });
const other = fault({ kind: "answer", status: 200, hash: "other" });
const look = (address: string, rest: Partial<Look> = {}): Look => ({
  ...{ address, encoding: "identity", since: ago(100) },
  ...rest,
});

describe("E8: what is wrong with what is live", () => {
  it("is another answer at an address that has been the same for half a minute, once", () => {
    const looks = [
      look("/", { fault: other }),
      look("/", { fault: other, encoding: "br" }),
      look("/a/", { fault: other, since: ago(29) }),
      look("/b/"),
    ];
    expect(suspicious(looks, now)).toEqual([look("/", { fault: other })]);
  });

  it("is one finding when nothing answers, and many when only some stay away", () => {
    const looks = ["/a/", "/b/", "/c/"].map((address) => look(address, { fault: silent }));
    expect(suspicious(looks, now).map(({ address }) => address)).toEqual(["/"]);
    expect(suspicious([...looks, look("/")], now)).toHaveLength(3);
  });

  it("is nothing that was right when it was looked at again", () => {
    expect(wrongIn([look("/"), look("/a/", { fault: other, release: 3 })])).toEqual([
      { address: "/a/", encoding: "identity", fault: other, release: 3 },
    ]);
  });

  it("is named in Chinese with its page, what should have come and what came", () => {
    expect(faultWords("/cases/a/", other)).toBe(
      "/cases/a/（公开网址）：应为状态 200、内容 right，实为状态 200、内容 other",
    );
    expect(faultWords("/", silent)).toContain("没有回答（ECONNREFUSED）");
  });
});

describe("E2: where the site is asked", () => {
  it("is the public address, and web beside the CMS where that is another one", () => {
    const at = (SITE_ORIGIN: string) => originsOf({ SITE_ORIGIN, WEB_PORT: 4321 });
    expect(at("http://localhost:4321")).toEqual({ public: "http://localhost:4321" });
    expect(at("https://grid.example.cn")).toEqual({
      public: "https://grid.example.cn",
      web: "http://127.0.0.1:4321",
    });
    expect(at("http://localhost:8080").web).toBeDefined();
  });
});
