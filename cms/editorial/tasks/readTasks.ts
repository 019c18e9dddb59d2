import type { PayloadRequest } from "payload";
import { hasRightOn } from "#people/hasRightOn.ts";
import { type CollectionSubject, type Subject, scopesOf, subjects } from "#people/permissions.ts";
import { principalOf } from "#people/principal.ts";
import { openTasks, type Task } from "./taskStore.ts";

const isSubject = (name: string): name is Subject => (subjects as readonly string[]).includes(name);

/** Rule R36: who may change what it is about, and nobody else. */
async function isFor(req: PayloadRequest, { subject, document }: Task): Promise<boolean> {
  const who = principalOf(req.user);
  if (!who || !isSubject(subject)) return false;
  const scopes = scopesOf(who.role, "update", subject);
  if (scopes.length === 0 || scopes.includes("all")) return scopes.length > 0;
  const id = Number(document);
  if (!Number.isSafeInteger(id)) return false;
  return hasRightOn(req, { collection: subject as CollectionSubject, id, action: "update" });
}

/** What people outside said and waits for the account that asks. */
export async function readTasks(req: PayloadRequest): Promise<Task[]> {
  const found: Task[] = [];
  for (const task of await openTasks(req)) if (await isFor(req, task)) found.push(task);
  return found;
}
