import { useState } from "react";
import { type BallotBounds, ballotObstacle, toggled } from "./ballotChoice.ts";
import { newKey } from "./newKey.ts";
import { readPendingBallot, writePendingBallot } from "./pendingBallot.ts";
import { ReceiptText } from "./ReceiptText.tsx";
import SignIn from "./SignIn.tsx";
import { untilAnswered } from "./untilAnswered.ts";
import { useVote } from "./useVote.ts";
import { sendBallot } from "./voteApi.ts";
import { words } from "./wording.ts";

type Props = {
  campaign: string;
  bounds: BallotBounds;
  takesLikes: boolean;
  takesBallots: boolean;
  groups: { name: string; candidates: { number: number; name: string }[] }[];
};
type FormState = { kind: "open" | "sending" | "cast" | "plain"; message: string; receipt?: string };

/** The ballot: a plain form of boxes until the script is there; then it says what is missing and cannot go out short. */
export default function BallotForm({ campaign, bounds, takesLikes, takesBallots, groups }: Props) {
  const [state] = useVote(campaign, takesLikes);
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const [form, setForm] = useState<FormState>({ kind: "open", message: "" });
  const obstacle = ballotObstacle(chosen.length, bounds);
  const isOpen = state.known === "yes" ? state.takesBallots : takesBallots;
  const isCast = form.kind === "cast" || state.hasVoted;

  async function cast() {
    const kept = readPendingBallot(campaign, chosen);
    const ballot = { choices: [...chosen], key: kept ?? newKey() };
    writePendingBallot(campaign, ballot);
    setForm({ kind: "sending", message: words.confirming });
    const sent = await untilAnswered(
      () => sendBallot(campaign, ballot),
      (message) => setForm({ kind: "sending", message }),
    );
    if (sent.kind === "unanswered") return setForm({ kind: "open", message: sent.message });
    writePendingBallot(campaign, undefined);
    if (sent.kind === "counted")
      return setForm({ kind: "cast", message: words.ballotCast, receipt: sent.answer.receipt });
    const { code, title, detail } = sent.problem;
    setForm({
      kind: code === "already-voted" ? "cast" : "open",
      message: `${title}。${detail}`,
    });
  }

  if (isCast)
    return (
      <div className="vote-status">
        <p role="status">{form.message || words.ballotCast}</p>
        {form.receipt && <ReceiptText receipt={form.receipt} />}
      </div>
    );
  return (
    <form
      className="ballot"
      method="post"
      action={`/vote/${campaign}/ballots`}
      onSubmit={(event) => {
        if (form.kind === "plain" && !obstacle) return;
        event.preventDefault();
        if (!obstacle && form.kind === "open")
          cast().catch(() => setForm({ kind: "plain", message: words.ballotScriptFailed }));
        else if (obstacle) setForm({ ...form, message: obstacle });
      }}
    >
      <p>{words.ballotHow(bounds.min, bounds.max)}</p>
      {groups.map((group) => (
        <fieldset key={group.name} disabled={!isOpen || state.signIn !== undefined}>
          <legend>{group.name}</legend>
          {group.candidates.map(({ number, name }) => (
            <label key={number}>
              <input
                type="checkbox"
                name="choice"
                value={number}
                checked={chosen.includes(number)}
                onChange={() => {
                  setChosen(toggled(chosen, number));
                  setForm({ ...form, message: "" });
                }}
              />
              <span>
                {words.number(number)} {name}
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      <div className="vote-status">
        <p className="left" role="status" aria-live="polite">
          {state.signIn && isOpen && words.signIn[state.signIn]}
          {state.signIn
            ? ""
            : isOpen
              ? [words.chosen(chosen.length), obstacle].filter(Boolean).join("，")
              : words.ballotClosed}
        </p>
        <p className="said" aria-live="polite">
          {form.message === obstacle ? "" : form.message}
        </p>
        {state.signIn ? (
          <SignIn campaign={campaign} signIn={state.signIn} />
        ) : (
          <button type="submit" disabled={!isOpen} aria-disabled={obstacle !== undefined}>
            {words.castBallot}
          </button>
        )}
      </div>
    </form>
  );
}
