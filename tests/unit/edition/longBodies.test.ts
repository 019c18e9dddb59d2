import { expect, test } from "vitest";
import { unshowable } from "#edition/unshowable.ts";
import { aPicture } from "#tests/factories/pictures.ts";
import { aStoredCase } from "#tests/factories/storedDocuments.ts";

/** What publishing says of a case with so many paragraphs of sixty characters. */
const saidOf = (lines: number) => {
  const doc = aStoredCase();
  const [line] = doc.body.root.children;
  const text = { ...line?.children[0], text: "院落里的事，".repeat(10) };
  const children = Array(lines).fill({ ...line, children: [text] });
  return unshowable({
    collection: "cases",
    doc: { ...doc, body: { root: { ...doc.body.root, children } } },
    pictures: [],
    picture: () => aPicture("1"),
  });
};

test("C29: a text that no page below 200 KB can show is refused at its body, with what to do", () => {
  expect(saidOf(500)).toEqual([]);
  const [problem, ...others] = saidOf(5_000);
  expect(problem).toMatchObject({ path: "body", message: expect.stringContaining("请分成几篇") });
  expect(others).toEqual([]);
});
