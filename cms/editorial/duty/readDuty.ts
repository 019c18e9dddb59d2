import type { PayloadRequest } from "payload";
import type { Role } from "#people/roles.ts";
import { shiftAt, withinDay } from "./shiftRules.ts";

/** Somebody in whose place an account signs now. */
export type Delegator = { readonly id: string; readonly name: string; readonly role: Role };

/** Whoever may put texts live urgently now, where the running shift is in the roster. */
export async function dutyChief(
  req: PayloadRequest,
  now: Date,
): Promise<{ id: string; name: string } | undefined> {
  const { day, shift } = shiftAt(now);
  const { from, until } = withinDay(day);
  const { docs } = await req.payload.find({
    collection: "duties",
    where: {
      and: [{ date: { greater_than_equal: from, less_than: until } }, { shift: { equals: shift } }],
    },
    ...{ depth: 1, limit: 1, req },
  });
  const chief = docs[0]?.chief;
  return typeof chief === "object" ? { id: String(chief.id), name: chief.name } : undefined;
}

/** Those for whom an account may sign now, with the role that they have now. */
export async function delegatorsOf(
  req: PayloadRequest,
  account: number | string,
  now: Date,
): Promise<Delegator[]> {
  const at = now.toISOString();
  const { docs } = await req.payload.find({
    collection: "delegations",
    where: {
      and: [
        { to: { equals: account } },
        { begins: { less_than_equal: at } },
        { ends: { greater_than: at } },
      ],
    },
    ...{ depth: 1, pagination: false, sort: "id", req },
  });
  return docs.flatMap(({ from }) =>
    typeof from === "object" && !from.disabled
      ? [{ id: String(from.id), name: from.name, role: from.role }]
      : [],
  );
}
