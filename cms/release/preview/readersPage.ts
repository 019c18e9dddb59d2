import type { PayloadRequest } from "payload";
import { asReadersGetIt, livingRow } from "./asReadersGetIt.ts";
import { currentPreviewer } from "./currentPreviewer.ts";
import { jobOf } from "./jobOf.ts";
import { isPreviewed } from "./previewed.ts";
import type { Previewer } from "./previewer.ts";

/**
 * The page of a draft as readers would get it (rule D3), for people outside who are to check it: the renderer of the preview. Undefined where it has no page, or
 * none can be drawn now.
 */
export const readersPage =
  (previewer: () => Pick<Previewer, "draw"> = currentPreviewer) =>
  async (
    req: PayloadRequest,
    asked: { collection: string; id: number; row: Record<string, unknown> },
  ): Promise<string | undefined> => {
    const { collection: subject, id, row: document } = asked;
    if (!isPreviewed(subject)) return undefined;
    const now = new Date();
    const row = await livingRow(req, { subject, id, document });
    const drawn = await asReadersGetIt(req, {
      asked: { subject, id, document },
      document,
      row,
      now,
    });
    const answer = await previewer().draw(await jobOf(req, { subject, row: drawn, now }));
    if (answer.ok) return answer.html;
    if (answer.fault !== "nothing" && answer.fault !== "no-edition")
      req.payload.logger.warn({
        msg: `fact check of ${subject}: ${answer.fault}: ${answer.detail}`,
      });
    return undefined;
  };
