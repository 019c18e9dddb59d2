import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";

/**
 * A server build of a tiny site, for tests of publishing: every page shows the headlines of its edition, and the page
 * of a story whose headline holds 坏 cannot be rendered.
 */
export async function aSiteBuild(root: string): Promise<string> {
  await mkdir(path.join(root, "server"), { recursive: true });
  await mkdir(path.join(root, "client", "_astro"), { recursive: true });
  await writeFile(path.join(root, "client", "_astro", "site.abc.css"), "body{color:#231f1a}");
  await writeFile(
    path.join(root, "server", "entry.mjs"),
    `const { store } = globalThis[Symbol.for("gridpress.store")];
     export const render = async (request) => {
       const stories = store.library.list({ of: "all" }).newest(1_000);
       const text = stories.map((story) => story.headline).join("、");
       const story = stories.find(({ slug }) => request.url.includes("/" + slug + "/"));
       const status = story?.headline.includes("坏") ? 500 : 200;
       const title = story?.headline ?? "微网实格";
       return new Response("<!doctype html><title>" + title + "</title>" + text, { status });
     };`,
  );
  await writeFile(path.join(root, "server", "inline.json"), `{"scripts":[],"styles":[]}`);
  return root;
}
