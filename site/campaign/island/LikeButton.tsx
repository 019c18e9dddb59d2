import SignIn from "./SignIn.tsx";
import { useVote } from "./useVote.ts";
import { likeStateOf } from "./voteState.ts";
import { words } from "./wording.ts";

type Props = { campaign: string; number: number; name: string; takesLikes: boolean };

/** The like button of one candidate: a plain form until the script is there, then without leaving the page. */
export default function LikeButton({ campaign, number, name, takesLikes }: Props) {
  const [state, like] = useVote(campaign, takesLikes);
  const likeState = likeStateOf(state, number);
  const count = state.counts[number];
  const label = { free: words.like, sending: words.confirming, liked: words.liked }[likeState];
  if (state.signIn)
    return (
      <p className="like">
        <SignIn campaign={campaign} signIn={state.signIn} candidate={number} name={name} />
        <span className="count">{count === undefined ? "" : words.likes(count)}</span>
      </p>
    );
  return (
    <form
      className={`like ${likeState}`}
      method="post"
      action={`/vote/${campaign}/likes`}
      onSubmit={(event) => {
        if (state.isPlain) return;
        event.preventDefault();
        like(number, name);
      }}
    >
      <input type="hidden" name="candidate" value={number} />
      <button type="submit" disabled={!state.takesLikes} aria-busy={likeState === "sending"}>
        <span aria-hidden="true">{label}</span>
        <span className="unseen">
          {likeState === "free" ? words.likeFor(name) : `${name}：${label}`}
        </span>
      </button>
      <span className="count">{count === undefined ? "" : words.likes(count)}</span>
    </form>
  );
}
