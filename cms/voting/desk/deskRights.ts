import type { PayloadRequest } from "payload";
import { type Action, scopesOf } from "#people/permissions.ts";
import { principalOf } from "#people/principal.ts";
import { rightRefused } from "#people/rightRefused.ts";
import { type Role, roles, roleValues } from "#people/roles.ts";
import { openingWords } from "../acts/wording.ts";
import type { Person } from "../campaign/signedAct.wire.ts";
import { holdWords } from "../holds/wording.ts";
import { exportWords } from "./wording.ts";

/** An account as the public reads of it: its name and its role in words. */
export const personOf = (account: unknown): Person => {
  const { name, role } = (account ?? {}) as { name?: unknown; role?: unknown };
  return {
    name: typeof name === "string" ? name : "",
    role: roles.find(({ value }) => value === role)?.zh ?? "",
  };
};

/** Accounts by id, as the desk names them; of those who are gone nothing is known. */
export async function peopleBy(
  req: PayloadRequest,
  ids: readonly string[],
): Promise<Map<string, Person>> {
  const known = [...new Set(ids)].filter((id) => /^\d+$/.test(id)).map(Number);
  const { docs } = await req.payload.find({
    collection: "users",
    where: { id: { in: known } },
    select: { name: true, role: true },
    depth: 0,
    pagination: false,
  });
  return new Map(docs.map((account) => [String(account.id), personOf(account)]));
}

/** Who asks at the campaign desk: the account's id, and how the public reads of the person. */
export type DeskPerson = { id: string; person: Person; mayDecide: boolean; mayExamine: boolean };

const may = (role: Role, action: Action) => scopesOf(role, action, "campaigns").includes("all");

function deskPerson(req: PayloadRequest): DeskPerson | undefined {
  const who = principalOf(req.user);
  return (
    who && {
      id: String(who.id),
      person: personOf(req.user),
      mayDecide: may(who.role, "publish"),
      mayExamine: may(who.role, "examine"),
    }
  );
}

/** Who asks, when they may act on campaigns; throws 403 when they may not. */
export function decider(req: PayloadRequest): DeskPerson {
  const who = deskPerson(req);
  if (!who?.mayDecide) throw rightRefused(openingWords.actNotAllowed);
  return who;
}

/** Who asks, when they may examine held votes and objections; throws 403 when they may not (rules H25, V64). */
export function examiner(req: PayloadRequest): DeskPerson {
  const who = deskPerson(req);
  if (!who?.mayExamine) throw rightRefused(holdWords.notAllowed);
  return who;
}

/** Who asks, when they may see how a campaign goes; throws 403 when they may not. */
export function onlooker(req: PayloadRequest): DeskPerson {
  const who = deskPerson(req);
  if (!who?.mayDecide && !who?.mayExamine) throw rightRefused(exportWords.notAllowed);
  return who;
}

/** Everybody who may do something about campaigns, by account id. */
async function peopleWho(
  req: PayloadRequest,
  action: Action,
): Promise<{ id: string; person: Person }[]> {
  const { docs } = await req.payload.find({
    collection: "users",
    where: {
      role: { in: roleValues.filter((role) => may(role, action)) },
      disabled: { not_equals: true },
    },
    select: { name: true, role: true },
    sort: "id",
    depth: 0,
    pagination: false,
  });
  return docs.map((account) => ({ id: String(account.id), person: personOf(account) }));
}

/** Everybody who may act on campaigns. */
export const deciders = (req: PayloadRequest) => peopleWho(req, "publish");

/** Everybody who may examine, and put a scrutiny on record. */
export const examiners = (req: PayloadRequest) => peopleWho(req, "examine");
