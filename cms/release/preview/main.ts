import { giveStore } from "#edition/library/givenStore.ts";
import { endOnLastFault } from "#leaves/endOnLastFault.ts";
import { answerAsks } from "../askingChild.ts";
import { openSite } from "../siteBuild.ts";
import { draw } from "./draw.ts";
import type { PreviewAnswer, PreviewJob } from "./job.ts";
import { mirrorOf } from "./mirror.ts";

/** Nobody has looked at a preview for so long: the memory is given back. */
const idleMs = 5 * 60_000;

/**
 * The process of previews: `node cms/release/preview/main.ts <site build> <edition> <copy>`, asked through its channel. It holds
 * the site's server build and a copy of the edition's store, and ends when nobody asks, or whoever started it has gone.
 */
function main(siteRoot: string, edition: string, copy: string): void {
  process.env.EDITION_FILE = copy;
  const mirror = mirrorOf(edition, copy);
  giveStore({ file: copy, store: mirror.store });
  const site = openSite(siteRoot);
  const idle = setTimeout(() => process.exit(0), idleMs);
  let last: Promise<unknown> = site.catch(() => undefined);
  const answer = async (job: PreviewJob): Promise<PreviewAnswer> => {
    idle.refresh();
    return site.then(
      ({ render }) => draw({ mirror, render }, job),
      (error) => ({ ok: false, fault: "site-build", detail: String(error) }),
    );
  };
  // One after the other: they share one copy of the edition.
  answerAsks((said) => {
    const answered = last.then(() => answer(said as PreviewJob));
    last = answered;
    return answered;
  });
}

endOnLastFault("preview");
const [siteRoot = "", edition = "", copy = ""] = process.argv.slice(2);
main(siteRoot, edition, copy);
