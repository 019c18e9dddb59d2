"use client";

import { useDocumentInfo } from "@payloadcms/ui";
import { wording } from "../wording.ts";
import { ProgressSteps } from "./ProgressSteps.tsx";
import { useProgress } from "./useProgress.ts";

/** How far a release is, in its record of 发布记录. */
export function ReleaseProgress() {
  const { id } = useDocumentInfo();
  const progress = useProgress({ subject: "releases", document: id });
  if (!progress) return null;
  return (
    <section className="gp-release-progress">
      <h3>{wording.field.label}</h3>
      <ProgressSteps progress={progress} />
    </section>
  );
}
