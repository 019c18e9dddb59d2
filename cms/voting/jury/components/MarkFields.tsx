import { useId, useState } from "react";
import { own } from "#leaves/own.ts";
import type { Sheet, SheetEntry } from "../jury.wire.ts";
import { sheetWords as words } from "../wording.ts";
import { pointsFrom } from "./pointsFrom.ts";
import { useAutosave } from "./useAutosave.ts";

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
