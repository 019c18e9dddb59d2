import { ReasonForm } from "#panelKit/ReasonForm.tsx";
import type { Level } from "../level.ts";
import type { LintLine } from "../lintView.ts";
import { longestSentence, wording } from "../wording.ts";

const words = wording.tab;

type Props = {
  findings: readonly LintLine[];
  onGo: (finding: LintLine) => void;
  /** Answers with what stood in the way; absent for who may pass nothing. */
  onPass?: ((finding: LintLine, sentence: string) => Promise<string | undefined>) | undefined;
};

const fixWords = (fix: string) => (fix === "" ? words.remove : words.suggested(fix));

function Passing({ finding, onPass }: { finding: LintLine; onPass: Props["onPass"] }) {
  const { level, pass } = finding;
  if (pass) return <p className="gp-lint-passed">{words.passedBy(pass)}</p>;
  if (level === "warning" || !onPass) return null;
  return (
    <details>
      <summary>{words.pass}</summary>
      <ReasonForm
        choices={[{ choice: finding, words: words.pass }]}
        label={words.sentence}
        longest={longestSentence}
        onDo={onPass}
      />
    </details>
  );
}

function Finding({ finding, onGo, onPass }: Omit<Props, "findings"> & { finding: LintLine }) {
  const { label, title, text, why, fix, source } = finding;
  return (
    <li>
      <button type="button" onClick={() => onGo(finding)}>
        {words.go(label)}
      </button>
      <strong>{title}</strong>
      <q>{text}</q>
      <p>
        {why}
        {fix !== undefined && ` ${fixWords(fix)}`}
      </p>
      <small>{words.source(source)}</small>
      <Passing finding={finding} onPass={onPass} />
    </li>
  );
}

const nothing: Record<Level, string> = {
  blocker: words.noBlockers,
  warning: words.noWarnings,
};

/** What there is to look at, blockers first; each leads to its place. */
export function LintFindings({ findings, onGo, onPass }: Props) {
  if (findings.length === 0) return <p>{words.clean}</p>;
  return (
    <>
      {(["blocker", "warning"] as const).map((level) => {
        const found = findings.filter((one) => one.level === level);
        const passed = found.filter(({ pass }) => pass).length;
        return (
          <div className={`gp-lint-${level}`} key={level}>
            <h3>{wording.count(wording.levels[level], { all: found.length, passed })}</h3>
            {found.length === 0 && <p>{nothing[level]}</p>}
            <ul>
              {found.map((one) => (
                <Finding
                  finding={one}
                  key={`${one.rule} ${one.field} ${one.from} ${one.to}`}
                  onGo={onGo}
                  onPass={onPass}
                />
              ))}
            </ul>
          </div>
        );
      })}
    </>
  );
}
