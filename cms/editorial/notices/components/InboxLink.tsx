"use client";

import { useAuth, useConfig } from "@payloadcms/ui";
import { useEffect, useState } from "react";
import { deskRequest } from "#panelKit/deskRequest.ts";
import { scopesOf } from "#people/permissions.ts";
import { principalOf } from "#people/principal.ts";
import { wording } from "../wording.ts";
import "./notices.css";

const everyMs = 60_000;

/** The way to the inbox in the panel's menu, with the number of texts that wait for the account (rule X1). */
export function InboxLink() {
  const { config } = useConfig();
  const { user } = useAuth();
  const [{ count, asked }, setCounts] = useState({ count: 0, asked: 0 });
  const role = principalOf(user)?.role;
  const writes = role !== undefined && scopesOf(role, "submit", "cases").length > 0;
  const url = `${config.routes.api}/inbox-count`;
  useEffect(() => {
    if (!writes) return;
    const ask = async () => {
      if (document.visibilityState === "hidden") return;
      const { status, json } = await deskRequest(url);
      if (status === 200) setCounts(json as { count: number; asked: number });
    };
    void ask();
    const timer = setInterval(ask, everyMs);
    window.addEventListener("focus", ask);
    return () => {
      clearInterval(timer);
      window.removeEventListener("focus", ask);
    };
  }, [url, writes]);
  if (!writes) return null;
  return (
    <a className="gp-inbox-link" href={config.routes.admin} data-waits={count > 0}>
      {count > 0 ? wording.menu(count, asked) : wording.menuEmpty}
    </a>
  );
}
