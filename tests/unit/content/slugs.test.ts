import { describe, expect, it } from "vitest";
import { freeSlug, slugLimit, slugProblem, wantedSlug } from "#content/address/slugRules.ts";
import { suggestSlug } from "#content/address/suggestSlug.ts";
import { wording } from "#content/wording.ts";

const { problems } = wording;

describe("slug rules", () => {
  it.each([
    ["", problems.slugMissing],
    [null, problems.slugMissing],
    ["Jincheng", problems.slugShape],
    ["锦城", problems.slugShape],
    ["a--b", problems.slugShape],
    ["-a", problems.slugShape],
    ["a/b", problems.slugShape],
    ["district", problems.slugReserved],
    ["page", problems.slugReserved],
    ["2023", problems.slugReserved],
    ["2023-12", problems.slugReserved],
    ["2023-12-05", problems.slugReserved],
    ["2023-12-05-zhi-an", undefined],
    ["a".repeat(slugLimit + 1), problems.slugLong],
    ["a".repeat(slugLimit), undefined],
    ["jincheng-2023", undefined],
  ])("C1 %j is answered with %j", (slug, problem) => {
    expect(slugProblem(slug)).toBe(problem);
  });

  it("C1 a word that its collection keeps for itself is refused there alone", () => {
    expect(slugProblem("health")).toBeUndefined();
    expect(slugProblem("health", ["health"])).toBe(problems.slugReserved);
  });

  const facts = {
    given: undefined,
    previous: undefined,
    previousSuggestion: undefined,
    suggestion: "new",
    everPublished: false,
  };

  it("C2 an empty or untouched slug follows the suggestion before the first publish", () => {
    expect(wantedSlug(facts)).toBe("new");
    expect(wantedSlug({ ...facts, given: " " })).toBe("new");
    expect(wantedSlug({ ...facts, given: "old", previousSuggestion: "old" })).toBe("new");
  });

  it("C2 an editor's own slug stands, before and after", () => {
    expect(wantedSlug({ ...facts, given: "own", previousSuggestion: "old" })).toBe("own");
    expect(wantedSlug({ ...facts, given: "own", previous: "old", everPublished: true })).toBe(
      "own",
    );
  });

  it("C2 once published, an emptied or untouched slug stays as it was", () => {
    const published = { ...facts, previous: "old", everPublished: true };
    expect(wantedSlug(published)).toBe("old");
    expect(wantedSlug({ ...published, given: "old", previousSuggestion: "old" })).toBe("old");
  });

  it("C2 without a suggestion the given slug is kept", () => {
    expect(
      wantedSlug({ ...facts, given: "a", previousSuggestion: "a", suggestion: undefined }),
    ).toBe("a");
    expect(wantedSlug({ ...facts, suggestion: undefined })).toBeUndefined();
  });

  it("C3 a taken slug gets the first free number, within the limit", () => {
    expect(freeSlug("a", new Set())).toBe("a");
    expect(freeSlug("a", new Set(["a", "a-2", "a-4"]))).toBe("a-3");
    const long = `${"a".repeat(slugLimit - 2)}-b`;
    const free = freeSlug(long, new Set([long]));
    expect(free.length).toBeLessThanOrEqual(slugLimit);
    expect(slugProblem(free)).toBeUndefined();
  });
});

describe("slug suggestions", () => {
  it.each([
    ["R29社区智惠食堂", "r29-shequ-zhihui-shitang"],
    ["重庆银行行长", "chongqing-yinhang-hangzhang"],
    ["Hello, World 2023!", "hello-world-2023"],
    ["绿色女儿", "lvse-nver"],
    ["“……”", undefined],
    ["", undefined],
    [undefined, undefined],
  ])("C2 %j becomes %j", (text, slug) => {
    expect(suggestSlug(text)).toBe(slug);
  });

  it("C2 reads surnames as surnames only in names", () => {
    expect(suggestSlug("单仲平", { isPersonName: true })).toMatch(/^shan-/);
    expect(suggestSlug("单位供图")).toMatch(/^danwei/);
  });

  it("C2 is cut at a whole word and is always a valid slug", () => {
    const slug = suggestSlug("簇桥街道发布“微网实格”治理品牌，首批30个微治理项目启动仪式今日举行");
    expect(slug).toBe("cu-qiao-jiedao-fabu-wei-wang-shi-ge-zhili-pinpai");
    expect(slugProblem(suggestSlug("a".repeat(200)))).toBeUndefined();
  });
});
