import { describe, expect, it } from "vitest";
import { codeKeeper } from "#intake/codeKeeper.ts";
import { recommendationWire } from "#intake/recommendation.wire.ts";
import { isSuspicious, suspicionOf } from "#intake/suspicionRules.ts";
import { telephoneOf } from "#intake/telephoneRules.ts";
import { typedForm } from "#tests/factories/recommendations.ts";

const wrongFields = (form: unknown) =>
  recommendationWire.safeParse(form).error?.issues.map(({ path }) => path.join("."));

describe("O10, O12: a form", () => {
  it("is taken with the four answers, and keeps rare characters", () => {
    const form = typedForm();
    form.recommendation.title = "  㑇𠮷的菜园🌱 ";
    const read = recommendationWire.parse(form);
    expect(read.recommendation.title).toBe("㑇𠮷的菜园🌱");
    expect(read.contact.telephone).toBe("13800001234");
  });

  it("names every field that is wrong, together", () => {
    const form = typedForm();
    form.recommendation.title = " ";
    form.recommendation.story = "太短";
    form.contact.telephone = "12345";
    form.consents.contact = false;
    expect(wrongFields(form)).toEqual([
      "recommendation.title",
      "recommendation.story",
      "contact.telephone",
      "consents.contact",
    ]);
  });

  it("asks for the guardian in the same go in which it names what else is wrong", () => {
    const form = typedForm();
    const contact = { ...form.contact, telephone: "12345", isUnder14: true };
    expect(wrongFields({ ...form, contact })).toEqual([
      ...["contact.telephone", "contact.guardian", "contact.guardianAgrees"],
    ]);
  });

  it("asks for the guardian of a sender under 14", () => {
    const form = typedForm();
    form.contact.isUnder14 = true;
    expect(wrongFields(form)).toEqual(["contact.guardian", "contact.guardianAgrees"]);
    expect(
      wrongFields({
        ...form,
        contact: { ...form.contact, guardian: "王强", guardianAgrees: true },
      }),
    ).toBeUndefined();
  });

  it("takes nothing that it does not know", () => {
    expect(wrongFields({ ...typedForm(), number: "TJ-2026-000001" })).toBeDefined();
  });
});

describe("O11: a telephone number", () => {
  it.each([
    ["138-0000-1234", "13800001234"],
    ["+86 13800001234", "13800001234"],
    ["0086 13800001234", "13800001234"],
    ["１３８００００１２３４", "13800001234"],
    ["028-86969380", "02886969380"],
    ["（028）8696 9380", "02886969380"],
    ["028-8696-9380", "02886969380"],
    ["028-86969380转801", "02886969380转801"],
    ["028-86969380 转 分机：801", "02886969380转801"],
    ["02886969380 分机801", "02886969380转801"],
    ["028-86969380-801", "02886969380转801"],
    ["（028）86969380－８０１", "02886969380转801"],
    ["028 86969380 ext. 801", "02886969380转801"],
    ["028-86969380#801", "02886969380转801"],
    ["02886969380，801", "02886969380转801"],
    ["138 0000 1234 转 5678", "13800001234转5678"],
  ])("is read from %s", (typed, digits) => {
    expect(telephoneOf(typed)).toBe(digits);
  });

  it("finds all of one line, whatever the extension", () => {
    const { telephoneHash } = codeKeeper("secret");
    expect(telephoneHash("02886969380转801")).toBe(telephoneHash("02886969380"));
  });

  it.each([
    "",
    "12345",
    "12800001234",
    "86969380",
    "138000012345",
    "转801",
    "028-86969380转",
    "86969380-801",
  ])("is not %s", (typed) => {
    expect(telephoneOf(typed)).toBeUndefined();
  });
});

describe("O14: suspicion", () => {
  const honest = { isTrapFilled: false, text: "菜园 https://a.cn", fromAddress: "few" as const };

  it("leaves alone who is slow, alone and has a link or two, and who has no script", () => {
    expect(suspicionOf(honest)).toBe(0);
    expect(suspicionOf({ ...honest, filledMs: 3000 })).toBe(0);
  });

  it("puts nobody aside for one sign, for autofill fills traps", () => {
    expect(isSuspicious(suspicionOf({ ...honest, isTrapFilled: true }))).toBe(false);
    expect(isSuspicious(suspicionOf({ ...honest, fromAddress: "some" }))).toBe(false);
  });

  it("puts aside what has several", () => {
    expect(isSuspicious(suspicionOf({ ...honest, isTrapFilled: true, filledMs: 200 }))).toBe(true);
    const links = "www.a.cn www.b.cn http://c.cn";
    expect(isSuspicious(suspicionOf({ ...honest, text: links, fromAddress: "some" }))).toBe(true);
    expect(isSuspicious(suspicionOf({ ...honest, fromAddress: "many" }))).toBe(true);
  });
});
