import type { CollectionConfig, Field, PayloadRequest, Where } from "payload";
import { isSigned, type SignedCollection } from "#edition/signed/formOf.ts";
import { databaseOf } from "#leaves/databaseOf.ts";
import { rightIn } from "#people/access.ts";
import { principalOf } from "#people/principal.ts";
import { rightRefused } from "#people/rightRefused.ts";
import { wording as room } from "../wording.ts";
import { stateFieldName, translateState } from "./filterWhere.ts";
import { forgetWhenChanged, forgetWhenGone } from "./forgetForms.ts";
import { statesOf } from "./standingStore.ts";
import { stateLine } from "./stateLines.ts";
import { isStateFilter, stateFilters } from "./stateRules.ts";
import { wording } from "./wording.ts";

const component = (name: string) => `/editorial/states/components/${name}.tsx#${name}`;

/** The largest page of a list. */
const longestPage = 100;

/** A column and a filter; nothing of it is stored in the document (rule G1). */
const stateField: Field = {
  name: stateFieldName,
  type: "select",
  // Named, not `true`: the panel offers no filter for a field that is merely virtual.
  virtual: stateFieldName,
  options: stateFilters.map((value) => ({ value, label: wording.filters[value] })),
  label: { zh: wording.label, en: "State" },
  access: { create: () => false, update: () => false },
  // Nothing is stored; what is sent along all the same has to be one of its choices.
  validate: (value: unknown) =>
    value === undefined || value === null || isStateFilter(value) ? true : wording.unfit,
  admin: {
    disableBulkEdit: true,
    disableGroupBy: true,
    components: { Cell: component("StateCell"), Field: component("NoField") },
    description: { zh: wording.help, en: "Where it stands, in whose hands, how long." },
  },
};

/** Those of the documents that the account may see in its lists. */
async function listed(
  req: PayloadRequest,
  collection: SignedCollection,
  ids: readonly number[],
): Promise<number[]> {
  const right = rightIn(collection, "readVersions", req);
  if (typeof right === "boolean") return right ? [...ids] : [];
  const where: Where = { and: [{ id: { in: ids } }, right as Where] };
  const { docs } = await req.payload.find({
    ...{ collection, where, depth: 0, pagination: false, select: {}, req },
  } as Parameters<typeof req.payload.find>[0]);
  return docs.map(({ id }) => Number(id));
}

async function answer(req: PayloadRequest, collection: SignedCollection): Promise<Response> {
  if (!principalOf(req.user)) throw rightRefused(room.noRight);
  const asked = String(req.query?.ids ?? "")
    .split(",")
    .map(Number);
  const ids = [...new Set(asked.filter(Number.isSafeInteger))].slice(0, longestPage);
  const states = await statesOf(
    await databaseOf(req),
    collection,
    await listed(req, collection, ids),
  );
  const now = Date.now();
  const lines = [...states].map(([id, facts]) => stateLine(id, facts, now));
  return Response.json({ lines }, { headers: { "Cache-Control": "no-store" } });
}

/** Pictures stand in what is remembered of texts. */
const withForgetting = (media: CollectionConfig): CollectionConfig => ({
  ...media,
  hooks: {
    ...media.hooks,
    afterChange: [...(media.hooks?.afterChange ?? []), forgetWhenChanged],
    afterDelete: [...(media.hooks?.afterDelete ?? []), forgetWhenGone],
  },
});

/** Adds 稿件状态 to the lists of what is signed, as a column, as a filter and as links above them; others stay as they are. */
export const withStates = (collection: CollectionConfig): CollectionConfig => {
  const { admin = {}, hooks = {}, slug } = collection;
  if (slug === "media") return withForgetting(collection);
  if (!isSigned(slug)) return collection;
  const [title = "", ...columns] = admin.defaultColumns ?? [];
  const { components = {} } = admin;
  return {
    ...collection,
    fields: [...collection.fields, stateField],
    endpoints: [
      ...(collection.endpoints || []),
      { path: "/states", method: "get", handler: (req) => answer(req, slug) },
    ],
    hooks: { ...hooks, beforeOperation: [...(hooks.beforeOperation ?? []), translateState] },
    admin: {
      ...admin,
      defaultColumns: [
        ...(title ? [title, stateFieldName] : []),
        ...columns.filter((column) => column !== "_status"),
        ...collection.fields.flatMap((field) =>
          "name" in field && field.name === "createdBy" ? [field.name] : [],
        ),
      ],
      components: {
        ...components,
        beforeListTable: [
          { path: component("SavedViews"), clientProps: { collection: slug } },
          ...(components.beforeListTable ?? []),
        ],
      },
    },
  };
};
