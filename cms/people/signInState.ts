import type { Field, FieldHook } from "payload";
import { principalOf } from "./principal.ts";
import { gateKey, signInGate } from "./signIn/admitAttempt.ts";
import { wording } from "./wording.ts";

const describe: FieldHook = ({ data, req }) => {
  if (principalOf(req.user)?.role !== "admin" || typeof data?.id !== "number") return undefined;
  const ms = signInGate.slowedFor(gateKey({ id: data.id }, ""));
  return ms > 0 ? wording.signIn.slowed(ms) : wording.signIn.free;
};

const component = (name: string) => ({ Field: `/people/components/${name}.tsx#${name}` });

/** Stands first, below Payload's own box with the new password, where the present one is asked for. */
export const presentPassword: Field = {
  name: "currentPasswordField",
  type: "ui",
  admin: { components: component("CurrentPassword") },
};

/** What the page of an account shows of its sign-in: whether strangers are slowed down, and the second step. */
export const signInState: Field[] = [
  {
    name: "signInState",
    type: "text",
    virtual: true,
    label: { zh: "登录状态", en: "Sign-in" },
    hooks: { afterRead: [describe] },
    admin: {
      position: "sidebar",
      readOnly: true,
      disableListColumn: true,
      disableListFilter: true,
      disableBulkEdit: true,
      condition: (_, __, { user }) => user?.role === "admin",
      description: {
        zh: "多次输错密码后，陌生网络的登录会变慢；最近 30 天成功登录过的网络不受影响。",
        en: "After wrong passwords strange networks are slowed down; those of the last 30 days are not.",
      },
      components: component("SignInState"),
    },
  },
  { name: "secondFactorField", type: "ui", admin: { components: component("SecondFactor") } },
];
