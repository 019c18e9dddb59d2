"use client";

import { useAuth, useConfig } from "@payloadcms/ui";
import { deskAccount } from "../desk/deskAccount.ts";
import { deskWords as words } from "../deskWording.ts";

/** The way to what people outside sent in, in the panel's menu. */
export function IntakeLink() {
  const { config } = useConfig();
  const { user } = useAuth();
  if (!deskAccount(user, "read")) return null;
  return (
    <a className="gp-inbox-link" href={`${config.routes.admin}/intake`}>
      {words.title}
    </a>
  );
}
