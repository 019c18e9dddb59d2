import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classOfChange } from "#edition/signed/classOfChange.ts";
import { contentHash } from "#edition/signed/contentHash.ts";
import { readersForm } from "#edition/signed/readersForm.ts";

const bounds = { slipCharacters: 10 };

const formWith = (text: string, rest: object = {}) => ({
  headline: "一间门厅",
  credits: [{ role: "reporter", names: ["沈悦"] }],
  body: [
    { type: "paragraph", children: [{ text }] },
    { type: "picture", picture: { alt: "门厅", renditions: [{ path: "/media/a-480.jpg" }] } },
  ],
  ...rest,
});

const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, one]) => [key, shuffled(one)]),
  );
};

const classBetween = (before: string, after: string) =>
  classOfChange(formWith(before), formWith(after), bounds);

describe("R1 and R2: the content hash", () => {
  it("is the same whatever the order of keys, and whether absent things are named", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (value, text) => {
        const form = { ...formWith(text), value, absent: undefined };
        expect(contentHash(shuffled(form) as object as typeof form)).toBe(contentHash(form));
        expect(contentHash({ ...formWith(text), value })).toBe(contentHash(form));
      }),
    );
  });

  it("differs when any text differs", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(contentHash(formWith(a)) === contentHash(formWith(b))).toBe(a === b);
      }),
    );
  });

  it("leaves out what publishing sets, and holds the address", () => {
    const dated = { id: "7", publishedAt: "2023-07-15", updatedAt: "2023-07-16", slug: "a" };
    const at = (address: string, isDateGiven = false) =>
      readersForm(dated, { address, isDateGiven });
    expect(at("/cases/a/")).toEqual({ slug: "a", address: "/cases/a/" });
    expect(contentHash(at("/cases/a/"))).not.toBe(contentHash(at("/news/a/")));
    expect(at("/cases/a/", true)).toEqual({ ...at("/cases/a/"), publishedAt: "2023-07-15" });
  });
});

describe("R4 to R6: the class of a change", () => {
  it.each([
    ["slip", { right: "应为张居高，本网致歉。" }],
    ["other", { right: "应为6,316人，本网致谦。" }],
    ["other", { wrong: "张居皋。" }],
    ["other", { at: "2023-12-02T00:00:00Z" }],
    ["none", {}],
  ])("R5 is %s in a correction whose change is %o", (expected, change) => {
    const form = { wrong: "张居皋", right: "应为张居高，本网致谦。", at: "2023-12-01T00:00:00Z" };
    expect(classOfChange(form, { ...form, ...change }, bounds)).toBe(expected);
  });

  it("is none for a form and itself", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(classBetween(text, text)).toBe("none");
      }),
    );
  });

  it.each([
    ["门厅的钥匙有把", "门厅的钥匙在把"],
    ["居民都来坐坐", "居民常来坐坐"],
    ["她说的对", "她说得对"],
  ])("is a slip from %s to %s", (before, after) => {
    expect(classBetween(before, after)).toBe("slip");
    expect(classBetween(after, before)).toBe("slip");
  });

  it.each([
    ["figures", "来了12人", "来了13人"],
    ["Chinese figures", "来了三人", "来了五人"],
    ["negations", "居民同意", "居民不同意"],
    ["quotations", "他说“好的”", "他说“好哒”"],
    ["names of the credits", "沈悦来了", "沈越来了"],
    ["titles of works", "读《红岩》", "读《红颜》"],
    ["many characters", "门厅", "门厅里的人们坐下来聊起了家常话"],
  ])("is more than a slip for %s", (_, before, after) => {
    expect(classBetween(before, after)).toBe("other");
    expect(classBetween(after, before)).toBe("other");
  });

  it.each([
    ["the headline", { headline: "一间门庭" }],
    ["places", { places: ["3"] }],
    ["the address", { address: "/cases/b/" }],
    ["the body's blocks", { body: [] }],
  ])("is more than a slip for %s", (_, rest) => {
    expect(classOfChange(formWith("字"), formWith("字", rest), bounds)).toBe("other");
  });

  it("is more than a slip for a link or a mark", () => {
    const linked = (run: object) =>
      formWith("", { body: [{ type: "paragraph", children: [{ text: "看这里", ...run }] }] });
    for (const run of [{ bold: true }, { href: "https://a.example/" }])
      expect(classOfChange(linked({}), linked(run), bounds)).toBe("other");
  });

  it("never calls more than ten characters a slip", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 11, maxLength: 40 }), (added) => {
        expect(classBetween("门", `门${added}厅`)).toBe("other");
      }),
    );
  });
});
