"use client";

import { useAllFormFields } from "@payloadcms/ui";
import { reduceFieldsToValues } from "payload/shared";
import { useEffect, useRef, useState } from "react";
import type { PanelWording } from "./panelWording.ts";
import { previewFrames } from "./previewFrames.ts";
import { type PreviewView, previewViews } from "./previewViews.ts";

type Frames = ReturnType<typeof previewFrames>;

/** How much smaller a window is shown where there is no room for it. */
function useScale(host: React.RefObject<HTMLDivElement | null>, width: number): number {
  const [room, setRoom] = useState(width);
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setRoom(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [host]);
  return Math.min(1, room / width);
}

type Props = {
  subject: string;
  id?: number | string | undefined;
  words: PanelWording["preview"];
  onClose: () => void;
};

/** The page of what stands in the form, as wide as chosen, drawn again whenever something is typed. */
export function PreviewPane({ subject, id, words, onClose }: Props) {
  const [fields] = useAllFormFields();
  const [view, setView] = useState<PreviewView>(previewViews[0] as PreviewView);
  const [state, setState] = useState<"drawing" | "drawn" | "failed">("drawing");
  const host = useRef<HTMLDivElement>(null);
  const frames = useRef<Frames>(undefined);
  const scale = useScale(host, view.width);
  const document = JSON.stringify(reduceFieldsToValues(fields, true));

  useEffect(() => {
    if (host.current)
      frames.current = previewFrames(host.current, { title: words.frame, onState: setState });
  }, [words]);
  useEffect(() => frames.current?.look(view), [view]);
  useEffect(
    () => frames.current?.draw({ subject, ...(id !== undefined && { id: String(id) }), document }),
    [subject, id, document],
  );

  const size = { "--gp-width": `${view.width}px`, "--gp-scale": scale } as React.CSSProperties;
  return (
    <section aria-label={words.open} className="gp-preview">
      <div className="gp-preview-bar">
        <fieldset aria-label={words.width}>
          {previewViews.map((one) => (
            <button
              aria-pressed={one === view}
              key={one.name}
              onClick={() => setView(one)}
              type="button"
            >
              {words.views[one.name]}
            </button>
          ))}
        </fieldset>
        <output>{state === "drawn" ? "" : words.states[state]}</output>
        <button onClick={onClose} type="button">
          {words.close}
        </button>
      </div>
      <div className="gp-preview-host" ref={host} style={size} />
    </section>
  );
}
