import { ReleaseFault } from "./fault.ts";
import { inParallel } from "./inParallel.ts";
import type { Asked } from "./press/recorder.ts";
import { treeFile } from "./treeFile.ts";
import type { TreeWriter } from "./treeWriter.ts";

/** Answers one site path with the page or document that lives there. Throws when it cannot be rendered. */
export type Renderer = (sitePath: string) => Promise<Response>;

/** What a tree keeps of the one before, and where is noted what new pages asked for. */
export type Press = {
  clean: ReadonlySet<string>;
  record: <T>(work: () => Promise<T>) => Promise<{ value: T; asked: Asked }>;
  note: (sitePath: string, asked: Asked) => void;
};

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

/** One after the other, whoever comes: what a page asks for is noted for the one that is being rendered. */
const inTurn = () => {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
};

/**
 * Puts every path into the tree: as it was where the tree before has it and nothing that it asked for changed, else rendered
 * anew. The first page that fails ends it. Returns how many are new or changed.
 */
export async function renderPages(options: {
  sitePaths: readonly string[];
  render: Renderer;
  tree: TreeWriter;
  press: Press;
}): Promise<number> {
  const { render, tree, press } = options;
  const take = inTurn();
  let changed = 0;
  await inParallel(atOnce, options.sitePaths, async (sitePath) => {
    const file = treeFile(sitePath);
    if (press.clean.has(sitePath) && (await tree.keep(file))) return;
    const { value: content, asked } = await take(() =>
      press.record(() => renderOne(render, sitePath)),
    );
    press.note(sitePath, asked);
    if (await tree.write(file, content)) changed += 1;
  });
  return changed;
}
