import { expect, it } from "vitest";
import type { Asked } from "#site/search/asking/readAsked.ts";
import { countMissed } from "#web/search/missedWords.ts";

const asked = (query: string, more: Partial<Asked> = {}): Asked => ({
  ...{ query, sort: "best", page: 1 },
  ...more,
});

const toldAfter = (...questions: [Asked, number][]) => {
  const words = countMissed();
  for (const [question, count] of questions) words.note(question, { count });
  return words.told();
};
const thrice = (question: Asked, count = 0): [Asked, number][] =>
  Array.from({ length: 3 }, () => [question, count]);

it("F14: tells a word that three asked for in vain, however they wrote it, and no word of two", () => {
  expect(
    toldAfter([asked("加装电梯"), 0], [asked(" 加装电梯 "), 0], [asked("加装电梯"), 0]),
  ).toEqual([{ word: "加装电梯", count: 3 }]);
  expect(toldAfter([asked("张三"), 0], [asked("张三"), 0])).toEqual([]);
});

it.each([
  ["what was found", asked("簇桥"), 4],
  ["what a choice left nothing of", asked("簇桥", { kind: "案例" }), 0],
  ["a further page", asked("簇桥", { page: 2 }), 0],
  ["what could be a telephone number", asked("电话13800000000"), 0],
  ["one that is parted", asked("138 1234 5678"), 0],
  ["one with dashes", asked("028-8696—9380"), 0],
  ["a door", asked("龙锦苑5栋2单元"), 0],
  ["a door in words", asked("三单元电梯坏了"), 0],
  ["an address of mail", asked("a@example.cn"), 0],
  ["a whole letter", asked("我".repeat(21)), 0],
])("F14: counts nothing of %s", (_, question, count) => {
  expect(toldAfter(...thrice(question, count))).toEqual([]);
});

it("F14: tells each count once, and keeps no more than so many words", () => {
  const words = countMissed();
  for (const [question] of thrice(asked("电梯"))) words.note(question, { count: 0 });
  expect(words.told()).toHaveLength(1);
  expect(words.told()).toEqual([]);
  for (let number = 0; number < 5_000; number += 1)
    for (const [question] of thrice(asked(`词${number}`))) words.note(question, { count: 0 });
  expect(words.told()).toHaveLength(2_000);
});
