import { describe, expect, it } from "vitest";
import { wording as contentWording } from "#content/wording.ts";
import { fieldName } from "#people/fieldName.ts";
import { panelChinese } from "#people/panelChinese.ts";
import { wording } from "#people/wording.ts";

describe("the panel's Chinese", () => {
  it("calls publishing later what a refused time of publication calls it", () => {
    const { schedulePublish } = panelChinese.translations.version;
    expect(contentWording.problems.publishedAt).toContain(schedulePublish);
  });

  it("calls the address of an account what the messages call it", () => {
    expect(wording.account.nameTaken).toContain(panelChinese.translations.general.email);
  });

  it("says where to look when a form is not filled in", () => {
    expect(panelChinese.translations.error.correctInvalidFields).toContain("标红");
  });

  it("has a name for the password that a change asks for", () => {
    expect(fieldName([], "currentPassword")).toBe("现用密码");
  });
});
