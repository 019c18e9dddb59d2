import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { fileLimits, judgeFile } from "#intake/fileRules.ts";
import { judgeSent } from "#intake/judgeSent.ts";
import { keptFile, keptToken } from "#intake/keptFile.ts";
import { aDrawing, aJpegOf, aPhonePhoto } from "#tests/factories/uploads.ts";
import { zipFile } from "#tests/factories/word/zipFile.ts";

const noise = () =>
  sharp({
    create: {
      ...{ width: 64, height: 48, channels: 3, background: "#000000" },
      noise: { type: "gaussian", mean: 120, sigma: 40 },
    },
  })
    .png()
    .toBuffer();
const bytes = (text: string) => Buffer.from(text, "latin1");

describe("O15: a file is what its bytes say", () => {
  it.each([
    ["\xff\xd8\xff\xe0", "jpeg"],
    ["\x89PNG\r\n\x1a\n", "png"],
    ["RIFF\x00\x00\x00\x00WEBPVP8 ", "webp"],
  ])("a picture %#", (start, kind) => {
    expect(judgeFile(bytes(start), "picture")).toEqual({ kind });
    expect(judgeFile(bytes(start), "document")).toEqual({ refusal: "not-a-document" });
  });

  it.each([
    ["PK\x03\x04", "docx"],
    ["%PDF-1.7", "pdf"],
  ])("a document %#", (start, kind) => {
    expect(judgeFile(bytes(start), "document")).toEqual({ kind });
    expect(judgeFile(bytes(start), "picture")).toEqual({ refusal: "not-a-picture" });
  });

  it("or one that is refused with what to do", () => {
    const heic = bytes("\x00\x00\x00\x18ftypheic\x00\x00");
    expect(judgeFile(heic, "picture")).toEqual({ refusal: "heic" });
    expect(judgeFile(bytes("\xd0\xcf\x11\xe0"), "document")).toEqual({ refusal: "doc" });
    expect(judgeFile(bytes("<script>"), "picture")).toEqual({ refusal: "not-a-picture" });
    expect(judgeFile(bytes(""), "picture")).toEqual({ refusal: "broken" });
    const large = Buffer.concat([bytes("\xff\xd8\xff"), Buffer.alloc(fileLimits.fileBytes)]);
    expect(judgeFile(large, "picture")).toEqual({ refusal: "large" });
  });
});

it("O15: a .docx with a password is told from an old .doc", () => {
  const old = (stream: string) =>
    Buffer.concat([bytes("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), Buffer.from(stream, "utf16le")]);
  expect(judgeSent(old("WordDocument"), "document")).toEqual({ refusal: "doc" });
  expect(judgeSent(old("EncryptedPackage"), "document")).toEqual({ refusal: "unsafe" });
});

describe("O15: a picture that could not be opened is told at once", () => {
  const judged = (content: Uint8Array) => judgeSent(content, "picture");
  const formats = ["jpeg", "png", "webp"] as const;

  it.each(formats)(
    "%s: whole, cut off anywhere, and with what a camera put behind",
    async (kind) => {
      for (const options of [{}, { progressive: true }, { lossless: true }]) {
        const whole = await aDrawing(64, 48)
          .composite([{ input: await noise() }])
          [kind](options)
          .toBuffer();
        expect(judged(whole)).toEqual({ kind });
        for (const share of [0.1, 0.5, 0.9, 0.999])
          expect(judged(whole.subarray(0, Math.floor(whole.length * share)))).toEqual({
            refusal: "cut",
          });
        const zeros = Buffer.from(whole).fill(0, Math.floor(whole.length / 2));
        expect(judged(zeros)).toEqual({ refusal: "cut" });
        expect(judged(Buffer.concat([whole, Buffer.from("MotionPhoto_Data")]))).toEqual({ kind });
      }
    },
  );

  it("webp: with parts that are not whole, though its length is right", async () => {
    const still = sharp(await noise());
    const kinds = [
      await still.clone().webp().toBuffer(),
      await still.clone().webp({ lossless: true }).toBuffer(),
      await still.clone().ensureAlpha(0.5).webp().toBuffer(),
      await still
        .clone()
        .withExif({ IFD0: { Make: "phone" } })
        .webp()
        .toBuffer(),
    ];
    for (const whole of kinds) {
      expect(judged(whole)).toEqual({ kind: "webp" });
      const half = Buffer.from(whole.subarray(0, whole.length >> 1));
      half.writeUInt32LE(half.length - 8, 4);
      const noHead = Buffer.from(whole).fill(0, 20, 60);
      for (const damaged of [half, noHead]) expect(judged(damaged)).toEqual({ refusal: "cut" });
    }
    const frames = await sharp([await noise(), await noise()], { join: { animated: true } })
      .webp()
      .toBuffer();
    expect(judged(frames)).toEqual({ kind: "webp" });
    // A large one of one colour ends with many zeros, and opens.
    const plain = await aDrawing(2000, 1500).webp().toBuffer();
    expect(judged(plain)).toEqual({ kind: "webp" });
  });

  it("png: with a byte that is not the one that was written", async () => {
    const whole = await sharp(await noise())
      .png()
      .toBuffer();
    const damaged = Buffer.from(whole);
    damaged[whole.length >> 1] = (whole[whole.length >> 1] ?? 0) ^ 1;
    expect(judged(whole)).toEqual({ kind: "png" });
    expect(judged(damaged)).toEqual({ refusal: "cut" });
  });

  it("a phone's with a small picture in it, and one of too many pixels or too long to be read", async () => {
    const photo = await aPhonePhoto(320, 240);
    expect(judged(photo)).toEqual({ kind: "jpeg" });
    const sized = (width: number, height: number) => {
      const content = Buffer.from(aJpegOf());
      const frame = content.indexOf(Buffer.from([0xff, 0xc0]));
      content.writeUInt16BE(height, frame + 5);
      content.writeUInt16BE(width, frame + 7);
      return content;
    };
    expect(judged(sized(8160, 6120))).toEqual({ refusal: "pixels" });
    expect(judged(sized(1080, 32_000))).toEqual({ refusal: "tall" });
    expect(judged(sized(0, 8))).toEqual({ refusal: "cut" });
  });
});

describe("O15: an archive is what its directory says", () => {
  const parts = { "[Content_Types].xml": "<Types/>", "_rels/.rels": "<Relationships/>" };
  const judged = (own: Record<string, string>) =>
    judgeSent(
      zipFile(Object.entries({ ...parts, ...own }).map(([name, text]) => ({ name, bytes: text }))),
      "document",
    );

  it("a document, a sheet, one with macros, one that is cut off", () => {
    expect(judged({ "word/document.xml": "<w/>" })).toEqual({ kind: "docx" });
    expect(judged({ "xl/workbook.xml": "<x/>" })).toEqual({ refusal: "not-a-document" });
    expect(judged({ "word/document.xml": "<w/>", "word/vbaProject.bin": "x" })).toEqual({
      refusal: "unsafe",
    });
    expect(judgeSent(bytes("PK\x03\x04 cut off"), "document")).toEqual({
      refusal: "not-a-document",
    });
  });

  it("and everything else what its first bytes say", () => {
    expect(judgeSent(bytes("%PDF-1.7"), "document")).toEqual({ kind: "pdf" });
    expect(judgeSent(bytes("<script>"), "picture")).toEqual({ refusal: "not-a-picture" });
  });
});

describe("O16: a token stands for a file of its form", () => {
  const file = { hash: "a".repeat(64), kind: "jpeg", bytes: 3, name: "菜园.jpg" } as const;
  const token = keptToken("secret", "form", file);

  it("and for nothing else", () => {
    expect(keptFile("secret", "form", token)).toEqual(file);
    expect(keptFile("secret", "other form", token)).toBeUndefined();
    expect(keptFile("other secret", "form", token)).toBeUndefined();
    expect(keptFile("secret", "form", `${token.slice(0, -2)}AA`)).toBeUndefined();
    expect(keptFile("secret", "form", "")).toBeUndefined();
  });
});
