import { createHash, createHmac } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { readReceipt, shownReceipt } from "#voting/ledger/receipt.ts";
import { leavesUnder } from "#voting/seals/leaf.ts";
import { merkleRoot } from "#voting/seals/merkleTree.ts";
import { isDrawn } from "#voting/seals/scrutinise.ts";

const sha256 = (...parts: (string | Uint8Array)[]) => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
};

test("leaf and root are what the format's page says, by its formulas and by its vectors", async () => {
  const page = await readFile("cms/verifier/FORMAT.md", "utf8");
  const told = Object.fromEntries(
    [...page.matchAll(/^\| ([^|]+) \| `([^`]+)` \|$/gm)].map(([, name, value]) => [name, value]),
  );
  const id = told.receipt ?? "";
  const receipt = readReceipt(id);
  if (!receipt) throw new Error("the page has no receipt");
  expect(shownReceipt(receipt)).toBe(told["the same with its check digits"]);
  const key = Buffer.from(told["seal's key (hex)"] ?? "", "hex");
  const salt = createHmac("sha256", key).update("salt 12").digest();
  const [token, commitment] = [sha256(`gridpress receipt ${id}`), sha256(salt, "12:3")];
  const leaf = leavesUnder(key, "likes")({ ...receipt, choices: [3] });
  expect(leaf.toString("hex")).toBe(Buffer.concat([token, commitment]).toString("hex"));
  expect(told.token).toBe(token.toString("hex"));
  expect(told["commitment to candidate 3"]).toBe(commitment.toString("hex"));
  expect(isDrawn(told["seed that draws this token (1 in 20)"] ?? "", 20, token)).toBe(true);
  expect(isDrawn("another seed", 20, token)).toBe(false);
  const root = sha256(Uint8Array.of(0), leaf).toString("hex");
  expect(merkleRoot([leaf]).toString("hex")).toBe(root);
  expect(told["root over the single leaf token ‖ commitment"]).toBe(root);
});
