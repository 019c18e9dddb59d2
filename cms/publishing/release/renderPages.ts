import { ReleaseFault } from "./fault.ts";
import { inlineHashes } from "./inlineHashes.ts";
import { treeFile } from "./treeFile.ts";
import type { TreeWriter } from "./treeWriter.ts";

/** Answers one site path with the page or document that lives there. Throws when it cannot be rendered. */
export type Renderer = (sitePath: string) => Promise<Response>;

/** Pages in flight: rendering has one thread, writing and compressing use the others. */
const laneCount = 4;

const errorPage = "/404.html";

async function renderOne(render: Renderer, sitePath: string): Promise<Uint8Array> {
  let response: Response;
  try {
    response = await render(sitePath);
  } catch (cause) {
    throw new ReleaseFault("page", { subject: sitePath, cause });
  }
  const expected = sitePath === errorPage ? [200, 404] : [200];
  const content = new Uint8Array(await response.arrayBuffer());
  if (expected.includes(response.status)) return content;
  const cause = new Error(
    `status ${response.status}: ${new TextDecoder().decode(content).slice(0, 500)}`,
  );
  throw new ReleaseFault("page", { subject: sitePath, cause });
}

/** Renders every path into the tree; the first page that fails ends it. Returns how many are new or changed. */
export async function renderPages(options: {
  sitePaths: readonly string[];
  render: Renderer;
  tree: TreeWriter;
}): Promise<number> {
  const waiting = options.sitePaths.values();
  let changed = 0;
  let failure: unknown;
  const lane = async () => {
    for (const sitePath of waiting) {
      if (failure !== undefined) return;
      const file = treeFile(sitePath);
      const content = await renderOne(options.render, sitePath);
      const isPage = file.endsWith(".html");
      const inline = isPage ? inlineHashes(new TextDecoder().decode(content)) : undefined;
      if (await options.tree.write(file, content, { inline })) changed += 1;
    }
  };
  const lanes = Array.from({ length: laneCount }, () =>
    lane().catch((error: unknown) => {
      failure ??= error;
    }),
  );
  // All lanes have stopped writing when this throws, so that the folder can be cleared away.
  await Promise.all(lanes);
  if (failure !== undefined) throw failure;
  return changed;
}
