"use client";

import { useAuth, useConfig } from "@payloadcms/ui";
import { deskAccount } from "../desk/deskAccount.ts";
import { deskWords as words } from "../deskWording.ts";
import { isOfStreet } from "../street/streetAccount.ts";
import { streetWords } from "../street/streetWording.ts";

/** The way to what people outside sent in, in the panel's menu. */
export function IntakeLink() {
  const { config } = useConfig();
  const { user } = useAuth();
  const isDesk = deskAccount(user, "read") !== undefined;
  if (!isDesk && !isOfStreet(user, "read")) return null;
  return (
    <a className="gp-inbox-link" href={`${config.routes.admin}/intake${isDesk ? "" : "/street"}`}>
      {isDesk ? words.title : streetWords.title}
    </a>
  );
}
