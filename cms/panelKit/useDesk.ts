import { useCallback, useEffect, useState } from "react";
import { type DeskAnswer, deskRequest, messageOf, refusalOf } from "./deskRequest.ts";

/**
 * A part of a document's form over its own endpoints: what `base/part` answered, asked again after each thing that is done, and what was said last. What is on
 * the screen stays there while the network is away. Without an address nothing is asked.
 */
export function useDesk(base: string | undefined, part: string) {
  const [answer, setAnswer] = useState<DeskAnswer>();
  const [message, setMessage] = useState("");

  const load = useCallback(async () => {
    if (base === undefined) return;
    const found = await deskRequest(`${base}/${part}`);
    setAnswer((before) => (found.status === 0 && before ? before : found));
  }, [base, part]);
  useEffect(() => {
    void load();
  }, [load]);

  /** Does something; answers with what stood in the way, in words. */
  const send = async (path: string, body: object): Promise<string | undefined> => {
    setMessage("");
    const done = await deskRequest(`${base}/${path}`, body);
    const refusal = refusalOf(done);
    await load();
    if (refusal === undefined) setMessage(messageOf(done.json));
    return refusal;
  };
  return { answer, message, setMessage, load, send };
}
