"use client";

import { useDocumentInfo } from "@payloadcms/ui";
import { shanghaiStamp } from "#leaves/shanghaiTime.ts";
import { ProgressSteps } from "./ProgressSteps.tsx";
import { useProgress } from "./useProgress.ts";

const timeOfDay = (at: string) => shanghaiStamp(new Date(at)).slice(-"HH:MM:SS".length);

/** How far the last change of the document is on its way to readers; nothing when none is remembered. */
export function DocumentProgress() {
  const { collectionSlug, globalSlug, id, lastUpdateTime } = useDocumentInfo();
  const progress = useProgress({
    subject: collectionSlug ?? globalSlug,
    document: globalSlug ? "-" : id,
    version: lastUpdateTime,
  });
  if (!progress) return null;
  const { state, words, at } = progress.now;
  return (
    <details className="gp-progress" data-state={state}>
      <summary aria-live="polite">
        {words}
        {at && <time dateTime={at}>{timeOfDay(at)}</time>}
      </summary>
      <div className="gp-progress-sheet">
        <p>{progress.title}</p>
        <ProgressSteps progress={progress} />
      </div>
    </details>
  );
}
