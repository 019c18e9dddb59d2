import { describe, expect, it } from "vitest";
import { createRefusalLines } from "#people/securityLog/refusalLines.ts";

const minute = 60_000;

/** Lines that are told the time with each refusal, in milliseconds. */
const linesAt = () => {
  let time = 0;
  const lines = createRefusalLines(() => time);
  return (refusal: Partial<Parameters<typeof lines.take>[0]>, now = 0) => {
    time = now;
    return lines.take({ kind: "password-refused", account: undefined, network: "a", ...refusal });
  };
};
const written = (answers: readonly (number | undefined)[]) =>
  answers.filter((answer) => answer !== undefined).length;

describe("A26: refusals get a bounded number of lines", () => {
  it("five in ten minutes of one account from one network, one that it has to wait", () => {
    const take = linesAt();
    const many = (kind: "password-refused" | "slowed") =>
      Array.from({ length: 1_000 }, () => take({ kind, account: 1 }));
    expect(written(many("password-refused"))).toBe(5);
    expect(written(many("slowed"))).toBe(1);
  });

  it("all names that are no account count as one", () => {
    const take = linesAt();
    expect(written(Array.from({ length: 1_000 }, () => take({})))).toBe(5);
  });

  it("as few from thousands of networks, so that nobody fills the log with addresses of their own", () => {
    const take = linesAt();
    const all = Array.from({ length: 60_000 }, (_, count) => take({ network: `n${count}` }));
    expect(written(all)).toBe(30);
  });

  it("each account has its own, whatever is done to others", () => {
    const take = linesAt();
    for (let count = 0; count < 100; count += 1) take({ network: `n${count}` });
    expect(take({ account: 7, network: "n1" })).toBe(0);
  });

  it("the next line says how many were left out", () => {
    const take = linesAt();
    for (let count = 0; count < 12; count += 1) take({}, minute);
    expect(take({}, 10 * minute)).toBeUndefined();
    expect(take({}, 11 * minute)).toBe(8);
    expect(take({}, 11 * minute)).toBe(0);
  });
});
