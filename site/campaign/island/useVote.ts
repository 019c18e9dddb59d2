import { useEffect, useState } from "react";
import { initialState, type VoteState } from "./voteState.ts";
import { createVoteStore, type VoteStore } from "./voteStore.ts";

const stores = new Map<string, VoteStore>();

/** The campaign's state as this page knows it, shared by its buttons and its status line, and the way to like. It begins as the page was served. */
export function useVote(campaign: string, takesLikes: boolean): [VoteState, VoteStore["like"]] {
  const store = stores.get(campaign) ?? createVoteStore(campaign, takesLikes);
  stores.set(campaign, store);
  const [state, setState] = useState(() => initialState(takesLikes));
  useEffect(() => {
    const take = () => setState(store.get());
    take();
    return store.subscribe(take);
  }, [store]);
  return [state, store.like];
}
