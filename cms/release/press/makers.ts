import { pageMaker } from "./makePage.ts";
import type { Press } from "./Press.ts";
import type { BlobsForPuts } from "./putFile.ts";
import type { Makers } from "./renderDue.ts";

/** From so many pages on a job is worth one forcing to the disk for all, and from how many another process. */
const many = 100;
const veryMany = 1_000;

/** Who makes the pages of a job; what they made is there once `settle` resolved. */
type MakersOfJob = {
  makers: Makers;
  /** Where contents go meanwhile. */
  blobs: BlobsForPuts;
  settle: () => Promise<void>;
};

/** The press itself, and for very many pages the side press, as far as it shows the same moment. */
export async function makersFor(press: Press, pages: number): Promise<MakersOfJob> {
  const { site, store, record, blobs, side } = press;
  const { render } = site;
  const own = { render, library: store.library, record };
  if (pages < many) {
    return {
      makers: { own: pageMaker({ ...own, blobs }) },
      blobs,
      settle: async () => undefined,
    };
  }
  const batch = blobs.batch();
  const mine = pageMaker({ ...own, blobs: batch });
  const beside = pages < veryMany ? undefined : side?.begin(store.lastTouch());
  // Whoever waits for it hears of its fault.
  beside?.catch(() => undefined);
  return {
    makers: {
      own: mine,
      ...(side && beside && { side: beside.then((is) => (is ? side.make : undefined)) }),
    },
    blobs: batch,
    settle: async () => {
      await batch.settle();
      if (await beside) await side?.settle();
    },
  };
}
