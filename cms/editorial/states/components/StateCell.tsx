"use client";

import { useConfig } from "@payloadcms/ui";
import type { DefaultCellComponentProps } from "payload";
import { useEffect, useState } from "react";
import type { StateLine } from "../stateLines.ts";
import { askStates } from "./askStates.ts";
import "./states.css";

/** Where the document of a row stands, in whose hands it is, and how long. */
export function StateCell({ collectionSlug, rowData }: DefaultCellComponentProps) {
  const { config } = useConfig();
  const url = `${config.routes.api}/${collectionSlug}/states`;
  const [line, setLine] = useState<StateLine>();
  const id = Number(rowData?.id);
  useEffect(() => {
    let isGone = false;
    void askStates(url, id).then((told) => {
      if (!isGone) setLine(told);
    });
    return () => {
      isGone = true;
    };
  }, [url, id]);
  if (!line) return <span className="gp-standing" />;
  return (
    <span className="gp-standing">
      <strong>{line.state}</strong>
      {line.owed && <span className="gp-owed">{line.owed}</span>}
      <small>{line.detail}</small>
    </span>
  );
}
