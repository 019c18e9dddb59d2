import { afterEach, expect, it } from "vitest";
import { contactKeys, sealContact } from "#intake/contactSeal.ts";
import { openHeld } from "#intake/openHeld.ts";

const [own, former, other] = [contactKeys(), contactKeys(), contactKeys()];
const given = { ...process.env };
afterEach(() => {
  for (const name of ["INTAKE_PRIVATE_KEY", "INTAKE_PRIVATE_KEY_BEFORE"])
    if (given[name] === undefined) delete process.env[name];
    else process.env[name] = given[name];
});
const hold = (key: string, before?: string) => {
  process.env.INTAKE_PRIVATE_KEY = key;
  process.env.INTAKE_PRIVATE_KEY_BEFORE = before ?? "";
};
const sealed = (publicKey: string) => ({ sealed: sealContact("王芳", publicKey, "k"), key: "k" });

it("O13: what was sealed before the pair was rotated opens while the former key is kept", () => {
  hold(own.privateKey, former.privateKey);
  expect(openHeld(sealed(own.publicKey))).toBe("王芳");
  expect(openHeld(sealed(former.publicKey))).toBe("王芳");
  expect(() => openHeld(sealed(other.publicKey))).toThrow();
  hold(own.privateKey);
  expect(() => openHeld(sealed(former.publicKey))).toThrow();
});
