import { describe, expect, it } from "vitest";
import { mayDelegate } from "#editorial/duty/mayDelegate.ts";
import { keptDay, shiftAt } from "#editorial/duty/shiftRules.ts";
import { pickedDay } from "#leaves/shanghaiTime.ts";

describe("R21: shifts", () => {
  it.each([
    ["2026-11-29T08:00:00+08:00", "2026-11-29", "day"],
    ["2026-11-29T19:59:59+08:00", "2026-11-29", "day"],
    ["2026-11-29T20:00:00+08:00", "2026-11-29", "night"],
    ["2026-11-30T00:30:00+08:00", "2026-11-29", "night"],
    ["2026-11-30T07:59:59+08:00", "2026-11-29", "night"],
  ])("at %s run for %s, %s", (at, day, shift) => {
    expect(shiftAt(new Date(at))).toEqual({ day, shift });
  });

  it("are kept under one instant of their day", () => {
    const { day } = shiftAt(new Date("2026-11-29T09:00:00+08:00"));
    expect(pickedDay(keptDay(day))).toBe(day);
  });
});

describe("R22: delegations", () => {
  const [director, editor, chief] = (["director", "editor", "chief-editor"] as const).map(
    (role) => ({
      id: role,
      role,
    }),
  ) as [
    { id: string; role: "director" },
    { id: string; role: "editor" },
    { id: string; role: "chief-editor" },
  ];
  const asked = { actor: director, from: director, to: editor, begins: 1, ends: 2 } as const;

  it("are one's own, or a chief editor's to make", () => {
    expect(mayDelegate(asked)).toBeUndefined();
    expect(mayDelegate({ ...asked, actor: editor })).toBe("not-own");
    expect(mayDelegate({ ...asked, actor: chief })).toBeUndefined();
    expect(mayDelegate({ ...asked, actor: { id: "a", role: "admin" } })).toBe("not-own");
    const taken = { ...asked, actor: editor, from: editor, before: director, to: chief };
    expect(mayDelegate(taken)).toBe("not-own");
    expect(mayDelegate({ ...taken, actor: chief, to: director })).toBeUndefined();
  });

  it("go from one who signs to another one, for some time", () => {
    expect(mayDelegate({ ...asked, to: director })).toBe("same-person");
    expect(mayDelegate({ ...asked, to: { id: "r", role: "reporter" } })).toBe("not-a-signer");
    expect(mayDelegate({ ...asked, ends: 1 })).toBe("no-time");
    const days = (count: number) => ({ ...asked, ends: asked.begins + count * 86_400_000 });
    expect(mayDelegate(days(92))).toBeUndefined();
    expect(mayDelegate(days(93))).toBe("too-long");
  });
});
