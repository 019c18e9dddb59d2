import { signInAddress } from "#voting/campaign/endpointNames.ts";
import { ReceiptText } from "./ReceiptText.tsx";
import { useVote } from "./useVote.ts";
import { words } from "./wording.ts";

type Props = { campaign: string; takesLikes: boolean };

/** What this voter may still do today, and the last thing that happened, read out as it changes. */
export default function VoteStatus({ campaign, takesLikes }: Props) {
  const [state] = useVote(campaign, takesLikes);
  const { known, message, receipt, remaining, signIn } = state;
  const isOpen = state.takesLikes || state.takesBallots;
  return (
    <>
      <div className="vote-status" role="status" aria-live="polite">
        <p className="left">
          {!state.takesLikes && words.likesOver}
          {state.takesLikes && known === "unasked" && words.likeHow}
          {state.takesLikes && known === "loading" && words.loading}
          {state.takesLikes &&
            known === "yes" &&
            !signIn &&
            (remaining > 0 ? words.remaining(remaining) : words.spent)}
        </p>
        {signIn && isOpen && <p>{words.signIn[signIn]}</p>}
        <p className="said">{message}</p>
      </div>
      {state.isShareable && isOpen && (
        <p>
          <a className="other-number" href={signInAddress(campaign, "sms")}>
            {words.otherNumber}
          </a>
        </p>
      )}
      {receipt && <ReceiptText receipt={receipt} />}
    </>
  );
}
