import type { ReactNode } from "react";
import type { SheetLine } from "../sheetRules.ts";
import type { Slip } from "../slip.ts";
import { slipSheet } from "../slipSheet.ts";
import { wording as words } from "../wording.ts";
import { SlipStages } from "./SlipStages.tsx";

const Line = ({ label, children }: { label: string; children: ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);

const Lines = ({ lines, className }: { lines: readonly SheetLine[]; className?: string }) => (
  <dl className={className}>
    {lines.map(({ label, value }) => (
      <Line key={label} label={label}>
        {value}
      </Line>
    ))}
  </dl>
);

const Code = ({ code }: Pick<Slip, "code">) => (
  <figure>
    <svg viewBox={`0 0 ${code.size} ${code.size}`} role="img" aria-label={words.code}>
      <rect width={code.size} height={code.size} fill="#fff" />
      <path d={code.path} fill="#000" />
    </svg>
    <figcaption>{words.code}</figcaption>
  </figure>
);

/** One A4 page with the record of a text (rule R28), what was too long for it, and the text, each on pages of their own. */
export function SlipSheet({ slip }: { slip: Slip }) {
  const { short, long, stages, rest } = slipSheet(slip);
  return (
    <article className="gp-sheet">
      <header>
        <div>
          <h2>
            {words.title} {slip.number}
          </h2>
          <Lines className="gp-sheet-short" lines={short} />
        </div>
        <Code code={slip.code} />
      </header>
      <Lines lines={long} />
      <SlipStages stages={stages} />
      {rest.length > 0 && (
        <section className="gp-sheet-rest">
          <h3>{words.rest}</h3>
          <Lines lines={rest} />
        </section>
      )}
      <section className="gp-sheet-body">
        <h3>{words.body}</h3>
        {slip.text.body.map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of a signed text never change their order.
          <p key={index}>{part}</p>
        ))}
      </section>
    </article>
  );
}
