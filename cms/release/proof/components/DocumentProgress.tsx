"use client";

import { useDocumentInfo } from "@payloadcms/ui";
import { shanghaiStamp } from "#leaves/shanghaiTime.ts";
import { currentStep } from "../stateRules.ts";
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
  const name = progress && currentStep(progress.steps)?.name;
  const step = progress?.steps.find((one) => one.name === name);
  if (!progress || !step) return null;
  return (
    <details className="gp-progress" data-state={step.state}>
      <summary aria-live="polite">
        {step.words}
        {step.at && <time dateTime={step.at}>{timeOfDay(step.at)}</time>}
      </summary>
      <div className="gp-progress-sheet">
        <p>{progress.title}</p>
        <ProgressSteps progress={progress} />
      </div>
    </details>
  );
}
