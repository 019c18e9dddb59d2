import { expect, it } from "vitest";
import { readWord } from "#intake/word/readWord.ts";
import { wordLimits } from "#intake/word/wordLimits.ts";
import { wordFile } from "#tests/factories/word/wordFile.ts";
import { p } from "#tests/factories/word/wordXml.ts";

const text = p("一段话，写在这里。");

it("Z2 reads in a thread and brings the story back", async () => {
  const answer = await readWord(wordFile({ body: text }));
  expect(answer).toMatchObject({ kind: "docx", story: { body: [{ type: "paragraph" }] } });
});

it("Z2 ends a thread that takes too long, and one that takes too much memory", async () => {
  const late = await readWord(wordFile({ body: text }), {
    limits: { ...wordLimits, milliseconds: 1 },
  });
  expect(late).toEqual({ refusal: "slow" });
  const body = "<w:p/>".repeat(1_200_000);
  const much = await readWord(wordFile({ body }), { limits: { ...wordLimits, heapMegabytes: 24 } });
  expect(much).toEqual({ refusal: "bomb" });
});

it("Z1 reads nothing of a file that is too large", async () => {
  expect(await readWord(Buffer.alloc(wordLimits.fileBytes + 1))).toEqual({ refusal: "large" });
});
