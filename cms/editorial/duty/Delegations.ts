import type { CollectionBeforeChangeHook, CollectionConfig, PayloadRequest } from "payload";
import { readableError } from "#leaves/readableError.ts";
import { principalOf } from "#people/principal.ts";
import { mayDelegate } from "./mayDelegate.ts";
import { wording } from "./wording.ts";

const personOf = async (req: PayloadRequest, id: unknown) => {
  if (typeof id !== "number" && typeof id !== "string") return undefined;
  const found = await req.payload.findByID({
    collection: "users",
    id,
    ...{ depth: 0, disableErrors: true, req },
  });
  return found ? { id: String(found.id), role: found.role } : undefined;
};

/** Rule R22. Writes without an account are the system's own. */
const keepToOwn: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const who = principalOf(req.user);
  if (!who) return data;
  const before = originalDoc && (await personOf(req, originalDoc.from));
  const asked = { ...originalDoc, ...data };
  const [from, to] = [await personOf(req, asked.from), await personOf(req, asked.to)];
  const [begins, ends] = [Date.parse(asked.begins), Date.parse(asked.ends)];
  if (!from || !to || !Number.isFinite(begins) || !Number.isFinite(ends))
    throw readableError(wording.absentPerson, 400);
  const actor = { id: String(who.id), role: who.role };
  const refusal = mayDelegate({ actor, from, to, begins, ends, ...(before && { before }) });
  if (refusal) throw readableError(wording.delegation[refusal], 400);
  return data;
};

const moment = { pickerAppearance: "dayAndTime", displayFormat: "yyyy-MM-dd HH:mm" } as const;

/** 代理: somebody signs for somebody else for a time. */
export const Delegations: CollectionConfig = {
  slug: "delegations",
  labels: {
    singular: { zh: "审签代理", en: "Delegation" },
    plural: { zh: "审签代理", en: "Delegations" },
  },
  admin: {
    useAsTitle: "note",
    defaultColumns: ["from", "to", "begins", "ends"],
    group: { zh: "审签", en: "Review" },
    description: {
      zh: "不在岗时把自己的审签交给别人代办。代签记作“代××”；写的人不审、一人一环节的规矩对两个人都算。",
      en: "Who signs for whom, and for how long. Both count as one person in a review.",
    },
  },
  defaultSort: "-begins",
  hooks: { beforeChange: [keepToOwn] },
  fields: [
    {
      name: "from",
      type: "relationship",
      relationTo: "users",
      required: true,
      index: true,
      defaultValue: ({ user }: { user?: { id: number | string } | null }) => user?.id,
      filterOptions: { role: { in: ["editor", "director", "chief-editor"] } },
      label: { zh: "委托人", en: "From" },
      admin: { description: { zh: "审签由别人代办的人。", en: "Whose signing is handed over." } },
    },
    {
      name: "to",
      type: "relationship",
      relationTo: "users",
      required: true,
      index: true,
      filterOptions: { role: { in: ["editor", "director", "chief-editor"] } },
      label: { zh: "代理人", en: "To" },
      admin: { description: { zh: "代签的人。", en: "Who signs instead." } },
    },
    {
      name: "begins",
      type: "date",
      required: true,
      defaultValue: () => new Date().toISOString(),
      label: { zh: "开始", en: "Begins" },
      admin: { date: moment, description: { zh: "从这时起可以代签。", en: "From when." } },
    },
    {
      name: "ends",
      type: "date",
      required: true,
      label: { zh: "结束", en: "Ends" },
      admin: {
        date: moment,
        description: { zh: "到这时为止。提前回岗，把它改成现在。", en: "Until when." },
      },
    },
    {
      name: "note",
      type: "text",
      maxLength: 100,
      label: { zh: "事由", en: "Reason" },
      admin: { description: { zh: "如“外出学习”。可以不填。", en: "Optional." } },
    },
  ],
};
