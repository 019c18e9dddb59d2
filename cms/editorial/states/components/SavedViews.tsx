"use client";

import { useConfig } from "@payloadcms/ui";
import { useSearchParams } from "next/navigation.js";
import type { StateFilter } from "../stateRules.ts";
import { wording } from "../wording.ts";
import "./states.css";

const views: readonly StateFilter[] = ["mine", "to-sign", "returned", "this-week", "owed"];

/** As the panel's own filters write it, so that they show it and go on from there. */
const parameter = "where[or][0][and][0][deskState][equals]";

/** The lists that a newsroom opens most, as links above the table. */
export function SavedViews({ collection }: { collection: string }) {
  const { config } = useConfig();
  const chosen = useSearchParams().get(parameter);
  const list = `${config.routes.admin}/collections/${collection}`;
  return (
    <nav aria-label={wording.views} className="gp-views">
      <a href={list} aria-current={chosen === null ? "page" : undefined}>
        {wording.all}
      </a>
      {views.map((view) => (
        <a
          key={view}
          href={`${list}?${new URLSearchParams({ [parameter]: view })}`}
          aria-current={chosen === view ? "page" : undefined}
        >
          {wording.filters[view]}
        </a>
      ))}
    </nav>
  );
}
