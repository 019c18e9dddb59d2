"use client";

import { useConfig } from "@payloadcms/ui";
import { useSearchParams } from "next/navigation.js";
import { wording } from "../wording.ts";

/** Takes the lines that the list is narrowed to out as a CSV file. */
export function SecurityLogExport() {
  const { config } = useConfig();
  const asked = [...useSearchParams()].filter(([name]) => name.startsWith("where["));
  const question = new URLSearchParams(asked).toString();
  return (
    <p>
      <a href={`${config.routes.api}/security-events/csv?${question}`} download>
        {wording.securityLog.download}
      </a>
    </p>
  );
}
