import type { CollectionConfig, Field } from "payload";
import { cdnField } from "./cdn/cdnField.ts";
import { releaseFaults } from "./fault.ts";
import { progressEndpoint } from "./proof/progressEndpoint.ts";
import { progressFields } from "./proof/progressField.ts";
import { faultNames } from "./wording.ts";

/** Life of a release: asked for and under way, live in the database, or failed with the old tree left in place. What readers get is told by its steps. */
const releaseStates = [
  { value: "running", label: { zh: "生成中", en: "Running" } },
  { value: "live", label: { zh: "已生成", en: "Made" } },
  { value: "failed", label: { zh: "失败", en: "Failed" } },
];

const count = (name: string, zh: string, en: string, help: { zh: string; en: string }): Field => ({
  name,
  type: "number",
  label: { zh, en },
  admin: { width: "25%", description: help },
});

/** 发布记录: what was released when and why, and what went wrong. Written by the publisher alone. */
export const Releases: CollectionConfig = {
  slug: "releases",
  labels: {
    singular: { zh: "发布记录", en: "Release" },
    plural: { zh: "发布记录", en: "Releases" },
  },
  admin: {
    useAsTitle: "number",
    defaultColumns: ["number", "state", "progress", "cause", "by", "changed", "createdAt"],
    listSearchableFields: ["cause", "by", "message"],
    group: { zh: "站点", en: "Site" },
    description: {
      zh: "每次内容变更后，网站会自动重新生成。这里记录每一次的结果；失败时读者看到的仍是上一次的网站。",
      en: "The site is made anew after each change. A failed release leaves the previous site in place.",
    },
  },
  defaultSort: "-number",
  endpoints: [progressEndpoint],
  fields: [
    {
      type: "row",
      fields: [
        {
          name: "number",
          type: "number",
          required: true,
          unique: true,
          index: true,
          label: { zh: "序号", en: "Number" },
          admin: { width: "25%", description: { zh: "依次递增。", en: "Counts up." } },
        },
        {
          name: "state",
          type: "select",
          required: true,
          index: true,
          options: releaseStates,
          label: { zh: "状态", en: "State" },
          admin: { width: "25%", description: { zh: "结果。", en: "Outcome." } },
        },
        {
          name: "cause",
          type: "text",
          required: true,
          label: { zh: "起因", en: "Cause" },
          admin: { width: "50%", description: { zh: "由哪些变更引起。", en: "What led to it." } },
        },
      ],
    },
    {
      name: "by",
      type: "text",
      label: { zh: "操作人", en: "By" },
      admin: {
        description: {
          zh: "作出这些变更的账号；空白表示系统自动生成。",
          en: "Who made the changes; blank where the system released by itself.",
        },
      },
    },
    {
      name: "message",
      type: "textarea",
      label: { zh: "失败原因与处理办法", en: "What went wrong and what to do" },
      admin: {
        condition: (data) => Boolean(data?.message),
        description: { zh: "处理后会自动重新生成。", en: "Retried by itself once mended." },
      },
    },
    {
      type: "row",
      admin: { condition: (data) => data?.state === "failed" },
      fields: [
        count("tries", "失败次数", "Tries", {
          zh: "同一原因连续失败的次数，合并成这一条。",
          en: "How often it failed for this reason in a row.",
        }),
        {
          name: "since",
          type: "date",
          label: { zh: "开始失败的时间", en: "Failing since" },
          admin: {
            width: "25%",
            date: { pickerAppearance: "dayAndTime" },
            description: { zh: "第一次因此失败的时间。", en: "The first of them." },
          },
        },
      ],
    },
    {
      name: "problems",
      type: "textarea",
      label: { zh: "有问题的内容", en: "Documents with problems" },
      admin: {
        condition: (data) => Boolean(data?.problems),
        description: {
          zh: "这些内容不合要求，其余内容已照常上线；改好并重新发布即可。",
          en: "These could not be released; everything else was. Mend and publish them again.",
        },
      },
    },
    {
      type: "row",
      fields: [
        count("pages", "页面数", "Pages", { zh: "网站的页面总数。", en: "Pages of the site." }),
        count("changed", "变化页面", "Changed", {
          zh: "与上一次不同的页面。",
          en: "Pages that differ from the release before.",
        }),
        count("seconds", "用时（秒）", "Seconds", { zh: "生成用时。", en: "Time it took." }),
        count("changes", "变更数", "Changes", { zh: "包含的变更。", en: "Changes in it." }),
      ],
    },
    ...progressFields,
    cdnField,
    {
      type: "collapsible",
      label: { zh: "技术细节", en: "Technical detail" },
      admin: { initCollapsed: true, condition: (data) => data?.state === "failed" },
      fields: [
        {
          name: "fault",
          type: "select",
          options: releaseFaults.map((value) => ({
            value,
            label: { zh: faultNames[value], en: value },
          })),
          label: { zh: "错误类别", en: "Fault" },
          admin: { description: { zh: "供管理员排查。", en: "For administrators." } },
        },
        {
          name: "detail",
          // Not `code`: that editor is loaded from a foreign server.
          type: "textarea",
          label: { zh: "错误详情", en: "Detail" },
          admin: {
            description: { zh: "程序给出的原文。", en: "As the program said it." },
          },
        },
      ],
    },
  ],
};
