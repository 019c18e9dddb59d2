import type { CollectionConfig, FieldAccess } from "payload";
import { principalOf } from "./principal.ts";
import { roles } from "./roles.ts";

const isAdmin: FieldAccess = ({ req }) => principalOf(req.user)?.role === "admin";

/** What identifies a person beyond the name is for admins and the person alone. */
const isAdminOrSelf: FieldAccess = ({ req, id, doc }) => {
  const who = principalOf(req.user);
  const account = id ?? (doc as { id?: number | string } | undefined)?.id;
  return who !== undefined && (who.role === "admin" || who.id === account);
};

/** Fields of an account. Only an admin gives rights, so nobody can raise themselves. */
export const accountFields: CollectionConfig["fields"] = [
  {
    name: "name",
    type: "text",
    required: true,
    maxLength: 40,
    label: { zh: "姓名", en: "Name" },
    admin: {
      description: { zh: "显示在稿件记录里的真实姓名。", en: "Real name, shown in records." },
    },
  },
  {
    name: "role",
    type: "select",
    required: true,
    saveToJWT: true,
    options: roles.map(({ value, label }) => ({ value, label })),
    label: { zh: "角色", en: "Role" },
    access: { create: isAdmin, update: isAdmin },
    admin: {
      description: {
        zh: "决定账号能看什么、能做什么，只有管理员可以修改。",
        en: "Decides all rights.",
      },
    },
  },
  {
    name: "street",
    type: "relationship",
    relationTo: "places",
    filterOptions: { level: { equals: "street" } },
    label: { zh: "所属街道", en: "Street" },
    access: { create: isAdmin, update: isAdmin },
    validate: (value: unknown, { siblingData }: { siblingData: { role?: string } }) =>
      siblingData.role === "correspondent" && !value ? "街道通讯员必须选择所属街道。" : true,
    admin: {
      condition: (_, siblingData) => siblingData?.role === "correspondent",
      description: {
        zh: "街道通讯员只能维护这一个街道的品牌页和稿件。",
        en: "A correspondent works for this street alone.",
      },
    },
  },
  {
    name: "email",
    type: "email",
    label: { zh: "电子邮箱", en: "E-mail" },
    access: { read: isAdminOrSelf, update: isAdminOrSelf },
  },
  {
    name: "disabled",
    type: "checkbox",
    defaultValue: false,
    label: { zh: "停用", en: "Disabled" },
    access: { create: isAdmin, update: isAdmin },
    admin: {
      position: "sidebar",
      description: {
        zh: "停用后不能登录，已登录的会话立即失效。",
        en: "Refused at sign-in at once.",
      },
    },
  },
];
