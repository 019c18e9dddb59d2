import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FactCheckAnswer, FactCheckContent } from "#editorial/factCheck/factCheck.wire.ts";
import { passagesNow, peopleIn } from "#editorial/factCheck/factCheckRules.ts";
import { markedPage, partsOf, withPicturesOf } from "#editorial/factCheck/pageRules.ts";
import { fieldOf, readAnswer } from "#editorial/factCheck/typedAnswerRules.ts";

const content: FactCheckContent = {
  title: "院落里的微花坛",
  passages: [
    { label: "主题", text: "院落里的微花坛" },
    { label: "正文第1段", text: "十二户人家一起浇水。" },
  ],
  people: [{ name: "何慕白", post: "网格员" }],
  pictures: [{ id: "1", words: "居民浇水", image: "data:," }],
};
const whole = { rest: "1", "person-1": "right", "picture-1": "notMe", name: "何慕白" };
const read = (fields: Record<string, string>) =>
  readAnswer(new Map(Object.entries(fields)), content);

describe("R31 a form of somebody who checks a text", () => {
  it("is whole with the box at its end, a word to each person and picture, and a name", () => {
    const { answer, problems } = read(whole);
    expect([...problems]).toEqual([]);
    expect(answer).toEqual({
      passages: [
        { isRight: true, text: "" },
        { isRight: true, text: "" },
      ],
      people: [{ isRight: true, text: "" }],
      pictures: ["notMe"],
      ...{ note: "", name: "何慕白", post: "" },
    });
  });

  it.each([
    ["rest", "passage-1"],
    ["rest", "passage-2"],
    ["person-1", "person-1"],
    ["picture-1", "picture-1"],
    ["name", "name"],
  ])("without %s asks at %s", (left, asks) => {
    const { [left as keyof typeof whole]: _, ...fields } = whole;
    expect([...read(fields).problems.keys()]).toContain(asks);
  });

  it("wants to know what it should be where something is wrong, and takes such words for a correction", () => {
    expect(read({ ...whole, "passage-2": "wrong" }).problems.get("passage-2")).toContain("应改成");
    const { answer, problems } = read({ ...whole, "passage-2-text": "是十一户" });
    expect(problems.size).toBe(0);
    expect(answer.passages[1]).toEqual({ isRight: false, text: "是十一户" });
  });

  it("never takes for right what somebody called wrong, whatever else was sent", () => {
    const choice = fc.constantFrom("right", "wrong", "", "x");
    const text = fc.string({ maxLength: 20 });
    fc.assert(
      fc.property(choice, text, fc.boolean(), (chosen, words, rest) => {
        const field = fieldOf("passage", 0);
        const fields = {
          ...whole,
          rest: rest ? "1" : "",
          [field]: chosen,
          [`${field}-text`]: words,
        };
        const { answer, problems } = read(fields);
        if (problems.size > 0) return;
        expect(answer.passages[0]?.isRight).toBe(
          chosen !== "wrong" && answer.passages[0]?.text === "",
        );
      }),
    );
  });
});

it("R33 what was confirmed and is no longer there is to be asked again; what was called wrong is not", () => {
  const answer: FactCheckAnswer = {
    ...read(whole).answer,
    passages: [
      { isRight: true, text: "" },
      { isRight: false, text: "是十一户" },
    ],
  };
  const now = passagesNow(content, answer, [{ text: "院落里的微菜园" }]);
  expect(now.map(({ isStale, correction }) => [isStale, correction])).toEqual([
    [true, ""],
    [false, "是十一户"],
  ]);
  // Where it stands now is of no matter.
  const moved = passagesNow(content, answer, [{ text: "别的" }, { text: "院落里的微花坛" }]);
  expect(moved[0]?.isStale).toBe(false);
});

it("R31 people are typed one on a line, the post behind the name", () => {
  expect(peopleIn("何慕白 簇桥街道 网格员\n\n 陶瑾，楼栋长 \n阿依古丽·买买提")).toEqual([
    { name: "何慕白", post: "簇桥街道 网格员" },
    { name: "陶瑾", post: "楼栋长" },
    { name: "阿依古丽·买买提", post: "" },
  ]);
});

describe("R31: the page that is checked", () => {
  const passages = [
    { label: "主题", text: "院落里的微花坛" },
    { label: "正文", text: "居民在花坛边\n浇水 & 除草。" },
    { label: "正文", text: "居民在花坛边\n浇水 & 除草。" },
    { label: "替代文字", text: "墙边的花" },
  ];
  const html = `<html><body><header>报头</header><main id="main"><form action="/vote/"><h1 id="top">院落里的<wbr />微花坛</h1>
<p>居民在花坛边浇水 &amp; <b>除草</b>。</p><script>alert(1)</script><ul><li>居民在花坛边浇水&amp;除草。</li></ul>
<img src="/media/a1-480.jpg" srcset="/media/a1-960.webp 960w" alt="墙边的花"><a href="/cases/">更多</a><button name="x">听</button></form></main></body></html>`;
  const page = markedPage(html, passages);

  it("is the main part of the readers' page, with each stretch found once, in its order, and nothing that runs or leads away", () => {
    const parts = partsOf(page ?? { html: "", media: [] });
    expect(parts.map(({ passage }) => passage)).toEqual([0, 1, 2, undefined]);
    expect(parts[0]?.html).toMatch(/<\/h1>$/);
    // Behind a paragraph, but inside of a line of a list.
    expect(parts[1]?.html).toMatch(/<\/p>$/);
    expect(parts[2]?.html).toMatch(/除草。$/);
    expect(page?.html).not.toMatch(/报头|<script|<form|<button|href|id=/);
  });

  it("shows its pictures by the link alone", () => {
    expect(page?.media).toEqual(["a1-480.jpg", "a1-960.webp"]);
    const shown = withPicturesOf(page?.html ?? "", "/check/7.secret");
    expect(shown).toContain('src="/check/7.secret/media/a1-480.jpg"');
    expect(shown).toContain("/check/7.secret/media/a1-960.webp 960w");
  });

  it("is none where nothing was drawn", () => {
    expect(markedPage("<html><body>没有</body></html>", passages)).toBeUndefined();
  });
});
