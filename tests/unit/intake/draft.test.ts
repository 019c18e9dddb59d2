import { describe, expect, it } from "vitest";
import { adoptionNotice } from "#intake/desk/adoptionNotice.ts";
import { type Contributed, draftOf } from "#intake/desk/draftRules.ts";
import { meantPlace } from "#intake/desk/meantPlaceRules.ts";
import { unverified, verifyProblems } from "#intake/desk/verifyRules.ts";
import type { Recommendation } from "#intake/recommendation.wire.ts";
import { aSubmission } from "#tests/factories/recommendations.ts";

const received = Date.parse("2026-11-28T23:30:00+08:00");
const picture = (
  agreed: "yes" | "no" | "nobody",
  given: Partial<Recommendation["files"][number]> = {},
) => ({
  ...{ hash: agreed.padEnd(64, "0"), kind: "jpeg" as const, bytes: 9, name: `${agreed}.jpg` },
  ...{ caption: "菜园里的孩子", by: "", agreed, ...given },
});
const contributed = (
  form: Partial<Recommendation> = {},
  given: Partial<Contributed> = {},
): Contributed => ({
  number: "TJ-2026-000001",
  at: received,
  form: { ...aSubmission().form, ...form },
  events: [],
  consents: { contact: true, name: false, portrait: false },
  source: { channel: "web" },
  ...given,
});
const textOf = (all: Parameters<typeof draftOf>[0]) =>
  draftOf(all).body.flatMap((node) =>
    node.type === "paragraph" ? node.children.map(({ text }) => text).join("") : [],
  );

describe("O22: the draft of a recommendation", () => {
  it("holds what was told, and no way to reach anybody", () => {
    const story =
      "网格员带着邻居整菜园，有事打13800001234。\n\n联系人：王芳，电话：028-86969380\n收成分给独居老人。";
    expect(textOf([contributed({ story, when: "2026年3月" })])).toEqual([
      "网格员带着邻居整菜园，有事打（号码已隐去）。",
      "收成分给独居老人。",
      "时间：2026年3月",
    ]);
    expect(draftOf([contributed({ story })]).left).toEqual([expect.stringContaining("没有带进")]);
  });

  it.each([
    "１３８８０００１２３４",
    "138.8000.1234",
    "1388 000 1234",
    "138-800-01234",
    "1 3 8 8 0 0 0 1 2 3 4",
    "一三八八零零零一二三四",
    "+86 138 8000 1234",
    "(028)86969380",
    "（０２８）８６９６ ９３８０",
    "028 86969380",
    "028-8696-9380",
    "028—86969380转801",
    "400-123-4567",
    "510107 19900101 1234",
    "５１０１０７１９９００１０１１２３ｘ",
    "zs_88@example.com",
    "微信号 wxid_abc123",
    "微信：zhang_san88",
    "QQ群：12345678",
    "电话86969380",
    "座机8696 9380转801",
  ])("hides %s, however it is written", (number) => {
    const [line = ""] = textOf([contributed({ story: `有事找他，${number}，都在。` })]);
    expect(line).toMatch(/^有事找他，(?:微信号 |微信：|QQ群：|电话|座机)?（号码已隐去），都在。$/);
  });

  it.each([
    "2026年3月12日至11月28日",
    "13.5 12.3 14.56",
    "一共724户、6316人，第20261130号",
    "微信2026年上线，QQ2010年停用",
    "微信公众号每天更新",
    "投入1380万元、2800万元",
    "0.28 和 1.39",
    "一三五、二四六轮流值班",
    "投入13800000元，增长15.5%",
  ])("leaves figures and days alone: %s", (text) => {
    expect(textOf([contributed({ story: text })])).toEqual([text]);
  });

  it("holds no way to reach anybody in its title, or in what is said of a picture", () => {
    const files = [
      picture("nobody", { caption: "小菜园，电话13800001234", by: "李四 13800001234" }),
    ];
    const form = { title: "小菜园（028-86969380转801）", files };
    const consents = { contact: true, name: true, portrait: true } as const;
    const draft = draftOf([contributed(form, { consents, sender: "王芳" })]);
    expect(JSON.stringify({ ...draft, left: [] })).not.toMatch(/13800001234|86969380|801/);
    expect(draft.left).toEqual([expect.stringContaining("没有带进")]);
  });

  it("leaves a picture behind of which anybody says that the people in it did not agree", () => {
    const [no, yes] = [picture("no"), picture("yes")];
    const same = { ...yes, hash: no.hash };
    const draft = draftOf([contributed({ files: [same, yes] }), contributed({ files: [no] })]);
    expect(draft.pictures.map(({ hash }) => hash)).toEqual([yes.hash]);
    expect(draft.left).toEqual([expect.stringContaining("有1张照片")]);
  });

  it("names who agreed to be named, and nobody else", () => {
    const files = [picture("nobody", { by: "李四" })];
    expect(draftOf([contributed({ files })])).toMatchObject({
      credits: [],
      pictures: [{ credit: "读者供图" }],
    });
    const named = {
      sender: "王芳",
      consents: { contact: true as const, name: true, portrait: false },
    };
    expect(draftOf([contributed({ files }, named), contributed({}, named)])).toMatchObject({
      credits: [
        { role: "recommender", names: ["王芳"] },
        { role: "supplier", names: ["李四"] },
      ],
      pictures: [{ credit: "李四 摄" }],
    });
  });

  it("of a person, which has no by-lines, tells who agreed to be named", () => {
    const consents = { contact: true, name: true, portrait: false } as const;
    const person = contributed({ kind: "person", title: "李建国" }, { consents, sender: "王芳" });
    expect(draftOf([person]).left).toEqual([expect.stringMatching(/署名.*推荐人? ?王芳/)]);
  });

  it("records what was said of the people in a picture, and leaves out those who did not agree", () => {
    const files = [picture("yes"), picture("no"), picture("nobody")];
    const { pictures, left } = draftOf([contributed({ files })]);
    expect(pictures.map(({ name }) => name)).toEqual(["yes.jpg", "nobody.jpg"]);
    expect(pictures[0]?.consent).toEqual({
      day: "2026-11-28",
      note: expect.stringMatching(/TJ-2026-000001.*不同意刊发有推荐人本人的照片.*核实/),
    });
    expect(pictures[1]).not.toHaveProperty("consent");
    expect(left).toEqual([expect.stringContaining("1张")]);
  });

  it.each([
    ["锦城社区微网格员李建国", "李建国", "micro-grid-worker"],
    ["李建国（楼栋长）", "李建国", "building-head"],
    ["守了三十年大门的老人", "守了三十年大门的老人", undefined],
  ])("of a person is a profile: %s", (title, name, post) => {
    const draft = draftOf([contributed({ kind: "person", title })]);
    expect([draft.collection, draft.title, draft.post]).toEqual(["workers", name, post]);
  });
});

describe("O22: the place that a text means", () => {
  const district = { id: 1, code: "510107", name: "武侯区" };
  const street = { id: 2, code: "510107011", name: "簇桥街道" };
  const community = { id: 3, code: "510107011003", name: "锦城社区" };
  const namesake = { id: 4, code: "510115001002", name: "锦城社区" };

  it("is the most specific one that the others confirm", () => {
    expect(meantPlace([district, street, community, namesake])?.id).toBe(3);
    expect(meantPlace([street])?.id).toBe(2);
  });

  it("is none where two would do", () => {
    expect(meantPlace([community, namesake])).toBeUndefined();
    expect(meantPlace([])).toBeUndefined();
  });
});

describe("O23: checking", () => {
  const now = new Date("2026-11-29T00:30:00+08:00");
  const whole = { who: "李记者", how: "到现场看过", day: "2026-11-29", source: "社区台账" };

  it("names each field that is missing, and a day that has not come", () => {
    expect(verifyProblems(whole, now)).toEqual([]);
    expect(verifyProblems({ ...whole, day: "2026-11-30" }, now)).toHaveLength(1);
    expect(verifyProblems({ ...whole, day: "2026-02-30", who: "" }, now)).toHaveLength(2);
    expect(verifyProblems({}, now)).toHaveLength(4);
  });

  it("is asked for by the number of the recommendation", () => {
    expect(unverified({ number: "TJ-2026-000001", notes: [] })).toEqual([
      expect.stringMatching(/TJ-2026-000001.*核实人、核实方式、核实日期、依据/),
    ]);
  });
});

it("O24: what a sender is told names nobody and promises no more than there is", () => {
  const text = adoptionNotice({
    ...{ number: "TJ-2026-000001", title: "楼下的小菜园", at: received },
    address: "https://grid.example.cn/cases/a/",
  });
  expect(text).toMatch(
    /11月28日.*楼下的小菜园.*TJ-2026-000001.*https:\/\/grid\.example\.cn\/cases\/a\//,
  );
});
