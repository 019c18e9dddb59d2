import { describe, expect, test } from "vitest";
import { likeRules } from "#tests/factories/voting.ts";
import {
  type ActFacts,
  actRefusal,
  type Pending,
  type RecordedAct,
} from "#voting/acts/actRefusal.ts";
import { actRefusalText } from "#voting/acts/wording.ts";
import type { ActKind } from "#voting/campaign/phase.ts";

const rules = likeRules({
  likes: {
    opens: "2026-11-01T00:00:00.000Z",
    closes: "2026-11-10T00:00:00.000Z",
    perDay: 5,
    perCandidatePerDay: 1,
  },
});
const anAct = (
  kind: RecordedAct["kind"],
  by: string,
  day: number,
  isSigned = true,
): RecordedAct => ({
  kind,
  by,
  at: new Date(Date.UTC(2026, 10, day)),
  isSigned,
});
const nothing: Pending = {
  unscanned: 0,
  holds: 0,
  unsealed: 0,
  scores: 0,
  objections: 0,
  upheld: 0,
  faults: 0,
};
const opened = anAct("opened", "a", 1);

const ask = (
  kind: ActKind,
  facts: {
    by?: string;
    acts?: RecordedAct[];
    day: number;
    reason?: string;
    pending?: Partial<Pending>;
  },
) =>
  actRefusal(
    { kind, by: facts.by ?? "b", reason: facts.reason ?? "按方案" },
    {
      rules,
      acts: facts.acts ?? [opened],
      pending: { ...nothing, ...facts.pending },
      jurors: ["j"],
      now: new Date(Date.UTC(2026, 10, facts.day)),
    },
  );

describe("V6 acts", () => {
  test("follow each other", () => {
    expect(ask("counted", { day: 5 })).toBe("still-running");
    expect(ask("counted", { day: 10 })).toBeUndefined();
    expect(ask("noticed", { day: 10 })).toBe("not-counted");
    expect(ask("published", { day: 10 })).toBe("not-noticed");
    expect(ask("closed", { day: 5, acts: [] })).toBe("not-open");
  });

  test("closing before time lets the count begin", () => {
    const acts = [opened, anAct("closed", "b", 5)];
    expect(ask("counted", { day: 5, by: "a", acts })).toBeUndefined();
    expect(ask("closed", { day: 6, by: "a", acts })).toBe("done-already");
  });

  test("are not closed when they are over or counted", () => {
    expect(ask("closed", { day: 10 })).toBe("over-already");
    const acts = [opened, anAct("closed", "b", 5), anAct("counted", "a", 6)];
    expect(ask("closed", { day: 6, acts: acts.filter(({ kind }) => kind !== "closed") })).toBe(
      "over-already",
    );
  });

  test("V53 a count waits for holds, jurors and seals, and says for how many", () => {
    const count = (pending: Partial<Pending>) => ask("counted", { day: 10, pending });
    expect(count({ holds: 2 })).toBe("holds-undecided");
    expect(count({ scores: 3 })).toBe("scores-missing");
    expect(count({ unsealed: 4 })).toBe("votes-unsealed");
    const pending = { ...nothing, holds: 2, scores: 3, unsealed: 4, objections: 5 };
    const facts = { rules, acts: [opened], pending, now: new Date(Date.UTC(2026, 10, 10)) };
    expect(actRefusalText("holds-undecided", facts)).toContain("还有 2 批");
    expect(actRefusalText("scores-missing", facts)).toContain("还缺 3 份");
    expect(actRefusalText("votes-unsealed", facts)).toContain("还有 4 票");
    expect(actRefusalText("objections-unanswered", facts)).toContain("还有 5 件");
  });

  describe("V58 a count waits for the scorer's last look", () => {
    const closed = anAct("closed", "b", 5);
    const text = (now: Date, overrides: Partial<ActFacts> = {}) =>
      actRefusalText("votes-unscanned", {
        ...{ rules, acts: [opened], pending: nothing, now },
        ...overrides,
      });

    test("before anything that people have to do, and not while voting goes on", () => {
      const pending = { unscanned: 1, holds: 2, scores: 3, unsealed: 4 };
      expect(ask("counted", { day: 10, pending })).toBe("votes-unscanned");
      expect(ask("counted", { day: 5, pending })).toBe("still-running");
      expect(ask("counted", { day: 5, acts: [opened, closed], by: "a", pending })).toBe(
        "votes-unscanned",
      );
    });

    test("asks for patience first, and later says for how long nothing came", () => {
      expect(text(new Date(Date.UTC(2026, 10, 10, 0, 2, 59)))).toContain("请稍后刷新本页");
      const late = text(new Date(Date.UTC(2026, 10, 10, 1, 30)));
      expect(late).toContain("已有 90 分钟");
      expect(late).toContain("投票服务没有运行");
    });

    test("counts the time from what ended voting: an act before the window, the window before an act", () => {
      const now = new Date(Date.UTC(2026, 10, 10, 0, 10));
      expect(text(now, { acts: [opened, closed] })).toContain(`已有 ${5 * 24} 小时`);
      expect(text(now, { acts: [opened, anAct("counted", "b", 11)] })).toContain("已有 10 分钟");
    });
  });

  test("V51 rest only on acts that are signed", () => {
    const counted = [opened, anAct("counted", "b", 10, false)];
    expect(ask("noticed", { day: 10, by: "a", acts: counted })).toBe("not-signed");
    const noticed = [opened, anAct("counted", "b", 10), anAct("noticed", "a", 11, false)];
    expect(ask("published", { day: 16, acts: noticed })).toBe("not-signed");
  });

  test("V55 the result waits for every answer to an objection", () => {
    const acts = [opened, anAct("counted", "b", 10), anAct("noticed", "a", 11)];
    expect(ask("published", { day: 16, acts, pending: { objections: 1 } })).toBe(
      "objections-unanswered",
    );
  });

  test("V67, V68 an upheld objection leads to another round or to a statement before the result", () => {
    const round = [opened, anAct("counted", "b", 10), anAct("noticed", "a", 11)];
    const refusal = (kind: ActKind, acts: RecordedAct[], by = "c", upheld = 1) =>
      ask(kind, { day: 16, by, acts, pending: { upheld } });
    expect(refusal("published", round)).toBe("objections-upheld");
    expect(refusal("returned", round)).toBeUndefined();
    expect(refusal("confirmed", round)).toBeUndefined();
    const pending = { upheld: 1 };
    expect(ask("confirmed", { day: 12, by: "c", acts: round, pending })).toBe("notice-running");
    for (const kind of ["returned", "confirmed"] as const)
      expect(refusal(kind, round, "c", 0)).toBe("nothing-upheld");
    const again = [...round, anAct("returned", "c", 12)];
    expect(refusal("published", again, "a", 0)).toBe("not-noticed");
    expect(refusal("closed", again, "a")).toBe("over-already");
    expect(refusal("counted", again)).toBe("same-person");
    const second = [...again, anAct("counted", "a", 13), anAct("noticed", "b", 14)];
    expect(ask("published", { day: 18, by: "c", acts: second })).toBe("notice-running");
    expect(ask("published", { day: 19, by: "a", acts: second })).toBe("same-person");
    expect(ask("published", { day: 19, by: "c", acts: second })).toBeUndefined();
  });

  test("the result waits for the frozen days of notice", () => {
    const acts = [opened, anAct("counted", "b", 10), anAct("noticed", "a", 11)];
    expect(ask("published", { day: 15, by: "c", acts })).toBe("notice-running");
    expect(ask("published", { day: 16, by: "c", acts })).toBeUndefined();
  });

  test("who counted or gave notice does not publish", () => {
    const acts = [opened, anAct("counted", "b", 10), anAct("noticed", "a", 11)];
    expect(ask("published", { day: 16, by: "b", acts })).toBe("same-person");
    expect(ask("published", { day: 16, by: "a", acts })).toBe("same-person");
  });

  test("are not done twice in a row by one person, nor without a reason", () => {
    expect(ask("counted", { day: 10, by: "a" })).toBe("same-person");
    expect(ask("counted", { day: 10, reason: " " })).toBe("reason-needed");
    expect(ask("counted", { day: 10, by: "j" })).toBe("is-juror");
  });
});
