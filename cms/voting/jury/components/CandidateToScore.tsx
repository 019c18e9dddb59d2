import { useEffect, useRef } from "react";
import { own } from "#leaves/own.ts";
import type { Sheet, SheetEntry } from "../jury.wire.ts";
import { sheetWords as words } from "../wording.ts";
import { MarkFields } from "./MarkFields.tsx";
import { ReasonedStep } from "./ReasonedStep.tsx";

const recusalWords = {
  title: words.recuse,
  help: words.recuseHelp,
  reason: words.recuseReason,
  confirm: words.recuseConfirm,
};

type Props = {
  entry: SheetEntry;
  criteria: Sheet["criteria"];
  isSubmitted: boolean;
  /** Address of the campaign's jury endpoints. */
  base: string;
  onSave: (points: Record<string, number>) => Promise<boolean>;
  /** Answers with what stood in the way, in words. */
  onRecuse: (reason: string) => Promise<string | undefined>;
};

function GivenMarks({ entry, criteria }: Pick<Props, "entry" | "criteria">) {
  return (
    <p>
      {criteria.map(({ slug, name }) => `${name} ${own(entry.points, slug) ?? "–"}`).join(" · ")}
    </p>
  );
}

/** One candidate on a juror's sheet: who it is, what to read, and the marks. */
export function CandidateToScore({ entry, criteria, isSubmitted, base, onSave, onRecuse }: Props) {
  const { number, name, category, summary, story, hasPortrait, state, reason, isDone } = entry;
  const heading = `candidate-${number}`;
  const title = useRef<HTMLHeadingElement>(null);
  const shown = useRef(state);
  // The button that was pressed for a recusal is gone then.
  useEffect(() => {
    if (shown.current !== state) title.current?.focus();
    shown.current = state;
  }, [state]);
  return (
    <article className="gp-score-card" aria-labelledby={heading}>
      {hasPortrait && (
        // biome-ignore lint/performance/noImgElement: it comes from an endpoint that asks who looks
        <img
          src={`${base}/portraits/${number}`}
          alt={words.portrait(name)}
          width={88}
          height={110}
          loading="lazy"
        />
      )}
      <header>
        <h2 id={heading} ref={title} tabIndex={-1}>
          <small>{words.number(number)}</small> {name}
        </h2>
        <p>{state === "open" ? `${category} · ${isDone ? words.done : words.open}` : category}</p>
      </header>
      <p className="gp-score-summary">{summary}</p>
      {story.length > 0 && (
        <details>
          <summary>{words.story}</summary>
          {story.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </details>
      )}
      {state === "withdrawn" && <p>{words.withdrawn}</p>}
      {state === "recused" && <p>{words.recused(reason ?? "")}</p>}
      {state === "open" && isSubmitted && <GivenMarks entry={entry} criteria={criteria} />}
      {state === "open" && !isSubmitted && (
        <>
          <MarkFields entry={entry} criteria={criteria} onSave={onSave} />
          <ReasonedStep className="gp-recuse" words={recusalWords} onConfirm={onRecuse} />
        </>
      )}
    </article>
  );
}
