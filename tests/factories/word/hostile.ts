import type { WordRefusal } from "#intake/word/wordLimits.ts";
import { partXml, relationsXml, wordFile, wordZipParts } from "./wordFile.ts";
import { p } from "./wordXml.ts";
import { zipFile } from "./zipFile.ts";

export type Hostile = { name: string; bytes: Buffer; reason: WordRefusal };

const text = p("一段话。");
const good = () => wordFile({ body: text });
const withParts = (...parts: Parameters<typeof zipFile>[0]) =>
  wordFile({ body: text, parts: [...parts] });
const ole = (...names: string[]) =>
  Buffer.concat([
    Buffer.from("d0cf11e0a1b11ae1", "hex"),
    Buffer.alloc(504),
    ...names.map((name) => Buffer.from(name, "utf16le")),
  ]);
const doctype =
  '<?xml version="1.0"?><!DOCTYPE w:document [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><w:document/>';

/** Where the word that ends the file's directory says something else. */
const patched = (file: Buffer, change: (end: number, file: Buffer) => void): Buffer => {
  const copy = Buffer.from(file);
  change(copy.lastIndexOf(Buffer.from("504b0506", "hex")), copy);
  return copy;
};

/** Files that are made to do harm, are broken, or are not what they are called. */
export const hostile = (): Hostile[] => [
  {
    name: "bomb of zeros",
    reason: "bomb",
    bytes: withParts({ name: "word/media/a.bin", bytes: Buffer.alloc(64 * 1024 * 1024) }),
  },
  {
    name: "bomb that says it is small",
    reason: "broken",
    bytes: wordFile({
      body: "",
      parts: [
        {
          name: "word/document.xml",
          bytes: partXml("document", `<w:body>${p("爆".repeat(8_000_000))}</w:body>`),
          declaredSize: 2000,
        },
      ],
    }),
  },
  {
    name: "bomb of elements",
    reason: "bomb",
    bytes: wordFile({ body: "<w:p/>".repeat(7_500_000) }),
  },
  {
    name: "part deeper than any text",
    reason: "broken",
    bytes: wordFile({ body: "<w:sdt>".repeat(5000) + text + "</w:sdt>".repeat(5000) }),
  },
  {
    name: "very many entries",
    reason: "manyEntries",
    bytes: withParts(
      ...Array.from({ length: 2500 }, (_, n) => ({ name: `word/media/${n}.png`, bytes: "" })),
    ),
  },
  {
    name: "entity bomb",
    reason: "doctype",
    bytes: withParts({ name: "word/document.xml", bytes: doctype }),
  },
  {
    name: "document type in the styles",
    reason: "doctype",
    bytes: wordFile({
      body: text,
      beside: [{ id: "rId9", kind: "styles", name: "styles.xml", bytes: doctype }],
    }),
  },
  {
    name: "macros",
    reason: "macros",
    bytes: withParts({ name: "word/vbaProject.bin", bytes: "x" }),
  },
  {
    name: "macros by type alone",
    reason: "macros",
    bytes: withParts({
      name: "[Content_Types].xml",
      bytes:
        '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
    }),
  },
  {
    name: "other document inside",
    reason: "altChunk",
    bytes: wordFile({
      body: `${text}<w:altChunk r:id="rId9"/>`,
      beside: [{ id: "rId9", kind: "aFChunk", name: "a.htm", bytes: "<html/>" }],
    }),
  },
  {
    name: "template from elsewhere",
    reason: "attachedTemplate",
    bytes: wordFile({
      body: text,
      beside: [{ id: "rId9", kind: "settings", name: "settings.xml", bytes: "<a/>" }],
      parts: [
        {
          name: "word/_rels/settings.xml.rels",
          bytes: relationsXml([
            {
              id: "rId1",
              kind: "attachedTemplate",
              name: "http://example.cn/t.dotm",
              isOutside: true,
            },
          ]),
        },
      ],
    }),
  },
  {
    name: "archive inside",
    reason: "nested",
    bytes: withParts({ name: "word/a.zip", bytes: good() }),
  },
  {
    name: "encrypted entry",
    reason: "encrypted",
    bytes: withParts({ name: "word/a.xml", bytes: "x", isEncrypted: true }),
  },
  { name: "locked with a password", reason: "encrypted", bytes: ole("EncryptedPackage") },
  {
    name: "large archive of the newer kind",
    reason: "zip64",
    bytes: patched(good(), (end, file) => file.writeUInt32LE(0xffffffff, end + 16)),
  },
  {
    name: "way out of its folder",
    reason: "broken",
    bytes: withParts({ name: "../../etc/passwd", bytes: "x" }),
  },
  {
    name: "one name twice",
    reason: "broken",
    bytes: zipFile([...wordZipParts({ body: text }), { name: "word/Document.xml", bytes: "x" }]),
  },
  { name: "cut off", reason: "broken", bytes: good().subarray(0, 900) },
  {
    name: "directory that lies",
    reason: "broken",
    bytes: zipFile(wordZipParts({ body: text }), 9),
  },
  {
    name: "byte turned over",
    reason: "broken",
    bytes: Buffer.from(good().map((byte, at) => (at === 600 ? byte ^ 0x55 : byte))),
  },
  {
    name: "no XML",
    reason: "broken",
    bytes: withParts({ name: "word/document.xml", bytes: "<w:document><w:body>" }),
  },
  {
    name: "spreadsheet",
    reason: "notWord",
    bytes: zipFile([{ name: "xl/workbook.xml", bytes: "<a/>" }]),
  },
  { name: "RTF", reason: "rtf", bytes: Buffer.from("{\\rtf1\\ansi 你好}") },
  { name: "PDF", reason: "pdf", bytes: Buffer.from("%PDF-1.7 …") },
  { name: "web page", reason: "html", bytes: Buffer.from("<html><body>一段话</body></html>") },
  { name: "old WPS", reason: "wps", bytes: ole("WpsContent") },
  { name: "old Word with macros", reason: "macros", bytes: ole("WordDocument", "_VBA_PROJECT") },
  { name: "broken old Word", reason: "broken", bytes: ole("WordDocument") },
  { name: "nothing", reason: "broken", bytes: Buffer.alloc(0) },
  { name: "noise", reason: "unknown", bytes: Buffer.from("只是一段文字") },
  { name: "too large", reason: "large", bytes: Buffer.alloc(21 * 1024 * 1024, 80) },
];
