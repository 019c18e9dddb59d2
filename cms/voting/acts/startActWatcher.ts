import { createLocalReq, type Payload } from "payload";
import { recordChange } from "#publishing/recordChange.ts";
import { actReleaseTitle } from "../wording.ts";

const everyMs = 2000;
const subject = "acts";

type Latest = { document: string; name: string; kind: string };

const latestOf = `SELECT DISTINCT ON (g.campaign) g.campaign || '/' || g.number AS document, c.name, s.kind
  FROM voting.act_signatures g
  JOIN voting.campaigns c ON c.id = g.campaign
  JOIN voting.act_statements s ON s.campaign = g.campaign AND s.number = g.number
  ORDER BY g.campaign, g.number DESC`;

/**
 * Asks for a release whenever an act was signed: the vote endpoint signs and cannot write to the outbox. What was asked for
 * is known from the outbox itself, so that nothing is lost while the cms is down.
 */
export function startActWatcher(payload: Payload): void {
  const known = new Set<string>();

  async function round() {
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

  let isFailing = false;
  const look = async () => {
    try {
      await round();
      isFailing = false;
    } catch (error) {
      if (!isFailing) payload.logger.error({ err: error, msg: "signed acts cannot be looked at" });
      isFailing = true;
    }
    setTimeout(look, everyMs).unref();
  };
  void look();
}
