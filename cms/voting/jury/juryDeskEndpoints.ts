import type { PayloadRequest } from "payload";
import { askedOf } from "#people/askedOf.ts";
import { scopesOf } from "#people/permissions.ts";
import { principalOf } from "#people/principal.ts";
import { roleValues } from "#people/roles.ts";
import { campaignEndpoint } from "../acts/campaignEndpoint.ts";
import { recordOf } from "../acts/campaignRecord.ts";
import type { Frozen } from "../campaign/freeze.ts";
import { halfPointsText } from "../scoring/fraction.ts";
import { candidateWorkers, ownWorker, refusedBy } from "./juror.ts";
import { type JuryProgress, namingWire, releaseWire } from "./jury.wire.ts";
import { type JurorAccount, namingRefusal } from "./juryRefusals.ts";
import { type JuryResult, juryResult } from "./juryResult.ts";
import {
  isScoringBegun,
  type JurorProgress,
  nameJurors,
  readProgress,
  releaseJuror,
} from "./juryStore.ts";
import { juryAnswers } from "./wording.ts";

type Facts = {
  frozen: Frozen;
  jurors: readonly JurorProgress[];
  result: JuryResult;
  isBegun: boolean;
  mayName: boolean;
  accounts: readonly JurorAccount[];
};

/** The jury as the desk sees it (rules J21, J23). */
function progressView(facts: Facts): JuryProgress {
  const { frozen, jurors, result, isBegun, mayName, accounts } = facts;
  const names = new Map(frozen.candidates.map(({ number, name }) => [number, name]));
  const isNamed = (id: string) => jurors.some(({ juror }) => juror === id);
  return {
    isClosed: result.missing === 0,
    mayName,
    isBegun,
    jurors: jurors.map(({ submittedAt, releasedAt, ...juror }) => ({
      ...juror,
      submittedAt: submittedAt?.toISOString(),
      releasedAt: releasedAt?.toISOString(),
    })),
    accounts: accounts
      .filter(({ id, mayScore }) => mayScore && !isNamed(id))
      .map(({ id, name }) => ({ id: Number(id), name })),
    totals: result.totals.map(({ candidate, totals }) => ({
      candidate,
      name: names.get(candidate) ?? "",
      scores: totals.map(halfPointsText),
    })),
  };
}

/** Who asks at the desk, when they may look at the jury; throws 403 otherwise. Naming takes the right to publish, too. */
function onlooker(req: PayloadRequest): { id: string; mayName: boolean } {
  const who = principalOf(req.user);
  const may = (action: "examine" | "publish") =>
    who !== undefined && scopesOf(who.role, action, "campaigns").includes("all");
  if (!who || !may("examine")) throw refusedBy("not-allowed");
  return { id: String(who.id), mayName: may("publish") };
}

function namer(req: PayloadRequest): string {
  const { id, mayName } = onlooker(req);
  if (!mayName) throw refusedBy("not-allowed");
  return id;
}

const scoringRoles = roleValues.filter((role) =>
  scopesOf(role, "score", "campaigns").includes("all"),
);

/** Accounts that could sit on a jury, or those with the given ids. */
async function jurorAccounts(
  req: PayloadRequest,
  ids?: readonly number[],
): Promise<JurorAccount[]> {
  const { docs } = await req.payload.find({
    collection: "users",
    where: ids ? { id: { in: [...ids] } } : { role: { in: scoringRoles } },
    sort: "name",
    depth: 0,
    pagination: false,
    req,
  });
  return docs.map((account) => {
    const worker = ownWorker(account);
    return {
      id: String(account.id),
      name: account.name,
      mayScore: scoringRoles.includes(account.role) && account.disabled !== true,
      ...(worker !== undefined && { worker }),
    };
  });
}

/** `GET /api/campaigns/:id/jury/progress`: who sits on the jury and how far each is; scores only when it is closed (rule J21). */
const readJury = campaignEndpoint("get", "jury/progress", async (req) => {
  const { mayName } = onlooker(req);
  const { id, frozen } = await recordOf(req);
  if (!frozen.rules.jury) throw refusedBy("no-jury");
  const db = req.payload.db.pool;
  const view = progressView({
    frozen,
    jurors: await readProgress(db, id),
    result: await juryResult(db, { id, frozen }),
    isBegun: await isScoringBegun(db, id),
    mayName,
    accounts: mayName ? await jurorAccounts(req) : [],
  });
  return Response.json(view, { headers: { "Cache-Control": "no-store" } });
});

/** `POST /api/campaigns/:id/jury/jurors`: names jurors before scoring begins (rules J1–J3). */
const postJurors = campaignEndpoint("post", "jury/jurors", async (req) => {
  const by = namer(req);
  const asked = await askedOf(req, namingWire);
  if (!asked) throw refusedBy("malformed");
  const { id, frozen, acts } = await recordOf(req);
  const db = req.payload.db.pool;
  const accounts = await jurorAccounts(req, asked.accounts);
  if (accounts.length < new Set(asked.accounts).size) throw refusedBy("no-juror-account");
  const found = namingRefusal({
    frozen,
    accounts,
    candidates: await candidateWorkers(req),
    named: (await readProgress(db, id)).map(({ juror }) => juror),
    acted: [by, ...acts.map((act) => act.by)],
    isBegun: await isScoringBegun(db, id),
  });
  if (found) throw refusedBy(found.refusal, found);
  const refusal = await nameJurors(db, { campaign: id, by, jurors: accounts });
  if (refusal) throw refusedBy(refusal);
  return Response.json({ message: juryAnswers.named });
});

/** `POST /api/campaigns/:id/jury/releases`: a juror cannot go on (rule J4). */
const postRelease = campaignEndpoint("post", "jury/releases", async (req) => {
  const by = namer(req);
  const asked = await askedOf(req, releaseWire);
  if (!asked) throw refusedBy("reason-needed");
  const { id } = await recordOf(req);
  const db = req.payload.db.pool;
  const jurors = await readProgress(db, id);
  if (!jurors.some(({ juror }) => juror === asked.juror)) throw refusedBy("malformed");
  const refusal = await releaseJuror(db, { campaign: id, by, ...asked });
  if (refusal) throw refusedBy(refusal);
  return Response.json({ message: juryAnswers.released });
});

/** What the desk's part of the campaign view asks for and does about the jury. */
export const juryDeskEndpoints = [readJury, postJurors, postRelease];
