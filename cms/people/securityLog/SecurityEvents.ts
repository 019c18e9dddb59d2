import type { CollectionConfig, Field, FieldHook, NumberField } from "payload";
import { eventKinds } from "./eventKinds.ts";
import { exportEvents } from "./exportEvents.ts";
import { subjectIn } from "./subjectWords.ts";

const nobody = () => false;

type Known = { id: number; name: string; username: string };

/** 姓名（用户名） of an account by its number: names alone can be equal. One that is gone is known by its number alone. */
const nameOf =
  (source: "account" | "by"): FieldHook =>
  async ({ req, siblingData }) => {
    const id: unknown = siblingData?.[source];
    if (typeof id !== "number") return "";
    const where = { id: { equals: id } };
    const account = await req.payload.db.findOne<Known>({
      collection: "users",
      where,
      req,
    });
    return account ? `${account.name}（${account.username}）` : `（已删除，编号 ${id}）`;
  };

/** A name that is looked up and not stored: the log itself holds numbers of accounts alone. */
const person = (
  name: string,
  source: "account" | "by",
  label: { zh: string; en: string },
  description: { zh: string; en: string },
): Field => ({
  name,
  type: "text",
  virtual: true,
  label,
  admin: { description },
  hooks: { afterRead: [nameOf(source)] },
});

/** The title of the document that a line's detail names (`案例 12`), as it is now; looked up like the names, and never stored. */
const titleOf: FieldHook = async ({ req, siblingData }) => {
  const subject = subjectIn(req.payload.config, String(siblingData?.detail ?? ""));
  if (!subject || subject.slug === "users") return "";
  const row = await req.payload.db.findOne<{ id: number }>({
    collection: subject.slug,
    where: { id: { equals: subject.id } },
    req,
  });
  const title = new Map<string, unknown>(Object.entries(row ?? {}));
  const { config } = req.payload.collections[subject.slug];
  return String(title.get(config.admin.useAsTitle ?? "id") ?? "");
};

const accountNumber = (name: "account" | "by", label: { zh: string; en: string }): NumberField => ({
  name,
  type: "number",
  label,
  admin: { description: { zh: "账号删除后仍可据此对照。", en: "Stays when the account is gone." } },
});

/**
 * The security log: who signed in, was refused, changed whose rights, or what readers get. The database lets nobody change a row, and
 * lets rows go after 200 days only. Rule A20.
 */
export const SecurityEvents: CollectionConfig = {
  slug: "security-events",
  labels: {
    singular: { zh: "安全记录", en: "Security event" },
    plural: { zh: "安全日志", en: "Security log" },
  },
  defaultSort: "-createdAt",
  disableDuplicate: true,
  endpoints: [exportEvents],
  admin: {
    useAsTitle: "detail",
    listSearchableFields: ["detail", "network"],
    defaultColumns: ["createdAt", "kind", "who", "doneBy", "about", "detail", "network"],
    components: {
      beforeListTable: ["/people/components/SecurityLogExport.tsx#SecurityLogExport"],
    },
    group: { zh: "系统", en: "System" },
    description: {
      zh: "系统自动记录登录、账号和权限变更、发布、撤下、导出、网站设置和彻底删除，至少保存 200 天，任何人不能修改或删除。网段只留加密后的代号：代号相同，即来自同一网段。",
      en: "Sign-ins, rights, publishing, take-downs, exports, settings and deletions, kept for at least 200 days; nobody changes or deletes a line.",
    },
  },
  fields: [
    {
      name: "kind",
      type: "select",
      required: true,
      index: true,
      options: Object.entries(eventKinds).map(([value, label]) => ({ value, label })),
      label: { zh: "事件", en: "Event" },
      admin: { description: { zh: "发生了什么。", en: "What happened." } },
    },
    person(
      "who",
      "account",
      { zh: "账号", en: "Account" },
      { zh: "事件涉及的账号。", en: "Whose account it was about." },
    ),
    person(
      "doneBy",
      "by",
      { zh: "操作人", en: "Done by" },
      { zh: "空白表示本人或系统。", en: "Blank for oneself or the system." },
    ),
    {
      name: "about",
      type: "text",
      virtual: true,
      label: { zh: "内容", en: "About" },
      admin: { description: { zh: "涉及内容现在的标题。", en: "The title, as it is now." } },
      hooks: { afterRead: [titleOf] },
    },
    { ...accountNumber("account", { zh: "账号编号", en: "Account no." }), index: true },
    accountNumber("by", { zh: "操作人编号", en: "Done by no." }),
    {
      name: "detail",
      type: "text",
      label: { zh: "说明", en: "Detail" },
      admin: { description: { zh: "涉及的角色、标题或原因。", en: "The role, title or reason." } },
    },
    {
      name: "network",
      type: "text",
      label: { zh: "网段代号", en: "Network" },
      admin: {
        description: { zh: "代号相同，即来自同一网段。", en: "Equal codes come from one network." },
      },
    },
    {
      // The time is the database's own; this only gives it its name in the list.
      name: "createdAt",
      type: "date",
      index: true,
      access: { create: nobody, update: nobody },
      label: { zh: "时间", en: "Time" },
      admin: {
        date: { displayFormat: "yyyy-MM-dd HH:mm:ss" },
        description: { zh: "数据库记下的北京时间。", en: "As the database noted it." },
      },
    },
  ],
};
