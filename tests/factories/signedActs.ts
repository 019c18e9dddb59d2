import { textHash } from "#leaves/hashes.ts";
import type { CountedBasis, SignedKind } from "#voting/acts/act.wire.ts";
import {
  composeAct,
  countedBasis,
  noticedBasis,
  publishedBasis,
  resultOf,
  winnersOf,
} from "#voting/acts/basisOf.ts";
import { disclosed } from "#voting/acts/publicActs.ts";
import { canonicalJson } from "#voting/campaign/canonicalJson.ts";
import type { Frozen } from "#voting/campaign/freeze.ts";
import type { SignedAct } from "#voting/campaign/signedAct.wire.ts";
import type { Objection } from "#voting/objections/objections.ts";
import { createSigner, fingerprintOf } from "#voting/seals/signer.ts";

const nonce = "6f1c1a1e-0000-4000-8000-000000000000";
const people: Record<SignedKind, { name: string; role: string }> = {
  opened: { name: "周明", role: "总编辑" },
  closed: { name: "吴芳", role: "部门主任" },
  counted: { name: "吴芳", role: "部门主任" },
  noticed: { name: "周明", role: "总编辑" },
  scrutinised: { name: "何静", role: "监票员" },
  confirmed: { name: "吴芳", role: "部门主任" },
  returned: { name: "吴芳", role: "部门主任" },
  published: { name: "郑洁", role: "管理员" },
};

type Facts = {
  frozen: Frozen;
  rulesHash: string;
  count: Omit<CountedBasis, "nonce">;
  objections?: readonly Objection[];
  /** The last act that was done. */
  until: SignedKind;
  /** When the campaign was opened; each act comes a day after the one before. */
  from: string;
  /** Whether what must stay hidden is left out, as the public has them. */
  isDisclosed?: boolean;
};

/** The signed acts of a campaign as the public has them after the act `until`. */
export function signedActs({
  frozen,
  rulesHash,
  count,
  objections = [],
  until,
  from,
  isDisclosed = true,
}: Facts): SignedAct[] {
  const signer = createSigner("a secret that is long enough for tests");
  const standings = resultOf({ nonce, ...count }, { frozen, rulesHash, sha256: textHash });
  const isAboutUpheld = until === "confirmed" || until === "returned";
  const done: (SignedAct & { kind: SignedKind })[] = [];
  const statementOf = (kind: SignedKind) => done.find((act) => act.kind === kind)?.statement ?? "";
  const restOf = (kind: SignedKind) => {
    if (kind === "counted") return { basis: countedBasis({ nonce, ...count }) };
    if (kind === "noticed")
      return {
        basis: noticedBasis({ nonce, counted: statementOf("counted"), standings }),
        winners: winnersOf(standings),
      };
    if (kind === "published" || isAboutUpheld)
      return { basis: publishedBasis({ nonce, noticed: statementOf("noticed"), objections }) };
    return {};
  };
  const last = isAboutUpheld ? until : ("published" as const);
  for (const kind of ["opened", "counted", "noticed", last] as const) {
    const rest = restOf(kind);
    const statement = composeAct({
      campaign: frozen.slug,
      rulesHash,
      kind,
      at: new Date(Date.parse(from) + done.length * 86_400_000).toISOString(),
      by: people[kind],
      reason: "按评选方案。",
      earlier: done.map((act) => act.statement),
      ...rest,
    });
    const seen = canonicalJson({
      ...{ at: from, statement: textHash(statement), key: fingerprintOf(signer.publicKey) },
    });
    done.push({
      ...{ kind, statement, signature: signer.sign(statement), basis: rest.basis },
      seen: { text: seen, signature: signer.sign(seen) },
    });
    if (kind === until) break;
  }
  return isDisclosed ? disclosed(done, frozen.rules) : done;
}
