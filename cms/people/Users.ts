import type { CollectionConfig } from "payload";
import { environment } from "#leaves/environment.ts";
import { accessFor } from "./access.ts";
import { accountEndpoints } from "./accountEndpoints.ts";
import { accountFields } from "./accountFields.ts";
import {
  checkPassword,
  guardAccountChange,
  guardAccountDelete,
  guardPassword,
  recordAccountChange,
  recordAccountDelete,
} from "./accountHooks.ts";
import { isSecureOrigin } from "./adminOrigin.ts";
import { principalOf } from "./principal.ts";
import { recordOwnRaise } from "./recordOwnRaise.ts";
import { keepAccountNames } from "./signIn/keepAccountNames.ts";
import {
  guardSignIn,
  handOverCodes,
  handOverSetUp,
  recordSignIn,
  recordSignOut,
  refuseDisabled,
} from "./signIn/signInHooks.ts";

const hourInSeconds = 60 * 60;

/** Accounts of the newsroom, the streets, the jury and the scrutineers. Signing in is by user name. */
export const Users: CollectionConfig = {
  slug: "users",
  labels: { singular: { zh: "账号", en: "Account" }, plural: { zh: "账号", en: "Accounts" } },
  auth: {
    loginWithUsername: { allowEmailLogin: true, requireEmail: false },
    // A lock is a weapon in the hands of whoever guesses wrong on purpose; the gate slows down instead (rule A11).
    maxLoginAttempts: 0,
    tokenExpiration: 8 * hourInSeconds,
    useSessions: true,
    removeTokenFromResponses: true,
    cookies: {
      sameSite: "Lax",
      secure: isSecureOrigin(environment("ADMIN_ORIGIN").ADMIN_ORIGIN),
    },
  },
  access: { ...accessFor("users"), admin: ({ req }) => principalOf(req.user) !== undefined },
  endpoints: accountEndpoints,
  hooks: {
    beforeOperation: [guardSignIn, guardPassword, recordOwnRaise],
    beforeValidate: [keepAccountNames, checkPassword],
    beforeChange: [guardAccountChange],
    afterChange: [recordAccountChange],
    beforeDelete: [guardAccountDelete],
    afterDelete: [recordAccountDelete],
    beforeLogin: [refuseDisabled],
    afterLogin: [recordSignIn],
    afterLogout: [recordSignOut],
    afterOperation: [handOverCodes],
    afterError: [handOverSetUp],
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
