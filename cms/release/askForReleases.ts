import { createLocalReq, type Payload } from "payload";
import { actsSubject as subject } from "#edition/outbox.ts";
import { recordChange } from "#edition/recordChange.ts";
import { actReleaseTitle } from "#voting/acts/wording.ts";

type Latest = { document: string; name: string; kind: string };

const latestOf = `SELECT DISTINCT ON (g.campaign) g.campaign || '/' || g.number AS document, c.name, s.kind
  FROM voting.act_signatures g
  JOIN voting.campaigns c ON c.id = g.campaign
  JOIN voting.act_statements s ON s.campaign = g.campaign AND s.number = g.number
  ORDER BY g.campaign, g.number DESC`;

/**
 * Asks for a release for every campaign whose last signed act has not asked for one yet. What was asked for is known from
 * the outbox itself, so that nothing is lost while the cms is down; `known` only spares looking there again.
 */
export async function askForReleases(payload: Payload, known: Set<string>): Promise<void> {
  const { rows } = await payload.db.pool.query<Latest>(latestOf);
  const unknown = rows.filter(({ document }) => !known.has(document));
  if (unknown.length === 0) return;
  const { docs } = await payload.find({
    collection: "changes",
    where: {
      subject: { equals: subject },
      document: { in: unknown.map(({ document }) => document) },
    },
    pagination: false,
    depth: 0,
  });
  const asked = new Set(docs.map(({ document }) => document));
  const req = await createLocalReq({}, payload);
  for (const { document, name, kind } of unknown) {
    if (!asked.has(document))
      await recordChange(req, {
        subject,
        document,
        title: actReleaseTitle(name, kind),
        reach: "change-live",
      });
    known.add(document);
  }
}
