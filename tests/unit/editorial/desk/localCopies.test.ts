import { Window } from "happy-dom";
import { describe, expect, it } from "vitest";
import {
  dropCopy,
  forgetCopies,
  readCopy,
  writeCopy,
} from "#editorial/desk/components/localCopies.ts";

const of = (account: string, id: number) => ({ account, path: `/api/news/${id}` });
const copy = { at: 1, data: { title: "甲" } };

describe("Y9: what is kept in the browser", () => {
  it("is kept by account, document and kind", () => {
    const storage = new Window().localStorage as unknown as Storage;
    writeCopy(storage, of("1", 5), { kind: "unsaved", copy });
    expect(readCopy(storage, of("1", 5), "unsaved")).toEqual(copy);
    for (const other of [of("2", 5), of("1", 6), of("1", 55)])
      expect(readCopy(storage, other, "unsaved")).toBeUndefined();
    expect(readCopy(storage, of("1", 5), "set-aside")).toBeUndefined();
    dropCopy(storage, of("1", 5), "unsaved");
    expect(readCopy(storage, of("1", 5), "unsaved")).toBeUndefined();
  });

  it("goes when its account signs out, and no other's does", () => {
    const storage = new Window().localStorage as unknown as Storage;
    for (const account of ["1", "11", "2"])
      for (const kind of ["unsaved", "set-aside"] as const)
        writeCopy(storage, of(account, 5), { kind, copy });
    storage.setItem("theme", "dark");
    forgetCopies(storage, "1");
    const left = ["1", "11", "2"].map((account) => readCopy(storage, of(account, 5), "unsaved"));
    expect(left).toEqual([undefined, copy, copy]);
    expect(storage.getItem("theme")).toBe("dark");
  });

  it("is none when it cannot be read or there is no room for it", () => {
    const storage = new Window().localStorage as unknown as Storage;
    storage.setItem("gridpress-typed 1 unsaved /api/news/5", "{");
    expect(readCopy(storage, of("1", 5), "unsaved")).toBeUndefined();
    storage.setItem("gridpress-typed 1 unsaved /api/news/5", `{"at":"x"}`);
    expect(readCopy(storage, of("1", 5), "unsaved")).toBeUndefined();
    const full = {
      setItem: () => {
        throw new Error("full");
      },
    } as unknown as Storage;
    expect(writeCopy(full, of("1", 5), { kind: "unsaved", copy })).toBe(false);
  });
});
