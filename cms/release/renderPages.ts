import { ReleaseFault } from "./fault.ts";
import { inParallel } from "./inParallel.ts";
import { treeFile } from "./treeFile.ts";
import type { TreeWriter } from "./treeWriter.ts";

/** Answers one site path with the page or document that lives there. Throws when it cannot be rendered. */
export type Renderer = (sitePath: string) => Promise<Response>;

/** Pages in flight: rendering has one thread, writing and compressing use the others. */
const atOnce = 8;

const errorPage = "/404.html";

async function renderOne(render: Renderer, sitePath: string): Promise<Uint8Array> {
  try {
    const { status, body } = await render(sitePath).then(async (response) => ({
      status: response.status,
      // A page that breaks down half way is cut off here, after its headers said that all was well.
      body: new Uint8Array(await response.arrayBuffer()),
    }));
    const isExpected = status === 200 || (status === 404 && sitePath === errorPage);
    if (isExpected) return body;
    throw new Error(`status ${status}: ${new TextDecoder().decode(body).slice(0, 500)}`);
  } catch (cause) {
    throw new ReleaseFault("page", { subject: sitePath, cause });
  }
}

/** Renders every path into the tree; the first page that fails ends it. Returns how many are new or changed. */
export async function renderPages(options: {
  sitePaths: readonly string[];
  render: Renderer;
  tree: TreeWriter;
}): Promise<number> {
  let changed = 0;
  await inParallel(atOnce, options.sitePaths, async (sitePath) => {
    const file = treeFile(sitePath);
    const content = await renderOne(options.render, sitePath);
    if (await options.tree.write(file, content)) changed += 1;
  });
  return changed;
}
