"use client";

import { useAuth, useConfig } from "@payloadcms/ui";
import { principalOf } from "#people/principal.ts";
import { mayReadStatus } from "../mayReadStatus.ts";
import { wording as words } from "../wording.ts";

/** The way to how the installation stands, in the menu of who may see it. */
export function StatusLink() {
  const { config } = useConfig();
  const { user } = useAuth();
  if (!mayReadStatus(principalOf(user))) return null;
  return (
    <a className="gp-inbox-link" href={`${config.routes.admin}/status`}>
      {words.title}
    </a>
  );
}
