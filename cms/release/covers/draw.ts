import { endOnLastFault } from "#leaves/endOnLastFault.ts";
import { environment } from "#leaves/environment.ts";
import type { CoverFacts } from "#site/views/covers.ts";
import { answerAsks } from "../askingChild.ts";
import { releaseFolders } from "../folders.ts";
import { makeCovers } from "./makeCovers.ts";

/** The process that draws covers, asked by `coverDrawer` for one after the other: `node cms/release/covers/draw.ts`. */
endOnLastFault("covers");
const { covers: folder } = releaseFolders(environment("GRIDPRESS_DATA_DIR").GRIDPRESS_DATA_DIR);

answerAsks((facts) =>
  makeCovers({ covers: [facts as CoverFacts], folder }).then(
    () => ({}),
    (error: unknown) => ({ fault: String(error) }),
  ),
);
