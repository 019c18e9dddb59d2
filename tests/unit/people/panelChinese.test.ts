import { describe, expect, it } from "vitest";
import { wording as contentWording } from "#content/wording.ts";
import { fieldName } from "#people/fieldName.ts";
import { panelChinese } from "#people/panelChinese.ts";

describe("the panel's Chinese", () => {
  it("calls publishing later what a refused time of publication calls it", () => {
    const { schedulePublish } = panelChinese.translations.version;
    expect(contentWording.problems.publishedAt).toContain(schedulePublish);
  });

  it("has a name for the password that a change asks for", () => {
    expect(fieldName([], "currentPassword")).toBe("现用密码");
  });
});
