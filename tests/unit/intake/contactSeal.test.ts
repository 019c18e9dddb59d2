import { describe, expect, it } from "vitest";
import { contactKeys, openContact, sealContact } from "#intake/contactSeal.ts";

const keys = contactKeys();

describe("O13: sealed contact data", () => {
  it("opens for the private half, beside what it belongs to", () => {
    const sealed = sealContact("王芳 13800001234", keys.publicKey, "k");
    expect(openContact(sealed, keys.privateKey, "k")).toBe("王芳 13800001234");
    expect(sealed.includes(Buffer.from("13800001234"))).toBe(false);
  });

  it("opens for no other key, beside nothing else, and not with any byte changed", () => {
    const sealed = sealContact("王芳", keys.publicKey, "k");
    expect(() => openContact(sealed, contactKeys().privateKey, "k")).toThrow();
    expect(() => openContact(sealed, keys.privateKey, "l")).toThrow();
    for (const at of sealed.keys()) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(() => openContact(changed, keys.privateKey, "k")).toThrow();
    }
  });

  it("looks different each time", () => {
    const seal = () => sealContact("王芳", keys.publicKey, "k").toString("hex");
    expect(seal()).not.toBe(seal());
  });
});
