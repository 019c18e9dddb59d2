import type { PayloadRequest } from "payload";
import type { Queryable } from "#leaves/Queryable.ts";
import { type SignedKind, statementWire } from "../acts/act.wire.ts";
import { type ActFacts, actHindrance, actRefusal, barredFrom } from "../acts/actRefusal.ts";
import type { CampaignRecord, KeptAct } from "../acts/campaignRecord.ts";
import type { JuryFacts } from "../acts/performAct.ts";
import { readPending } from "../acts/readPending.ts";
import { actRefusalText, openingWords } from "../acts/wording.ts";
import { type ActKind, actKinds } from "../campaign/phase.ts";
import type { Person } from "../campaign/signedAct.wire.ts";
import { juryResult } from "../jury/juryResult.ts";
import { readProgress } from "../jury/juryStore.ts";
import { type DeskPerson, deciders, examiners, peopleBy } from "./deskRights.ts";

/** An act as the desk shows it. */
export type ActView = {
  kind: SignedKind;
  at: string;
  by: Person;
  reason: string;
  /** Signed, waiting for it, or older than statements. */
  signature: "signed" | "waiting" | "none";
};

/** An act that is left: who may do it, and why not now, or not by the person who asks. */
export type NextAct = { kind: ActKind; hindrance?: string; notByMe?: string; people: Person[] };

const personIn = ({ statement }: KeptAct): Person | undefined =>
  statement === undefined ? undefined : statementWire.parse(JSON.parse(statement)).by;

const signatureOf = ({ statement, isSigned }: KeptAct): ActView["signature"] => {
  if (statement === undefined) return "none";
  return isSigned ? "signed" : "waiting";
};

/** Acts that were done, and those that are left for the person who asks. */
export async function actsView(
  req: PayloadRequest,
  record: CampaignRecord,
  who: DeskPerson,
): Promise<{ acts: ActView[]; next: NextAct[] }> {
  const { acts, frozen, now } = record;
  const db = req.payload.db.pool;
  const names = await peopleBy(
    req,
    acts.map(({ by }) => by),
  );
  const jury = await juryFacts(record)(db);
  const pending = { ...(await readPending(db, record.id)), scores: jury.missing };
  const jurors = jury.jurors.map(({ account }) => account);
  const facts: ActFacts = { rules: frozen.rules, acts, pending, jurors, now };
  const able = (await deciders(req)).filter(({ id }) => !jurors.includes(id));
  const watching = (await examiners(req)).filter(({ id }) => !jurors.includes(id));
  const wordsOf = (refusal: ReturnType<typeof actHindrance>) =>
    refusal && actRefusalText(refusal, facts);
  const next = actKinds
    .filter(
      (kind) =>
        !["done-already", "over-already", "nothing-upheld", "noticed-already"].includes(
          actHindrance(kind, facts) ?? "",
        ),
    )
    .map((kind) => {
      const hindrance = wordsOf(actHindrance(kind, facts));
      const isMine = kind === "scrutinised" ? who.mayExamine : who.mayDecide;
      const mine = isMine
        ? wordsOf(actRefusal({ kind, by: who.id, reason: kind }, facts))
        : openingWords.actNotAllowed;
      return {
        kind,
        ...(hindrance && { hindrance }),
        ...(!hindrance && mine && { notByMe: mine }),
        people: (kind === "scrutinised" ? watching : able)
          .filter(({ id }) => !barredFrom(kind, acts).includes(id))
          .map(({ person }) => person),
      };
    });
  return {
    acts: acts.map((act) => ({
      kind: act.kind,
      at: act.at.toISOString(),
      by: personIn(act) ?? names.get(act.by) ?? { name: act.by, role: "" },
      reason: act.reason,
      signature: signatureOf(act),
    })),
    next,
  };
}

/** Reads what the jury of a campaign has given: how many sheets are missing and, once none is, the totals. */
export const juryFacts =
  (record: Pick<CampaignRecord, "id" | "frozen">) =>
  async (db: Queryable): Promise<JuryFacts> => ({
    ...(await juryResult(db, record)),
    jurors: (await readProgress(db, record.id)).map(({ juror, name, releasedAt }) => ({
      account: juror,
      name,
      isReleased: releasedAt !== undefined,
    })),
  });
