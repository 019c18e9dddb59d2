"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";

/**
 * Shows notices as a strip under the bar with the document's buttons. Payload has a place in that bar, as high as a button, and none
 * under it.
 */
export function UnderControls({ children }: { children: ReactNode }) {
  const mark = useRef<HTMLSpanElement>(null);
  const [strip, setStrip] = useState<HTMLElement>();
  useEffect(() => {
    const made = document.createElement("div");
    mark.current?.closest(".doc-controls")?.after(made);
    setStrip(made);
    return () => made.remove();
  }, []);
  return (
    <>
      <span ref={mark} hidden />
      {strip && createPortal(children, strip)}
    </>
  );
}
