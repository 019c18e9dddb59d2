"use client";

import { useAuth, useConfig } from "@payloadcms/ui";
import { mayKeepConsents } from "../mayKeepConsents.ts";
import { wording as words } from "../wording.ts";

/** The way to the ledger of consents, in the panel's menu. */
export function ConsentsLink() {
  const { config } = useConfig();
  const { user } = useAuth();
  if (!mayKeepConsents(user)) return null;
  return (
    <a className="gp-inbox-link" href={`${config.routes.admin}/consents`}>
      {words.title}
    </a>
  );
}
