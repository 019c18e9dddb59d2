import { useCallback, useEffect, useId, useRef, useState } from "react";
import { own } from "#leaves/own.ts";
import type { Sheet, SheetEntry } from "../jury.wire.ts";
import { sheetWords as words } from "../wording.ts";

type Props = {
  entry: SheetEntry;
  criteria: Sheet["criteria"];
  /** Saves marks by criterion; false when that failed. */
  onSave: (points: Record<string, number>) => Promise<boolean>;
};

/** The marks of one candidate, saved as they are typed. */
export function MarkFields({ entry, criteria, onSave }: Props) {
  const id = useId();
  const [typed, setTyped] = useState<Record<string, string>>(() =>
    Object.fromEntries(Object.entries(entry.points).map(([slug, given]) => [slug, String(given)])),
  );
  const { state, change, flush } = useAutosave(onSave);

  const pointsOf = (texts: Record<string, string>) =>
    criteria.flatMap(({ slug, maxScore }) => {
      const points = pointsFrom(own(texts, slug) ?? "", maxScore);
      return points === undefined ? [] : [[slug, points] as const];
    });
  const type = (slug: string, text: string) => {
    const next = { ...typed, [slug]: text };
    setTyped(next);
    const points = pointsOf(next);
    if (points.some(([criterion]) => criterion === slug)) change(Object.fromEntries(points));
  };
  const total = pointsOf(typed).reduce((sum, [, points]) => sum + points, 0);
  const most = criteria.reduce((sum, { maxScore }) => sum + maxScore, 0);

  return (
    <div className="gp-marks">
      {criteria.map(({ slug, name, maxScore }) => {
        const text = own(typed, slug) ?? "";
        const kept = own(entry.points, slug);
        const isEmpty = text.trim() === "";
        const isWrong = isEmpty ? kept !== undefined : pointsFrom(text, maxScore) === undefined;
        return (
          <label key={slug}>
            <span>
              {name} <small>{words.full(maxScore)}</small>
            </span>
            <input
              type="text"
              inputMode="decimal"
              autoComplete="off"
              value={text}
              aria-invalid={isWrong}
              aria-describedby={isWrong ? `${id}-${slug}` : undefined}
              onChange={(event) => type(slug, event.target.value)}
              onBlur={flush}
            />
            {isWrong && (
              <em id={`${id}-${slug}`} role="alert">
                {isEmpty ? words.emptied(Number(kept)) : words.invalid(maxScore)}
              </em>
            )}
          </label>
        );
      })}
      <p className="gp-marks-total">
        {words.total(total, most)}
        <span role="status" data-state={state}>
          {state === "saving" && words.saving}
          {state === "saved" && words.saved}
          {state === "unsaved" && words.unsaved}
        </span>
        {state === "unsaved" && (
          <button type="button" className="btn btn--style-secondary" onClick={flush}>
            {words.retry}
          </button>
        )}
      </p>
    </div>
  );
}

/** Points as typed, e.g. `88.5`; undefined for what is no half point from 0 to the full score. Full-width digits count. */
function pointsFrom(typed: string, maxScore: number): number | undefined {
  const text = typed.normalize("NFKC").trim().replace("。", ".");
  if (!/^\d+(\.\d*)?$/.test(text)) return undefined;
  const points = Number(text);
  return Number.isInteger(points * 2) && points <= maxScore ? points : undefined;
}

export type SaveState = "idle" | "saving" | "saved" | "unsaved";

const pauseMs = 600;

/**
 * Saves a value a moment after it was changed, one save at a time and always the latest. What could not be saved is kept
 * for `retry`; leaving the page meanwhile asks first.
 */
function useAutosave<Value>(save: (value: Value) => Promise<boolean>) {
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
