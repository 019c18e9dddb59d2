import { useState } from "react";
import { messageOf } from "#panelKit/deskRequest.ts";
import type { LintView } from "../lintView.ts";
import { wording } from "../wording.ts";
import type { LintPlace } from "./goToPlace.ts";
import { LintFindings } from "./LintFindings.tsx";
import { useTypedReport } from "./useTypedReport.ts";

const words = wording.tab;

type Props = {
  /** Collection and number of the document. */
  document: string;
  /** Answers whether the place was there. */
  onGo: (place: LintPlace) => Promise<boolean>;
  onClose: () => void;
};

/** What there is to look at in what stands in the form, beside it. */
export function LintPane({ document, onGo, onClose }: Props) {
  const { answer, isBusy, pass } = useTypedReport(document);
  const [note, setNote] = useState("");
  const view = answer?.status === 200 ? (answer.json as LintView) : undefined;
  const go = async (place: LintPlace) => setNote((await onGo(place)) ? "" : words.gone);
  return (
    <section aria-label={wording.pane.open} className="gp-lint">
      <div className="gp-lint-bar">
        <output>{isBusy ? words.busy : note}</output>
        <button onClick={onClose} type="button">
          {wording.pane.close}
        </button>
      </div>
      <div aria-busy={isBusy} className="gp-lint-findings">
        {view && (
          <LintFindings
            findings={view.findings}
            onGo={go}
            onPass={view.mayPass ? pass : undefined}
          />
        )}
        {answer && answer.status !== 200 && <p>{messageOf(answer.json) || words.failed}</p>}
      </div>
    </section>
  );
}
