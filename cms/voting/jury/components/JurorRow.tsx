import { timeOf } from "../../panelKit/deskRequest.ts";
import type { JuryProgress } from "../jury.wire.ts";
import { juryDeskWords, sheetWords } from "../wording.ts";
import { ReasonedStep } from "./ReasonedStep.tsx";

type Juror = JuryProgress["jurors"][number];

const stateOf = ({ submittedAt, releasedAt, done }: Juror): string => {
  if (releasedAt) return juryDeskWords.released;
  if (submittedAt) return juryDeskWords.submitted(timeOf(submittedAt));
  return done > 0 ? juryDeskWords.working : juryDeskWords.waiting;
};

const releaseWords = {
  title: juryDeskWords.release,
  help: juryDeskWords.releaseHelp,
  reason: juryDeskWords.reason,
  confirm: juryDeskWords.releaseConfirm,
};

type Props = {
  juror: Juror;
  /** Answers with what stood in the way, in words. */
  onRelease: ((reason: string) => Promise<string | undefined>) | undefined;
};

/** One juror: how far, and the release when it is possible. */
export function JurorRow({ juror, onRelease }: Props) {
  const { name, done, due, recused } = juror;
  return (
    <li>
      <strong>{name}</strong>
      <span>
        {[
          sheetWords.progress(done, due),
          recused > 0 && `${sheetWords.recuse} ${recused}`,
          stateOf(juror),
        ]
          .filter(Boolean)
          .join(" · ")}
      </span>
      {onRelease && <ReasonedStep words={releaseWords} onConfirm={onRelease} />}
    </li>
  );
}
