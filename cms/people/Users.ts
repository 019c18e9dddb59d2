import type { CollectionConfig } from "payload";
import { environment } from "#leaves/environment.ts";
import { accessFor } from "./access.ts";
import { accountFields } from "./accountFields.ts";
import {
  checkPassword,
  guardAccountChange,
  guardAccountDelete,
  guardSignIn,
  refuseDisabled,
} from "./accountHooks.ts";
import { needsSecureCookie } from "./adminOrigin.ts";
import { principalOf } from "./principal.ts";
import { wording } from "./wording.ts";

const minuteInMs = 60_000;
const hourInSeconds = 60 * 60;

/** Accounts of the newsroom, the streets, the jury and the scrutineers. Signing in is by user name. */
export const Users: CollectionConfig = {
  slug: "users",
  labels: { singular: { zh: "账号", en: "Account" }, plural: { zh: "账号", en: "Accounts" } },
  auth: {
    loginWithUsername: { allowEmailLogin: true, requireEmail: false },
    maxLoginAttempts: 5,
    lockTime: 10 * minuteInMs,
    tokenExpiration: 8 * hourInSeconds,
    useSessions: true,
    cookies: {
      sameSite: "Lax",
      secure: needsSecureCookie(environment("ADMIN_ORIGIN").ADMIN_ORIGIN),
    },
  },
  access: { ...accessFor("users"), admin: ({ req }) => principalOf(req.user) !== undefined },
  // An empty table must never be an invitation: Payload lets whoever comes first become the first user.
  endpoints: [
    {
      path: "/first-register",
      method: "post",
      handler: () =>
        Response.json({ errors: [{ message: wording.account.noFirstUser }] }, { status: 403 }),
    },
  ],
  hooks: {
    beforeOperation: [guardSignIn],
    beforeValidate: [checkPassword],
    beforeChange: [guardAccountChange],
    beforeDelete: [guardAccountDelete],
    beforeLogin: [refuseDisabled],
  },
  admin: {
    useAsTitle: "name",
    defaultColumns: ["name", "role", "username", "street", "disabled"],
    listSearchableFields: ["name", "username"],
    group: { zh: "系统", en: "System" },
    description: {
      zh: "一人一号，不要合用。人员离岗请停用账号，不要删除，以便查到历史记录。",
      en: "One account per person. Disable accounts of people who leave; keep them for the record.",
    },
  },
  fields: accountFields,
};
