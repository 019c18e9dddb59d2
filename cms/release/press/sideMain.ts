import { endOnLastFault } from "#leaves/endOnLastFault.ts";
import type { BlobBatch } from "#storage/BlobStore.ts";
import { answerAsks } from "../askingChild.ts";
import { type PageMaker, pageMaker } from "./makePage.ts";
import { openReading } from "./openReading.ts";
import { saidFault } from "./saidFault.ts";
import { type SideAnswer, type SideAsk, sideAskWire } from "./sidePress.wire.ts";

/**
 * The side press: a process beside the press, `node cms/release/press/sideMain.ts <site build>`, that makes pages of one moment of the edition. It has the
 * secrets that the press has.
 */
endOnLastFault("side press");
const [siteRoot = ""] = process.argv.slice(2);
let batch: BlobBatch | undefined;
let make: PageMaker | undefined;

async function begin(): Promise<SideAnswer> {
  const { store, render, record, blobs } = await openReading(siteRoot);
  store.forget();
  batch = blobs.batch();
  make = pageMaker({ render, library: store.library, record, blobs: batch });
  return { job: "begin", touch: store.lastTouch() };
}

async function answer(ask: SideAsk): Promise<SideAnswer> {
  if (ask.job === "begin") return begin();
  if (!make || !batch) throw new Error("a side press was asked before it began");
  if (ask.job === "page") {
    const { entry, asked, covers } = await make(ask.path, ask.known);
    return { job: "page", entry, keys: [...asked.keys], stretches: asked.stretches, covers };
  }
  await batch.settle();
  return { job: "settle" };
}

answerAsks((said) =>
  answer(sideAskWire.parse(said)).catch((error: unknown) => ({
    job: "fault",
    ...saidFault(error),
  })),
);
