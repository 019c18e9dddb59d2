import type { Field, FieldAccess, TextFieldSingleValidation } from "payload";
import { principalOf } from "./principal.ts";
import { roles } from "./roles.ts";
import { accountNameProblem } from "./signIn/accountNameRules.ts";
import { presentPassword, signInState } from "./signInState.ts";
import { wording } from "./wording.ts";

const isAdmin: FieldAccess = ({ req }) => principalOf(req.user)?.role === "admin";

/** What identifies a person beyond the name is for admins and the person alone. */
const isAdminOrSelf: FieldAccess = ({ req, id, doc }) => {
  const who = principalOf(req.user);
  return who !== undefined && (who.role === "admin" || who.id === (id ?? doc?.id));
};

const checkUserName: TextFieldSingleValidation = (value, { previousValue, req }) => {
  if (!value) return req.t("validation:required");
  // An account from before the rule is renamed, disabled and signed in as any other.
  if (value === previousValue) return true;
  const problem = accountNameProblem(value);
  return problem === undefined || wording.account.userName[problem];
};

/** Payload's own fields, merged with these: only what differs is said. */
const signIn: Field[] = [
  {
    name: "username",
    type: "text",
    label: { zh: "用户名", en: "User name" },
    access: { read: isAdminOrSelf, update: isAdmin },
    validate: checkUserName,
  },
  {
    name: "email",
    type: "email",
    label: { zh: "电子邮箱（选填）", en: "E-mail (optional)" },
    access: { read: isAdminOrSelf, update: isAdmin },
  },
];

const disabled: Field = {
  name: "disabled",
  type: "checkbox",
  defaultValue: false,
  label: { zh: "停用账号", en: "Disabled" },
  access: { read: isAdmin, create: isAdmin, update: isAdmin },
  admin: {
    position: "sidebar",
    description: {
      zh: "停用后不能登录，已登录的设备立即退出。稿件和记录保留。",
      en: "Refused at sign-in; open sessions end at once. Documents and records stay.",
    },
  },
};

/** Fields of an account. Only an admin gives rights, so that nobody can raise themselves. */
export const accountFields: Field[] = [
  presentPassword,
  {
    name: "name",
    type: "text",
    custom: { isPersonName: true },
    required: true,
    maxLength: 40,
    label: { zh: "姓名", en: "Name" },
    access: { update: isAdmin },
    admin: {
      description: {
        zh: "真实姓名，显示在稿件、操作记录和评选公告里，只有管理员可以修改。",
        en: "Real name, shown in records and under acts; only an administrator changes it.",
      },
    },
  },
  {
    name: "role",
    type: "select",
    required: true,
    options: roles.map(({ value, zh, en }) => ({ value, label: { zh, en } })),
    label: { zh: "角色", en: "Role" },
    access: { create: isAdmin, update: isAdmin },
    admin: {
      description: {
        zh: "决定账号能看什么、能做什么，只有管理员可以修改。",
        en: "Decides what the account sees and does; only an administrator changes it.",
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
    validate: (value: unknown, { siblingData }: { siblingData: { role?: unknown } }) =>
      siblingData.role === "correspondent" && !value ? wording.account.streetNeeded : true,
    admin: {
      condition: (_, siblingData) => siblingData?.role === "correspondent",
      description: {
        zh: "街道通讯员只维护这一个街道的品牌页和稿件。",
        en: "A correspondent keeps this street's brand page and texts, and no other's.",
      },
    },
  },
  {
    name: "worker",
    type: "relationship",
    relationTo: "workers",
    label: { zh: "本人的人物页", en: "Own profile" },
    access: { create: isAdmin, update: isAdmin },
    admin: {
      description: {
        zh: "网站上有本人的人物页时填写。参加评选的人不能担任该评选的评委。",
        en: "The person's profile on the site. A candidate cannot sit on that campaign's jury.",
      },
    },
  },
  ...signIn,
  disabled,
  ...signInState,
];
