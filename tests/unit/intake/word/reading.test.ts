import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFile } from "#intake/word/readFile.ts";
import type { ChangeChoice, ChangeChoices } from "#intake/word/wordDocument.ts";
import { wordWording } from "#intake/word/wording.ts";
import { WordRefused } from "#intake/word/wordLimits.ts";
import { corpus } from "#tests/factories/word/corpus.ts";
import { hostile } from "#tests/factories/word/hostile.ts";
import { proposed, silentLosses } from "#tests/factories/word/judge.ts";
import { trackedBody } from "#tests/factories/word/structureSamples.ts";
import { partXml, wordFile } from "#tests/factories/word/wordFile.ts";
import { ins, p, r } from "#tests/factories/word/wordXml.ts";

const all = (rest: ChangeChoice, decided: [number, ChangeChoice][] = []): ChangeChoices => ({
  rest,
  decided: new Map(decided),
});

const outcome = (bytes: Buffer) =>
  readFile(bytes, all("accept")).then(
    () => "read",
    (error: unknown) => (error instanceof WordRefused ? error.reason : "fault"),
  );

describe("Z3 to Z10: documents whose meaning is known", () => {
  it.each(corpus())("$name", async (sample) => {
    const read = await readFile(sample.bytes, all("accept"));
    expect(proposed(read)).toMatchObject(sample.marked);
    expect(silentLosses(sample, read)).toEqual([]);
    if (sample.losses)
      expect([...new Set(read.losses.map(({ kind }) => kind))].sort()).toEqual(
        expect.arrayContaining(sample.losses),
      );
    if (sample.changes) expect(read.changes.map(({ kind }) => kind)).toEqual(sample.changes);
  });

  it("Z3 tells at which words of a paragraph a comment stands", async () => {
    const bytes = wordFile({
      beside: [
        {
          ...{ id: "rIdC", kind: "comments", name: "comments.xml" },
          bytes: partXml(
            "comments",
            ["0", "1", "2"]
              .map((id) => `<w:comment w:id="${id}" w:author="王">${p(`第${id}条`)}</w:comment>`)
              .join(""),
          ),
        },
      ],
      body: [
        p([
          '<w:commentRangeStart w:id="0"/>',
          r("院落"),
          '<w:commentRangeEnd w:id="0"/>',
          r("里的话。"),
        ]),
        p([r("前面，"), '<w:commentRangeStart w:id="1"/>', r("从这里")]),
        p([r("到这里"), '<w:commentRangeEnd w:id="1"/>', r("为止。")]),
      ].join(""),
    });
    const { losses } = await readFile(bytes, all("accept"));
    const quotes = losses.flatMap(({ kind, quote }) => (kind === "comment" ? [quote] : []));
    expect(quotes).toEqual(["院落", "到这里", ""]);
  });

  it("Z4 rejects all changes where that is chosen, and names who made them either way", async () => {
    const bytes = wordFile({ body: trackedBody });
    const { story, changes } = await readFile(bytes, all("reject"));
    const texts = story.body.map((node) => ("children" in node ? node.children : []));
    const words = texts.map((runs) => runs.map(({ text }) => text).join(""));
    expect(words[0]).toContain("微网格员二十四人，");
    expect(words[1]).toMatch(/^这一句搬走。/);
    expect(words.slice(-2)).toEqual(["前半句，", "后半句接上。"]);
    expect(new Set(changes.map(({ author }) => author))).toEqual(new Set(["王编辑", "李主任"]));
  });

  it("Z4 takes each change as was decided of it, by a number that is the same whatever is taken", async () => {
    const bytes = wordFile({ body: trackedBody });
    const [out, put] = (await readFile(bytes, all("accept"))).changes;
    const { story, changes } = await readFile(
      bytes,
      all("reject", [[put?.number ?? -1, "accept"]]),
    );
    const [first] = story.body;
    const words = first && "children" in first ? first.children.map(({ text }) => text) : [];
    expect(words.join("")).toMatch(/^微网格员二十四人25名，/);
    expect(changes.map(({ number }) => number)).toContain(out?.number);
    const nested = wordFile({
      body: p([
        "<w:ins w:author='甲'><w:del w:author='乙'>",
        r("删了", {}, "delText"),
        "</w:del></w:ins>",
        ins("丙", "后加的"),
      ]),
    });
    const numbersOf = async (rest: ChangeChoice) =>
      (await readFile(nested, all(rest))).changes.findLast(({ author }) => author === "丙")?.number;
    expect(await numbersOf("reject")).toBe(await numbersOf("accept"));
  });
});

describe("Z1 and Z2: files that are not read", () => {
  it.each(hostile().filter(({ reason }) => reason !== "large"))(
    "$name",
    async ({ bytes, reason }) => {
      expect(await outcome(bytes)).toMatch(reason === "broken" ? /^(?:broken|fault)$/ : reason);
      expect(wordWording.refusals[reason]).toMatch(/请/);
    },
  );

  it("hold for any byte that is turned over and any end that is cut off", async () => {
    const good = wordFile({ body: p("一段话，写在这里。") });
    const at = fc.nat({ max: good.length - 1 });
    await fc.assert(
      fc.asyncProperty(
        at,
        fc.integer({ min: 1, max: 255 }),
        fc.boolean(),
        async (place, turn, isCut) => {
          const bytes = Buffer.from(isCut ? good.subarray(0, place) : good);
          if (!isCut) bytes[place] = (bytes[place] ?? 0) ^ turn;
          expect(["read", ...Object.keys(wordWording.refusals)]).toContain(await outcome(bytes));
        },
      ),
      { numRuns: 300 },
    );
  });
});

it("Z3 reads very many notes as quickly as few: each part is opened once", async () => {
  const count = 1500;
  const notes = Array.from(
    { length: count },
    (_, id) => `<w:footnote w:id="${id}">${p(`第${id}条。`)}</w:footnote>`,
  );
  const references = Array.from({ length: count }, (_, id) =>
    p([`<w:r><w:footnoteReference w:id="${id}"/></w:r>`, r(`第${id}段。`)]),
  );
  const bytes = partXml("footnotes", notes.join(""));
  const beside = [{ id: "rId1", kind: "footnotes", name: "footnotes.xml", bytes }];
  const { story } = await readFile(wordFile({ body: references.join(""), beside }), all("accept"));
  expect(story.body).toHaveLength(2 * count);
});
