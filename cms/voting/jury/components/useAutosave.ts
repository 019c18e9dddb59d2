import { useCallback, useEffect, useRef, useState } from "react";

export type SaveState = "idle" | "saving" | "saved" | "unsaved";

const pauseMs = 600;

/**
 * Saves a value a moment after it was changed, one save at a time and always the latest. What could not be saved is kept
 * for `retry`; leaving the page meanwhile asks first.
 */
export function useAutosave<Value>(save: (value: Value) => Promise<boolean>) {
  const [state, setState] = useState<SaveState>("idle");
  const waiting = useRef<{ value: Value } | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const isRunning = useRef(false);

  const flush = useCallback(async () => {
    clearTimeout(timer.current);
    if (isRunning.current || !waiting.current) return;
    isRunning.current = true;
    let saved = true;
    while (waiting.current && saved) {
      const { value }: { value: Value } = waiting.current;
      waiting.current = undefined;
      setState("saving");
      saved = await save(value).catch(() => false);
      if (!saved) waiting.current ??= { value };
    }
    isRunning.current = false;
    setState(saved ? "saved" : "unsaved");
  }, [save]);

  const change = (value: Value) => {
    waiting.current = { value };
    clearTimeout(timer.current);
    timer.current = setTimeout(flush, pauseMs);
  };

  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (waiting.current || isRunning.current) event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, []);

  return { state, change, flush };
}
