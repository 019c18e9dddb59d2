import { useSyncExternalStore } from "react";
import { initialState, type VoteState } from "./voteState.ts";
import { createVoteStore, type VoteStore } from "./voteStore.ts";

const stores = new Map<string, VoteStore>();

/** The campaign's state as this page knows it, shared by its buttons and its status line, and the way to like. */
export function useVote(campaign: string, takesLikes: boolean): [VoteState, VoteStore["like"]] {
  const store = stores.get(campaign) ?? createVoteStore(campaign, takesLikes);
  stores.set(campaign, store);
  const onServer = () => initialState(takesLikes);
  return [useSyncExternalStore(store.subscribe, store.get, cached(onServer)), store.like];
}

/** React asks for the server's snapshot more than once and wants the same object each time. */
const snapshots = new Map<boolean, VoteState>();
const cached = (make: () => VoteState) => () => {
  const snapshot = make();
  const known = snapshots.get(snapshot.takesLikes) ?? snapshot;
  snapshots.set(snapshot.takesLikes, known);
  return known;
};
