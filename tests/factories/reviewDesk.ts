import type { ChangeClass } from "#edition/signed/classOfChange.ts";
import type { Act, AskedSigner, NewAct } from "#editorial/review/act.ts";
import { chainConfig } from "#editorial/review/chainConfig.ts";
import { decideAct } from "#editorial/review/decideAct.ts";
import { standingOf } from "#editorial/review/foldRules.ts";
import type { Role } from "#people/roles.ts";

/** A text is a whole number and slips after it: `2.1` differs from `2.0` by a slip, from `1.0` by more. */
type Text = { major: number; minor: number };
const hashOf = ({ major, minor }: Text) => `${major}.${minor}`;
export const majorOf = (hash: string) => hash.split(".")[0];

export const config = chainConfig("cases", { isSmall: false });
export const hour = 3_600_000;

/** A document with its acts: what a store, a clock and an editor's form would be. */
export function desk() {
  const acts: Act[] = [];
  let text: Text = { major: 1, minor: 0 };
  let liveHash: string | undefined;
  let now = 0;
  const classOf = (hash: string): ChangeClass => {
    if (hash === hashOf(text)) return "none";
    return majorOf(hash) === majorOf(hashOf(text)) ? "slip" : "other";
  };
  const standing = () => standingOf(acts, classOf);
  const act = (given: NewAct, role: Role) => {
    const facts = { act: given, role, acts, standing: standing(), hash: hashOf(text), now };
    // Whom it stands in for has the same role, unless a test is about that.
    const standsFor = given.kind === "sign" ? given.standsFor : undefined;
    const delegators = standsFor === undefined ? [] : [{ id: standsFor, role }];
    const refusal = decideAct({
      ...facts,
      delegators,
      hasOverdue: false,
      ...(liveHash !== undefined && { liveHash }),
    });
    if (refusal) return refusal;
    acts.push({ ...given, id: acts.length + 1, at: now } as Act);
    now += 1;
    if (given.kind === "publish") liveHash = given.hash;
    return undefined;
  };
  const who = (by: string) => ({ by, byName: by });
  return {
    acts,
    standing,
    classOf,
    /** Whether a signature would be taken now. */
    maySign: (by: string, role: Role, stage: "first" | "second" | "final") =>
      decideAct({
        act: { kind: "sign", hash: hashOf(text), stage, note: "", ...who(by) },
        ...{ role, acts, standing: standing(), hash: hashOf(text), now, hasOverdue: false },
      }) === undefined,
    hash: () => hashOf(text),
    write: (by: string, change: "slip" | "other") => {
      text =
        change === "slip"
          ? { ...text, minor: text.minor + 1 }
          : { major: text.major + 1, minor: 0 };
      act({ kind: "write", ...who(by) }, "reporter");
    },
    submit: (by: string, asks?: AskedSigner) =>
      act(
        {
          ...{ kind: "submit", hash: hashOf(text), note: "", config, ...who(by) },
          ...(asks && { asks }),
        },
        "reporter",
      ),
    sign: (
      by: string,
      role: Role,
      stage: "first" | "second" | "final",
      more: { standsFor?: string; isLate?: boolean; hash?: string } = {},
    ) => act({ kind: "sign", hash: hashOf(text), stage, note: "", ...who(by), ...more }, role),
    sendBack: (by: string, role: Role, to?: "first" | "second" | "final") =>
      act({ kind: "return", returnClass: "fact", note: "改", ...who(by), ...(to && { to }) }, role),
    withdraw: (by: string) => act({ kind: "withdraw", ...who(by) }, "reporter"),
    urgent: (by: string, role: Role, deadline = now + hour) =>
      act(
        {
          ...{ kind: "urgent", hash: hashOf(text), urgentClass: "breaking", note: "突发" },
          ...{ deadline, config, ...who(by) },
        },
        role,
      ),
    takeDown: (by: string) => act({ kind: "takedown", ...who(by) }, "editor"),
    publish: (by: string) => {
      const stages = standing().signatures.map(({ stage }) => stage);
      return act({ kind: "publish", hash: hashOf(text), stages, ...who(by) }, "editor");
    },
  };
}

export const signedByAll = () => {
  const one = desk();
  one.write("author", "other");
  one.submit("author");
  one.sign("e", "editor", "first");
  one.sign("d", "director", "second");
  one.sign("c", "chief-editor", "final");
  return one;
};
