"use client";

import { useFormModified } from "@payloadcms/ui";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { deskRequest } from "#panelKit/deskRequest.ts";
import type { Beat } from "../presence.wire.ts";
import { type Beside, beatMs } from "../presenceRules.ts";
import { deskWording } from "../wording.ts";

const words = deskWording.presence;

/** Who else has the document open, and the button that takes it over (rules Y10 and Y11). */
export function Presence({ path, form }: { path: string; form: string }) {
  const [others, setOthers] = useState<readonly Beside[]>([]);
  const isModified = useFormModified();
  const url = `${path}/presence`;
  const hasTyped = useRef(false);
  useEffect(() => {
    if (isModified) hasTyped.current = true;
  }, [isModified]);

  const say = useEffectEvent(async (doing: Beat["doing"]) => {
    const typed = hasTyped.current;
    hasTyped.current = false;
    const { status, json } = await deskRequest(url, { form, doing, typed });
    if (status === 200) setOthers((json as { others: Beside[] }).others);
  });
  useEffect(() => {
    void say("stay");
    const timer = setInterval(() => void say("stay"), beatMs);
    return () => clearInterval(timer);
  }, []);

  useEffect(() => {
    const leave = () =>
      // Outlives the page that sends it.
      void fetch(url, {
        method: "POST",
        credentials: "include",
        keepalive: true,
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ form, doing: "leave", typed: false }),
      }).catch(() => undefined);
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, [url, form]);

  if (others.length === 0) return null;
  const isElsewhere = others.some(({ writes }) => writes);
  return (
    <div className="gp-kept" role="status">
      {others.map((one) => (
        <p key={one.name}>{words.isWriting(one)}</p>
      ))}
      <p>{isElsewhere ? words.elsewhere : words.here}</p>
      {isElsewhere && (
        <div className="gp-kept-acts">
          <button
            type="button"
            className="btn btn--style-secondary"
            onClick={() => void say("take")}
          >
            {words.take}
          </button>
        </div>
      )}
    </div>
  );
}
