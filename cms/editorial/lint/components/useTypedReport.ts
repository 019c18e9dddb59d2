import { useAllFormFields, useConfig } from "@payloadcms/ui";
import { reduceFieldsToValues } from "payload/shared";
import { useCallback, useEffect, useRef, useState } from "react";
import { type DeskAnswer, deskRequest, refusalOf } from "#panelKit/deskRequest.ts";
import type { LintLine } from "../lintView.ts";

/** Nobody is told of a slip in the middle of a word. */
const idleMs = 800;

/** The report on what stands in the form, made again when somebody stops typing. `isBusy` while one is awaited. */
export function useTypedReport(document: string): {
  answer: DeskAnswer | undefined;
  isBusy: boolean;
  /** Lets a blocker stand; answers with what stood in the way. */
  pass: (finding: LintLine, sentence: string) => Promise<string | undefined>;
} {
  const [fields] = useAllFormFields();
  const { config } = useConfig();
  const url = `${config.routes.api}/${document}/lint`;
  const [answer, setAnswer] = useState<DeskAnswer>();
  const [isBusy, setIsBusy] = useState(true);
  const asked = useRef(0);
  const typed = JSON.stringify(reduceFieldsToValues(fields, true));

  const look = useCallback(async () => {
    const number = ++asked.current;
    setIsBusy(true);
    const answered = await deskRequest(url, { document: JSON.parse(typed) as object });
    // What was typed meanwhile has been asked about since.
    if (number !== asked.current) return;
    setAnswer(answered);
    setIsBusy(false);
  }, [url, typed]);

  useEffect(() => {
    const timer = setTimeout(look, asked.current === 0 ? 0 : idleMs);
    return () => clearTimeout(timer);
  }, [look]);

  const pass = async ({ key }: LintLine, sentence: string) => {
    const refusal = refusalOf(await deskRequest(`${url}/passes`, { key, sentence }));
    if (refusal === undefined) await look();
    return refusal;
  };

  return { answer, isBusy, pass };
}
