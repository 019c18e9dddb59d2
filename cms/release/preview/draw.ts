import { z } from "zod";
import type { Renderer } from "../press/renderPage.ts";
import type { PreviewAnswer, PreviewJob } from "./job.ts";
import type { Mirror } from "./mirror.ts";
import { overlay } from "./overlay.ts";

const detailOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

async function drawPage(render: Renderer, path: string): Promise<PreviewAnswer> {
  const response = await render(path);
  const html = await response.text();
  if (response.status === 200) return { ok: true, html };
  const detail = `${path}: status ${response.status}`;
  return { ok: false, fault: response.status === 404 ? "nothing" : "page", detail };
}

/**
 * Draws the page of a draft over the edition as it is now. One at a time: the draft stands in the store while its page is rendered,
 * in a transaction that is never committed (rule D2).
 */
export async function draw(
  { mirror, render }: { mirror: Mirror; render: Renderer },
  job: PreviewJob,
): Promise<PreviewAnswer> {
  if (!mirror.follow()) return { ok: false, fault: "no-edition", detail: "" };
  const { store } = mirror;
  store.database.exec("BEGIN IMMEDIATE");
  try {
    const path = overlay(store, job);
    if (path === undefined) return { ok: false, fault: "nothing", detail: "" };
    return await drawPage(render, path);
  } catch (error) {
    // What has no public form at all, such as half the rules of a campaign.
    if (error instanceof z.ZodError) return { ok: false, fault: "nothing", detail: "" };
    return { ok: false, fault: "page", detail: detailOf(error) };
  } finally {
    store.database.exec("ROLLBACK");
    store.forget();
  }
}
