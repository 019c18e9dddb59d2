import { useEffect, useRef } from "react";

/** What was done last. It takes the focus: the button that was pressed may be gone. */
export function DeskMessage({ text }: { text: string }) {
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (text !== "") place.current?.focus();
  }, [text]);
  return (
    <p ref={place} tabIndex={-1}>
      {text}
    </p>
  );
}
