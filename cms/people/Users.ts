import type { CollectionConfig } from "payload";
import { accessFor } from "./access.ts";
import { accountFields } from "./accountFields.ts";
import { principalOf } from "./principal.ts";

const minutes = 60_000;
const hours = 60 * 60;

/** Accounts of the newsroom, the streets, the jury and the scrutineers. Signing in is by user name. */
export const Users: CollectionConfig = {
  slug: "users",
  labels: { singular: { zh: "账号", en: "Account" }, plural: { zh: "账号", en: "Accounts" } },
  auth: {
    loginWithUsername: { allowEmailLogin: true, requireEmail: false },
    maxLoginAttempts: 5,
    lockTime: 10 * minutes,
    tokenExpiration: 8 * hours,
    useSessions: true,
    cookies: { sameSite: "Lax", secure: process.env.ADMIN_ORIGIN?.startsWith("https:") ?? false },
  },
  access: {
    ...accessFor("users"),
    admin: ({ req }) => principalOf(req.user) !== undefined,
  },
  admin: {
    useAsTitle: "name",
    defaultColumns: ["name", "role", "username", "street", "disabled"],
    group: { zh: "系统", en: "System" },
    description: {
      zh: "每人一个账号，不要合用。离岗人员请停用账号，不要删除，以便查到历史记录。",
      en: "One account per person. Disable accounts of people who leave; keep them for the record.",
    },
  },
  fields: accountFields,
};
