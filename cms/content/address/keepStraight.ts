import type { CollectionBeforeChangeHook, PayloadRequest } from "payload";
import { waitForTurn } from "#places/waitForTurn.ts";
import { wording } from "../wording.ts";
import { leadsInCircle, redirectProblem } from "./redirectRules.ts";

/** Two redirects that are saved at once would not see that together they are a circle. */
export const oneRedirectAtATime: CollectionBeforeChangeHook = async ({ data, req }) => {
  await waitForTurn(req, "redirects", "all");
  return data;
};

/** Rule C16: what is wrong with where a redirect leads, given the ones that are there. */
export const targetProblem = async (
  to: string | null | undefined,
  facts: { from: string | undefined; id: number | string | undefined; req: PayloadRequest },
): Promise<string | undefined> => {
  const { from, id, req } = facts;
  const problem = redirectProblem({ path: to, other: from });
  if (problem || !from || !to) return problem;
  const next = async (path: string) => {
    const others = id === undefined ? [] : [{ id: { not_equals: id } }];
    const { docs } = await req.payload.find({
      collection: "redirects",
      where: { and: [{ from: { equals: path } }, ...others] },
      limit: 1,
      pagination: false,
      req,
    });
    return docs[0]?.to;
  };
  return (await leadsInCircle({ from, to, next })) ? wording.problems.redirectCircle : undefined;
};
