import fc from "fast-check";
import { expect, it } from "vitest";
import { filledPage, plainPage, recommendEnd, recommendStart } from "#site/views/recommendMark.ts";

const text = fc.string({ unit: fc.constantFrom(..."推荐--><!-%2D&“”<p>$&\n") });

it("E2: a page that was filled in gives the page back, whatever stood in it and was put into it", () => {
  fc.assert(
    fc.property(text, text, text, text, (before, words, after, inner) => {
      const page = `${before}${recommendStart}${words}${recommendEnd}${after}`;
      const filled = filledPage(page, inner);
      expect(filled).toContain(`${recommendStart}${inner}${recommendEnd}`);
      expect(plainPage(filled)).toBe(page);
    }),
  );
});

it("E2: what is altered around it, or was never filled in, stays as it is", () => {
  const page = `<h1>推荐</h1>${recommendStart}打电话${recommendEnd}<p>028</p>`;
  expect(plainPage(filledPage(page, "表单").replace("028", "029"))).not.toBe(page);
  expect(plainPage(page)).toBe(page);
  expect(filledPage("<p>别的页面</p>", "表单")).toBe("<p>别的页面</p>");
});
