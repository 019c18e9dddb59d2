import type { Field, GlobalConfig } from "payload";
import { intakeSettings } from "../fields/intakeSettings.ts";
import { neededText } from "../fields/needed.ts";
import { rowTitle } from "../fields/rowTitle.ts";
import { synonyms } from "../fields/synonyms.ts";
import { wechatCode, wechatFiles } from "../fields/wechat.ts";
import { optionalEmail, optionalWebAddress } from "../settingsRules.ts";
import { wording } from "../wording.ts";

type Bilingual = { zh: string; en: string };

const line = (options: {
  name: string;
  label: Bilingual;
  help: Bilingual;
  missing?: string;
  initial?: string;
}): Field => ({
  name: options.name,
  type: "text",
  required: options.missing !== undefined,
  ...(options.initial && { defaultValue: options.initial }),
  ...(options.missing ? { validate: neededText(options.missing) } : {}),
  label: options.label,
  admin: { description: options.help },
});

const legalNumber = (options: { name: string; label: Bilingual; help: Bilingual }): Field => ({
  name: options.name,
  type: "group",
  label: options.label,
  admin: { description: options.help },
  fields: [
    {
      type: "row",
      fields: [
        {
          name: "number",
          type: "text",
          label: { zh: "编号", en: "Number" },
          admin: { width: "50%", description: { zh: "照备案证书填写。", en: "As filed." } },
        },
        {
          name: "url",
          type: "text",
          custom: { isWebAddress: true },
          validate: (value: string | null | undefined) => optionalWebAddress(value) ?? true,
          label: { zh: "查询链接", en: "Link" },
          admin: { width: "50%", description: { zh: "编号指向的网址。", en: "Where it leads." } },
        },
      ],
    },
  ],
});

const identity: Field[] = [
  line({
    name: "name",
    label: { zh: "网站名称", en: "Name" },
    help: { zh: "显示在页首和分享卡片。", en: "Shown in the masthead." },
    missing: wording.problems.name,
    // A site that nobody has named yet can still be published.
    initial: "实格",
  }),
  line({
    name: "tagline",
    label: { zh: "宗旨", en: "Tagline" },
    help: { zh: "名称旁的一句话。", en: "One line beside the name." },
  }),
  {
    name: "description",
    type: "textarea",
    label: { zh: "网站介绍", en: "Description" },
    admin: { description: { zh: "用于搜索引擎，一两句话。", en: "For search engines." } },
  },
  {
    name: "organisers",
    type: "text",
    hasMany: true,
    label: { zh: "主办单位", en: "Organisers" },
    admin: { description: { zh: "逐个输入，按回车确认。", en: "Confirm each with Enter." } },
  },
];

const channels: Field[] = [
  line({
    name: "hotline",
    label: { zh: "热线电话", en: "Hotline" },
    help: { zh: "推荐案例的电话。", en: "For recommending a case." },
  }),
  line({
    name: "weibo",
    label: { zh: "微博", en: "Weibo" },
    help: { zh: "如“@华西社区报”。", en: "Account name." },
  }),
  line({
    name: "wechat",
    label: { zh: "微信公众号", en: "WeChat" },
    help: { zh: "如“华西社区报”。", en: "Account name." },
  }),
  wechatCode,
  line({
    name: "complaintLine",
    label: { zh: "举报电话", en: "Complaint line" },
    help: { zh: "违法和不良信息举报电话。", en: "Shown in the footer." },
  }),
  {
    name: "complaintEmail",
    type: "text",
    validate: (value: string | null | undefined) => optionalEmail(value) ?? true,
    label: { zh: "举报邮箱", en: "Complaint e-mail" },
    admin: { description: { zh: "可不填。", en: "Optional." } },
  },
];

const legal: Field[] = [
  legalNumber({
    name: "icp",
    label: { zh: "ICP 备案号", en: "ICP number" },
    help: { zh: "页脚必须展示，并链接到备案系统。", en: "Must stand in the footer." },
  }),
  legalNumber({
    name: "policeFiling",
    label: { zh: "公安备案号", en: "Police filing" },
    help: { zh: "页脚展示。", en: "Shown in the footer." },
  }),
  line({
    name: "newsLicence",
    label: { zh: "互联网新闻信息服务许可证", en: "News licence" },
    help: { zh: "许可证编号，页脚展示。", en: "Licence number, shown in the footer." },
  }),
  {
    name: "sample",
    type: "checkbox",
    defaultValue: false,
    label: { zh: "以上编号为示例", en: "Sample numbers" },
    admin: {
      description: {
        zh: "演示环境勾选，页脚会标明“示例”。",
        en: "Tick for demonstrations; the footer says so.",
      },
    },
  },
];

const about: Field = {
  name: "about",
  type: "array",
  label: { zh: "关于我们", en: "About" },
  labels: { singular: { zh: "一节", en: "Section" }, plural: { zh: "各节", en: "Sections" } },
  admin: {
    components: rowTitle(["heading"]),
    description: { zh: "“关于”页的各节。", en: "Sections of the about page." },
  },
  fields: [
    line({
      name: "heading",
      label: { zh: "小标题", en: "Heading" },
      help: { zh: "本节标题。", en: "Heading of the section." },
      missing: wording.problems.name,
    }),
    {
      name: "text",
      type: "textarea",
      required: true,
      label: { zh: "内容", en: "Text" },
      admin: { description: { zh: "本节文字，空行分段。", en: "Blank lines part paragraphs." } },
    },
  ],
};

/** What the site says of itself on every page. */
export const SiteSettings: GlobalConfig = {
  slug: "site-settings",
  label: { zh: "网站设置", en: "Site settings" },
  admin: {
    group: { zh: "站点", en: "Site" },
    description: {
      zh: "名称、主办单位、联系渠道和备案编号；保存后网站随即更新。",
      en: "Name, organisers, channels and legal numbers; the site follows.",
    },
  },
  fields: [
    {
      type: "tabs",
      tabs: [
        { label: { zh: "网站", en: "Site" }, fields: identity },
        { label: { zh: "联系渠道", en: "Channels" }, fields: [...channels, wechatFiles] },
        { label: { zh: "备案与许可", en: "Legal" }, fields: legal },
        { label: { zh: "关于", en: "About" }, fields: [about] },
        { label: { zh: "搜索", en: "Search" }, fields: [synonyms] },
        { label: { zh: "推荐通道", en: "Recommendations" }, fields: [intakeSettings] },
      ],
    },
  ],
};
