import { describe, expect, it } from "vitest";
import { altProblem } from "#content/media/altRules.ts";
import { keptSize } from "#content/media/keptSize.ts";
import { renditionPlan } from "#content/media/renditionPlan.ts";
import { sniffFormat } from "#content/media/sniffFormat.ts";
import { tidyFileName } from "#content/media/tidyFileName.ts";
import { byteLimit, fileProblem, pictureProblem } from "#content/media/uploadRules.ts";
import { pictureWire } from "#content/media.wire.ts";
import { pictureOf } from "#content/picture.ts";
import { wording } from "#content/wording.ts";

const { problems } = wording;
const bytes = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));

describe("uploads", () => {
  it.each([
    ["\xff\xd8\xff\xe0", "jpeg"],
    ["\x89PNG\r\n\x1a\n", "png"],
    ["RIFF\0\0\0\0WEBPVP8 ", "webp"],
    ["\0\0\0\x20ftypavif", "avif"],
    ["\0\0\0\x20ftypheic", undefined],
    ["RIFF\0\0\0\0WAVE", undefined],
    ["GIF89a", undefined],
    ["II*\0", undefined],
    ["<svg xmlns='http://www.w3.org/2000/svg'/>", undefined],
    ["", undefined],
  ])("M1 the first bytes %j mean %s", (start, format) => {
    expect(sniffFormat(bytes(start))).toBe(format);
  });

  it("M1 refuses what is too large or no picture, M3 what has too many pixels", () => {
    expect(fileProblem(new Uint8Array(byteLimit + 1))).toBe(problems.fileSize);
    expect(fileProblem(bytes("%PDF-1.7"))).toBe(problems.fileKind);
    expect(fileProblem(bytes("\xff\xd8\xff"))).toBeUndefined();
    expect(pictureProblem({ width: 8000, height: 5000 })).toBeUndefined();
    expect(pictureProblem({ width: 8001, height: 5000 })).toBe(problems.filePixels);
    expect(pictureProblem({ refused: "Input image exceeds pixel limit" })).toBe(
      problems.filePixels,
    );
    expect(pictureProblem({ refused: "VipsJpeg: premature end" })).toBe(problems.fileBroken);
    expect(pictureProblem({ width: 9, height: 9, compression: "hevc" })).toBe(problems.fileHeic);
  });

  it.each(["heic", "heix", "hevc"])(
    "M1 tells an iPhone's owner how to get a JPEG (%s)",
    (brand) => {
      const problem = fileProblem(bytes(`\0\0\0\x20ftyp${brand}`));
      expect(problem).toBe(problems.fileHeic);
      expect(problem).toMatch(/兼容性最佳/);
    },
  );

  it.each([
    [1080, 12_000, { width: 1080, height: 12_000 }],
    [2560, 1440, { width: 2560, height: 1440 }],
    [5120, 2880, { width: 2560, height: 1440 }],
    [4000, 10_000, { width: 2560, height: 6400 }],
    [1080, 20_000, { width: 864, height: 16_000 }],
    [8000, 500, { width: 2560, height: 160 }],
    [300, 15_000, { width: 300, height: 15_000 }],
    [1000, 40_000, "too-tall"],
  ])("M9 a picture of %i × %i is kept as %j", (width, height, kept) => {
    expect(keptSize({ width, height })).toEqual(kept);
  });

  it.each([
    ["长桌会.jpg", "长桌会.jpg"],
    ["C:\\照片\\长桌会.jpg", "长桌会.jpg"],
    ["../../etc/passwd", "passwd"],
    ["a\u202egpj.exe", "agpj.exe"],
    ["长".repeat(300), "长".repeat(200)],
  ])("M10 %j is kept as %j", (sent, kept) => {
    expect(tidyFileName(sent)).toBe(kept);
  });
});

describe("renditions", () => {
  const widthsOf = (width: number, height: number) => [
    ...new Set(renditionPlan({ filename: "ab.jpg", width, height }).map((one) => one.width)),
  ];

  it("M4 never exceed the picture and end at its own width or the widest one", () => {
    expect(widthsOf(2560, 1440)).toEqual([320, 480, 768, 1200, 1600]);
    expect(widthsOf(1600, 900)).toEqual([320, 480, 768, 1200, 1600]);
    expect(widthsOf(1000, 900)).toEqual([320, 480, 768, 1000]);
    expect(widthsOf(200, 100)).toEqual([200]);
  });

  it("M4 leave AVIF out for a long picture, at every width", () => {
    const types = (height: number) => [
      ...new Set(
        renditionPlan({ filename: "ab.jpg", width: 1080, height }).map(({ type }) => type),
      ),
    ];
    expect(types(1920)).toContain("image/avif");
    expect(types(12_000)).toEqual(["image/webp", "image/jpeg"]);
  });

  it("M4 keep the proportions and have one file name each", () => {
    const plan = renditionPlan({ filename: "ab.jpg", width: 1000, height: 3 });
    expect(plan.every(({ height }) => height >= 1)).toBe(true);
    expect(new Set(plan.map((one) => one.path)).size).toBe(plan.length);
    expect(plan[0]?.path).toBe("/media/ab-320.avif");
  });
});

describe("alternative text", () => {
  const check = (alt: string | null, name?: string) => altProblem({ alt, fileNames: [name] });

  it.each([null, "", "　 "])("M5 %j is missing", (alt) => {
    expect(check(alt)).toBe(problems.altMissing);
  });

  it.each(["图片", "照片", "现场照片", "image", "Picture 1", "图 1", "配图", "截图"])(
    "M5 %s says nothing",
    (alt) => {
      expect(check(alt)).toBe(problems.altGeneric);
    },
  );

  it.each([
    ["DSC_0012", undefined],
    ["揭牌仪式.jpg", undefined],
    ["微信图片_20230715", undefined],
    ["揭牌仪式", "揭牌仪式.JPG"],
  ])("M5 %s is the name of a file", (alt, name) => {
    expect(check(alt, name)).toBe(problems.altFileName);
  });

  it.each(["居民在门厅里合影", "照片墙前，孩子们在认领花苗", "四川日报报业集团大楼"])(
    "M5 %s says what is seen",
    (alt) => {
      expect(check(alt, "a.jpg")).toBeUndefined();
    },
  );
});

describe("public pictures", () => {
  const record = {
    id: 7,
    alt: "居民在门厅里合影",
    renditions: renditionPlan({ filename: "ab.jpg", width: 1000, height: 500 }),
  };

  it("take their size from the largest JPEG and their focus from the middle unless set", () => {
    const picture = pictureOf({ ...record, caption: "", focalX: 20 });
    expect(pictureWire.safeParse(picture).error).toBeUndefined();
    expect(picture).toMatchObject({ id: "7", width: 1000, height: 500, focalX: 20, focalY: 50 });
    expect(picture).not.toHaveProperty("caption");
  });

  it("C11 are not there in the trash, without text or files, or without the person's consent", () => {
    expect(pictureOf({ ...record, deletedAt: "2023-07-15" })).toBeUndefined();
    expect(pictureOf({ ...record, alt: null })).toBeUndefined();
    expect(pictureOf({ ...record, renditions: [] })).toBeUndefined();
    expect(pictureOf({ ...record, portrait: true })).toBeUndefined();
    const consent = { kind: "guardian", date: "2023-07-01" };
    expect(pictureOf({ ...record, portrait: true, consent })).toBeDefined();
  });
});
