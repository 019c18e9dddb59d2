import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { merkleRoot, treeOver } from "#voting/seals/merkleTree.ts";

/** Test vectors of Certificate Transparency's reference implementations for the first eight sizes. */
const inputs = [
  "",
  "00",
  "10",
  "2021",
  "3031",
  "40414243",
  "5051525354555657",
  "606162636465666768696a6b6c6d6e6f",
];
const roots = [
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];
const data = inputs.map((hex) => Buffer.from(hex, "hex"));
const hash = (...parts: Uint8Array[]) =>
  parts.reduce((digest, part) => digest.update(part), createHash("sha256")).digest();

describe("Merkle tree of RFC 9162", () => {
  test.each(roots.map((root, index) => [index + 1, root]))("root over %i leaves", (size, root) => {
    expect(merkleRoot(data.slice(0, Number(size))).toString("hex")).toBe(root);
  });

  test("every leaf's path leads to the root, and to no other leaf's", () => {
    for (const size of [1, 2, 3, 5, 7, 8]) {
      const leaves = data.slice(0, size);
      const climb = (index: number, leaf: Uint8Array) =>
        treeOver(leaves)
          .path(index)
          .reduce(
            (at, { side, hash: sibling }) =>
              side === "left"
                ? hash(Uint8Array.of(1), sibling, at)
                : hash(Uint8Array.of(1), at, sibling),
            hash(Uint8Array.of(0), leaf),
          );
      const root = merkleRoot(leaves);
      for (const [index, leaf] of leaves.entries()) expect(climb(index, leaf)).toEqual(root);
      expect(climb(0, Buffer.from("forged"))).not.toEqual(root);
    }
  });
});
