import { describe, expect, it } from "vitest";
import { countProblem } from "#content/batchRules.ts";
import {
  consentDateProblem,
  isConsented,
  mayShowPicture,
  phoneProblem,
  portraitProblem,
  withdrawalDateProblem,
} from "#content/consentRules.ts";
import { dimensionsProblem, microKindsProblem } from "#content/dimensionRules.ts";
import { neededNames } from "#content/fields/needed.ts";
import { type OriginPart, originProblem } from "#content/originRules.ts";
import { byline, personName } from "#content/personName.ts";
import { printDateProblem } from "#content/printRules.ts";
import { historyProblem, stageProblem } from "#content/projectRules.ts";
import {
  optionalEmail,
  optionalWebAddress,
  synonymLines,
  wechatFileContent,
  wechatFileName,
  wechatFileNames,
} from "#content/settingsRules.ts";
import { synonymGroups, synonymText } from "#content/synonyms.ts";
import { transcriptProblem } from "#content/transcriptRules.ts";
import { neededVideoTitle, videoAddress } from "#content/videoRules.ts";
import { wording } from "#content/wording.ts";

const { problems } = wording;
const now = new Date("2026-11-21T12:00:00Z");

describe("origin", () => {
  const part = (name: OriginPart, value?: string) =>
    originProblem({ part: name, value, origin: { kind: "reprint" } });

  it("C4 a reprint names source, author, original title and editor", () => {
    expect(part("source")).toBe(problems.reprintSource);
    expect(part("author", " ")).toBe(problems.reprintAuthor);
    expect(part("title")).toBe(problems.reprintTitle);
    expect(part("editor")).toBe(problems.reprintEditor);
    expect(part("title", "城市微光")).toBeUndefined();
  });

  it.each([
    "陈倩",
    "小米",
    "欧阳修远",
    "阿依古丽·买买提",
    "阿卜杜热合曼·买买提明",
    "古丽米热•艾比布力",
    "努尔买买提・阿卜杜拉・吐尔逊",
    "王　芳",
    "李𠮷祥",
  ])("C4 %s can be an editor's name", (name) => {
    expect(part("editor", name)).toBeUndefined();
  });

  it.each([
    "小编",
    "本站编辑",
    "编辑部",
    "匿名",
    "admin",
    "陈",
    "陈倩123",
    "一二三四五六七八九十一",
  ])("C4 %s is no editor's real name", (name) => {
    expect(part("editor", name)).toBeTruthy();
  });

  it("C4 the message names the fault", () => {
    expect(part("editor", "小编")).toBe(problems.reprintEditorName);
    expect(part("editor", "陈倩123")).toBe(wording.nameHasOthers("123"));
    expect(part("editor", "陈")).toBe(wording.nameLength({ length: 1, limit: 10 }));
    expect(part("editor", "陈·")).toBe(wording.nameLength({ length: 1, limit: 30 }));
  });

  it("C30 a name has one form", () => {
    expect(personName("古丽米热•艾比布力")).toBe("古丽米热·艾比布力");
    expect(personName("王　芳\u200b")).toBe("王芳");
    expect(personName("John Smith")).toBe("John Smith");
  });

  it.each([
    ["王　芳", "王芳"],
    ["古丽米热•艾比布力", "古丽米热·艾比布力"],
    ["张三 李四", "张三 李四"],
    ["双流区委社治委 宣传部", "双流区委社治委 宣传部"],
    ["华西街道办", "华西街道办"],
    ["记者", "记者"],
    ["张三。李四", "张三。李四"],
  ])("C30 whoever signs or speaks, %s is %s", (typed, kept) => {
    expect(byline(typed)).toBe(kept);
    expect(byline(kept)).toBe(kept);
  });

  it("C30 an author is named in words", () => {
    expect(part("author", "——")).toBe(problems.reprintAuthor);
    expect(part("author", "华西街道办")).toBeUndefined();
    expect(neededNames(["陈倩", "……"])).toBe(problems.creditNames);
    expect(neededNames(["陈倩", "天府街道"])).toBe(true);
  });

  it("C4 the link may be missing but must be one", () => {
    expect(part("url")).toBeUndefined();
    expect(part("url", "https://example.cn/a")).toBeUndefined();
    expect(part("url", "javascript:alert(1)")).toBe(problems.reprintUrl);
    expect(part("url", "温江融媒")).toBe(problems.reprintUrl);
  });

  it("C4 an original needs none of it", () => {
    expect(
      originProblem({ part: "source", value: "", origin: { kind: "original" } }),
    ).toBeUndefined();
  });
});

describe("dimensions", () => {
  it("C5 a case has at least one", () => {
    expect(dimensionsProblem([])).toBe(problems.dimensions);
    expect(dimensionsProblem(null)).toBe(problems.dimensions);
    expect(dimensionsProblem(["party"])).toBeUndefined();
  });

  it("C6 six-micro and its kinds need each other", () => {
    const check = (dimensions: string[], microKinds: string[] | null) =>
      microKindsProblem({ dimensions, microKinds });
    expect(check(["six-micro"], [])).toBe(problems.microKindsMissing);
    expect(check(["party"], ["space"])).toBe(problems.microKindsAlone);
    expect(check(["six-micro", "party"], ["space"])).toBeUndefined();
    expect(check(["party"], null)).toBeUndefined();
  });
});

describe("print edition", () => {
  const check = (date: unknown, page?: string) => printDateProblem({ date, page, now });

  it("C7 a date is plausible and a page has a date", () => {
    expect(check("2023-12-21")).toBeUndefined();
    expect(check("2026-12-20")).toBeUndefined();
    expect(check("2027-01-20")).toBe(problems.printDate);
    expect(check("1899-12-31")).toBe(problems.printDate);
    expect(check("2026-12-21T12:00:00.000Z")).toBeUndefined();
    expect(check("2026-12-22T12:00:00.000Z")).toBe(problems.printDate);
    expect(check("昨天")).toBe(problems.printDate);
    expect(check(null)).toBeUndefined();
    expect(check(null, "03版")).toBe(problems.printPage);
  });
});

describe("video", () => {
  const url = (value: string | null, title: string | null, needed: boolean) =>
    videoAddress({ url: value, video: { title }, needed });

  it("C8 the address is on the web", () => {
    expect(url("https://v.qq.com/x/1.html", "片", true)).toBeUndefined();
    for (const bad of ["javascript:alert(1)", "ftp://a.cn/1", "v.qq.com", "http://localhost/x"]) {
      expect(url(bad, "片", true)).toBe(problems.videoUrl);
    }
  });

  it("C8 title and address need each other, and both may be missing where the video is optional", () => {
    expect(url("", "片", false)).toBe(problems.videoUrlMissing);
    expect(url(null, null, false)).toBeUndefined();
    const title = (needed: boolean, address: string) =>
      neededVideoTitle({ title: "", video: { url: address }, needed });
    expect(title(false, "https://v.qq.com/1")).toBe(problems.videoTitle);
    expect(title(false, "")).toBeUndefined();
    expect(title(true, "")).toBe(problems.videoTitle);
  });
});

describe("transcript", () => {
  it("C9 is there, in whole seconds that never go back; turns without a time are fine", () => {
    expect(transcriptProblem([])).toBe(problems.transcript);
    expect(transcriptProblem(undefined)).toBe(problems.transcript);
    expect(transcriptProblem([{ seconds: 1.5 }])).toBe(wording.transcriptWhole(1));
    expect(transcriptProblem([{ seconds: 9 }, {}, { seconds: 8 }])).toBe(
      wording.transcriptBackwards(3),
    );
    expect(
      transcriptProblem([{}, { seconds: 0 }, { seconds: null }, { seconds: 0 }]),
    ).toBeUndefined();
  });
});

describe("consent", () => {
  const consent = { kind: "written", date: "2023-07-01" };

  it("C10 a phone number is one and needs a standing consent", () => {
    const check = (phone: string, given: object | null = consent) =>
      phoneProblem({ phone, consent: given });
    for (const phone of ["13800000000", "028-86969380", "86969380", "028-86969380-12", ""]) {
      expect(check(phone)).toBeUndefined();
    }
    for (const phone of ["1380000000", "12345", "028 8696", "abc"]) {
      expect(check(phone)).toBe(problems.phoneNumber);
    }
    expect(check("13800000000", null)).toBe(problems.phoneConsent);
    expect(check("13800000000", { kind: "written" })).toBe(problems.phoneConsent);
    expect(check("13800000000", { ...consent, withdrawnOn: "2023-08-01" })).toBe(
      problems.phoneConsent,
    );
  });

  it("C11 a portrait needs a standing consent, other pictures do not", () => {
    expect(mayShowPicture({ portrait: false })).toBe(true);
    expect(mayShowPicture({ portrait: true })).toBe(false);
    expect(mayShowPicture({ portrait: true, consent })).toBe(true);
    expect(
      mayShowPicture({ portrait: true, consent: { ...consent, withdrawnOn: "2024-01-01" } }),
    ).toBe(false);
    expect(portraitProblem({ portrait: true, consent })).toBeUndefined();
    expect(portraitProblem({ portrait: false, consent })).toBe(problems.portraitConsent);
    expect(portraitProblem(null)).toBe(problems.portraitConsent);
    expect(isConsented(undefined)).toBe(false);
  });

  it("C12 its day is known and not in the future", () => {
    expect(consentDateProblem({ date: "2023-07-01", now })).toBeUndefined();
    expect(consentDateProblem({ date: "2026-11-22", now })).toBe(problems.consentDate);
    expect(consentDateProblem({ date: null, now })).toBe(problems.consentDate);
  });

  it.each(["2026-11-21T02:11:00Z", "2026-11-20T16:00:00Z", "2026-11-21T15:59:59Z"])(
    "C12 C27 at %s today may be picked, which the picker keeps as noon in UTC; tomorrow may not",
    (at) => {
      const check = (date: string) => consentDateProblem({ date, now: new Date(at) });
      expect(check("2026-11-21T12:00:00.000Z")).toBeUndefined();
      expect(check("2026-11-22T12:00:00.000Z")).toBe(problems.consentDate);
    },
  );

  it("C12 it is withdrawn neither before it was given nor in the future", () => {
    const check = (date: string | null) =>
      withdrawalDateProblem({ date, given: "2023-07-01T12:00:00.000Z", now });
    expect(check(null)).toBeUndefined();
    expect(check("2023-07-01T12:00:00.000Z")).toBeUndefined();
    expect(check("2023-06-30T12:00:00.000Z")).toBe(problems.consentWithdrawn);
    expect(check("2026-11-22T12:00:00.000Z")).toBe(problems.consentWithdrawn);
  });
});

describe("batches and projects", () => {
  it("C13 a batch lists no more than it has", () => {
    const check = (total: number | null, listed: number) =>
      countProblem({ total, listed, of: "projects" });
    expect(check(30, 3)).toBeUndefined();
    expect(check(null, 3)).toBeUndefined();
    expect(check(2, 3)).toBe(wording.countTooSmall.projects(3));
    expect(check(2.5, 1)).toBe(problems.countWhole);
  });

  it("C14 stages only go forward", () => {
    const history = [{ stage: "collecting" }, { stage: "approved" }, { stage: "running" }];
    expect(historyProblem(history)).toBeUndefined();
    expect(historyProblem([...history].reverse())).toBe(problems.historyOrder);
    expect(stageProblem({ stage: "running", history })).toBeUndefined();
    expect(stageProblem({ stage: "finished", history })).toBeUndefined();
    expect(stageProblem({ stage: "approved", history })).toBe(problems.stageBehind);
    expect(stageProblem({ stage: null, history: [] })).toBe(problems.stage);
  });
});

describe("site settings", () => {
  it.each([
    [undefined, undefined],
    ["", undefined],
    ["噪音、噪声\n\n投票＝点赞 喜欢\r\n", undefined],
    ["噪音", wording.synonymProblems.group("噪音")],
    ["一、二、三、四、五、六、七", wording.synonymProblems.group("一、二、三、四、五、六、七")],
    [`甲、${"乙".repeat(21)}`, wording.synonymProblems.group(`甲、${"乙".repeat(21)}`)],
    ["噪音、噪声\n吵、噪音", wording.synonymProblems.twice("噪音")],
    [
      Array.from({ length: 201 }, (_, n) => `甲${n}、乙${n}`).join("\n"),
      wording.synonymProblems.lines,
    ],
  ])("C41 synonyms %j", (text, problem) => {
    expect(synonymLines(text)).toBe(problem);
  });

  it("C41 synonyms are read back as they were written", () => {
    const groups = [
      ["噪音", "噪声"],
      ["投票", "点赞", "喜欢"],
    ];
    expect(synonymGroups(synonymText(groups))).toEqual(groups);
    expect(synonymGroups("噪音，噪声\n投票 = 点赞;喜欢")).toEqual(groups);
  });

  it("C32 files of WeChat are named and filled as WeChat does it, and nothing else gets an address", () => {
    expect(wechatFileName("MP_verify_AbCd1234.txt")).toBeUndefined();
    for (const name of [
      "robots.txt",
      "index.html",
      "MP_verify_.txt",
      "mp_verify_ab.txt",
      "MP_verify_../x.txt",
      "MP_verify_ab.txt/",
      "MP_verify_ab.html",
      undefined,
    ])
      expect(wechatFileName(name)).toBe(problems.wechatFileName);
    expect(wechatFileContent("AbCd1234")).toBeUndefined();
    for (const content of ["<script>", "两个字", "a b", "", null])
      expect(wechatFileContent(content)).toBe(problems.wechatFileContent);
    const [one, other] = [{ name: "MP_verify_a.txt" }, { name: "MP_verify_b.txt" }];
    expect(wechatFileNames([one, other])).toBeUndefined();
    expect(wechatFileNames([one, other, one])).toBe(problems.wechatFileTwice);
    expect(wechatFileNames(null)).toBeUndefined();
  });

  it("C17 addresses are addresses where they are given", () => {
    expect(optionalWebAddress("")).toBeUndefined();
    expect(optionalWebAddress("https://beian.miit.gov.cn/")).toBeUndefined();
    expect(optionalWebAddress("beian.miit.gov.cn")).toBe(problems.webAddress);
    expect(optionalEmail(null)).toBeUndefined();
    expect(optionalEmail("jubao@example.cn")).toBeUndefined();
    for (const wrong of ["jubao", "jubao@a..cn", "jubao@a.cn。", "jubao@a", "a@b@c.cn"])
      expect(optionalEmail(wrong)).toBe(problems.email);
  });
});
