import { describe, expect, it } from "vitest";
import { byteLimit } from "#content/media/uploadRules.ts";
import { type BodyKind, bodyKind, largestBody } from "../../../cms/app/bodyLimitRules.ts";

const form = "multipart/form-data; boundary=x";
const json = "application/json";

describe("A27: what a body is taken for", () => {
  it.each<[string, string, string | undefined, BodyKind]>([
    ["POST", "/api/media", form, "upload"],
    ["POST", "/api/media?depth=0&fallback-locale=null", form, "upload"],
    ["PATCH", "/api/media/12", form, "upload"],
    ["POST", "/api/media", json, "document"],
    ["POST", "/api/media/12/anything", form, "document"],
    ["POST", "/api/cases/word/reading", form, "word"],
    ["POST", "/api/announcements/12/word", form, "word"],
    ["POST", "/api/cases/12/word", json, "document"],
    ["POST", "/api/workers/12/word", form, "document"],
    ["POST", "/api/cases/12/word/else", form, "document"],
    ["POST", "/api/mediation", form, "document"],
    ["POST", "/api/cases", form, "document"],
    ["PATCH", "/api/cases/3?draft=true&autosave=true", form, "document"],
    ["POST", "/admin/collections/cases/create", form, "panel"],
    ["POST", "/admin/collections/cases/3?depth=0", "text/plain;charset=UTF-8", "panel"],
    ["POST", "/admin", form, "panel"],
    ["POST", "/administration", form, "document"],
    ["POST", "/api/users", json, "document"],
    ["PATCH", "/api/users/3", form, "document"],
    ["POST", "/api/users/login", json, "sign-in"],
    ["POST", "/api/%75sers/login", json, "sign-in"],
    ["POST", "/api/users/second-factor/confirm", json, "sign-in"],
    ["POST", "/api/users/login?/api/media", form, "sign-in"],
    ["GET", "/api/media", form, "sign-in"],
    ["DELETE", "/api/cases/3", undefined, "sign-in"],
  ])("%s %s of %s is one of %s", (method, url, contentType, kind) => {
    expect(bodyKind({ method, url, contentType })).toBe(kind);
  });

  it("a picture of the largest size fits with its form, and no document is as large", () => {
    expect(largestBody.upload).toBeGreaterThan(byteLimit + 100_000);
    expect(largestBody.document).toBeLessThan(byteLimit);
    expect(largestBody["sign-in"]).toBeLessThan(largestBody.document);
  });

  it("the panel asks about a document of the largest size, as it is and as it was", () => {
    expect(largestBody.panel).toBeGreaterThan(2 * largestBody.document);
  });
});
