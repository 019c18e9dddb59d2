import type { CollectionConfig, Field } from "payload";
import { sampleField } from "#content/fields/labels.ts";
import { nameField, summaryField } from "#content/fields/naming.ts";
import { coverField } from "#content/fields/picture.ts";
import { publicationFields } from "#content/fields/publication.ts";
import { slugFields } from "#content/fields/slug.ts";
import { publishable } from "#content/publishable.ts";
import { readBy } from "#people/readBy.ts";
import { reservedSlugs } from "../campaign/endpointNames.ts";
import { juryDeskEndpoints } from "../jury/juryDeskEndpoints.ts";
import { sheetEndpoints } from "../jury/sheetEndpoints.ts";
import { actEndpoints, openEndpoint } from "./actEndpoints.ts";
import { candidateFields } from "./candidateFields.ts";
import { examinerEndpoints } from "./examinerEndpoints.ts";
import { exportEndpoint } from "./exportEndpoints.ts";
import { keepOpened, recordWithdrawals, refuseFrozenEdits } from "./openedHooks.ts";
import { rulesFields } from "./rulesFields.ts";

/** Written by opening alone; nobody edits them. */
const kept = {
  access: { create: () => false, update: () => false },
  hooks: { beforeDuplicate: [() => null] },
};

/** When and by whom a campaign was opened, and the hash of what was frozen then. */
const openingFields = (): Field[] => [
  {
    name: "rulesHash",
    type: "text",
    ...kept,
    label: { zh: "规则指纹", en: "Hash of the rules" },
    admin: {
      position: "sidebar",
      readOnly: true,
      description: {
        zh: "开启时规则与名单的 SHA-256，显示在规则页，任何人都可核对。",
        en: "SHA-256 of rules and candidates as frozen.",
      },
    },
  },
  {
    name: "openedAt",
    type: "date",
    ...kept,
    label: { zh: "开启时间", en: "Opened at" },
    admin: {
      position: "sidebar",
      readOnly: true,
      date: { pickerAppearance: "dayAndTime", displayFormat: "yyyy-MM-dd HH:mm" },
      description: { zh: "开启后规则与名单冻结。", en: "Rules are frozen since." },
    },
  },
  {
    name: "openedBy",
    type: "text",
    ...kept,
    ...readBy("keepers"),
    label: { zh: "开启人", en: "Opened by" },
    admin: {
      position: "sidebar",
      readOnly: true,
      description: { zh: "执行开启的人。", en: "Who opened it." },
    },
  },
];

const campaigns = publishable({
  slug: "campaigns",
  labels: {
    singular: { zh: "点赞评选", en: "Campaign" },
    plural: { zh: "点赞评选", en: "Campaigns" },
  },
  title: "name",
  search: ["name", "summary", "slug"],
  columns: ["name", "openedAt", "_status", "updatedAt"],
  group: { zh: "评选", en: "Voting" },
  description: {
    zh: "最美网格员等点赞评选：先写规则和名单，发布页面，再由负责人开启。",
    en: "Like-and-select campaigns: set rules and candidates, publish, then open.",
  },
  fields: [
    {
      type: "tabs",
      tabs: [
        {
          label: { zh: "基本信息", en: "Basics" },
          fields: [
            nameField({
              label: { zh: "评选名称", en: "Name" },
              help: { zh: "完整名称，如“最美网格员点赞评选”。", en: "In full." },
            }),
            summaryField({ required: true }),
            {
              name: "intro",
              type: "textarea",
              label: { zh: "说明", en: "Introduction" },
              admin: {
                description: {
                  zh: "评选页上的说明，空一行分段。",
                  en: "Blank lines part paragraphs.",
                },
              },
            },
            coverField(),
            {
              name: "organisers",
              type: "text",
              hasMany: true,
              label: { zh: "主办单位", en: "Organisers" },
              admin: { description: { zh: "输入一个按回车。", en: "Enter after each." } },
            },
            {
              name: "contact",
              type: "text",
              label: { zh: "咨询与异议电话", en: "Contact" },
              admin: { description: { zh: "公示期接受异议的电话。", en: "For objections." } },
            },
          ],
        },
        { label: { zh: "规则", en: "Rules" }, fields: [rulesFields()] },
        { label: { zh: "候选人", en: "Candidates" }, fields: [candidateFields()] },
        {
          label: { zh: "评委", en: "Jury" },
          fields: [
            {
              name: "juryDesk",
              type: "ui",
              admin: { components: { Field: "/voting/jury/components/JuryDesk.tsx#JuryDesk" } },
            },
          ],
        },
        {
          label: { zh: "开启与进展", en: "Running" },
          fields: [
            {
              name: "running",
              type: "ui",
              admin: {
                components: { Field: "/voting/desk/components/CampaignDesk.tsx#CampaignDesk" },
              },
            },
          ],
        },
      ],
    },
    ...openingFields(),
    ...slugFields(reservedSlugs),
    ...publicationFields(),
    sampleField(),
  ],
});

/** 点赞评选. Rules and candidates are frozen by opening; votes live in the schema `voting`, never here. */
export const Campaigns: CollectionConfig = {
  ...campaigns,
  endpoints: [
    openEndpoint,
    ...actEndpoints,
    exportEndpoint,
    ...examinerEndpoints,
    ...sheetEndpoints,
    ...juryDeskEndpoints,
  ],
  hooks: {
    ...campaigns.hooks,
    beforeOperation: [keepOpened, ...(campaigns.hooks?.beforeOperation ?? [])],
    beforeChange: [...(campaigns.hooks?.beforeChange ?? []), refuseFrozenEdits],
    afterChange: [...(campaigns.hooks?.afterChange ?? []), recordWithdrawals],
  },
};
