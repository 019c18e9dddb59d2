import { useConfig } from "@payloadcms/ui";
import { useEffect, useState } from "react";
import { deskRequest } from "#panelKit/deskRequest.ts";
import { type Progress, progressWire } from "../progress.wire.ts";

/** A change is followed closely for a minute, then at leisure. */
const closelyMs = 1_000;
const closely = 60;
const leisurelyMs = 10_000;

/**
 * How far the last change of a document is, or a release; asked for again until nothing more happens by itself, and anew
 * when `version` is another one. Undefined while nothing is known of it.
 */
export function useProgress(of: {
  subject: string | undefined;
  document: number | string | undefined;
  version?: number | undefined;
}): Progress | undefined {
  const { subject, document, version } = of;
  const { api } = useConfig().config.routes;
  const [progress, setProgress] = useState<Progress>();

  useEffect(() => {
    if (subject === undefined || document === undefined) return;
    let isOver = false;
    let timer: number | undefined;
    const look = async (tries: number) => {
      const { status, json } = await deskRequest(`${api}/releases/progress/${subject}/${document}`);
      if (isOver) return;
      const found = status === 200 ? progressWire.nullable().safeParse(json) : undefined;
      // What is on the screen stays there while the network is away.
      if (found?.success) setProgress(found.data ?? undefined);
      if (found?.success && (found.data?.isFinal ?? true)) return;
      timer = window.setTimeout(look, tries < closely ? closelyMs : leisurelyMs, tries + 1);
    };
    void look(version === undefined ? 0 : 1);
    return () => {
      isOver = true;
      window.clearTimeout(timer);
    };
  }, [api, subject, document, version]);

  return progress;
}
