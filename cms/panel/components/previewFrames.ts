import { dressPage } from "./dressPage.ts";
import type { PreviewView } from "./previewViews.ts";

const address = "/api/preview";

/** Pictures may come later; the words and their style are there after this, in ms. */
const waitForPicturesMs = 200;
const longestMs = 30_000;

type Fields = Readonly<Record<string, string>>;
type Facts = { title: string; onState: (state: "drawing" | "drawn" | "failed") => void };

/** Posts fields into a frame, so that its page comes with headers of its own. */
function post(target: string, fields: Fields): void {
  const form = document.createElement("form");
  Object.assign(form, { action: address, method: "post", enctype: "multipart/form-data", target });
  form.hidden = true;
  for (const [name, value] of Object.entries(fields)) {
    const input = document.createElement("textarea");
    Object.assign(input, { name, value });
    form.append(input);
  }
  document.body.append(form);
  form.submit();
  form.remove();
}

const isDrawn = (page: Document, begunAt: number): boolean => {
  if (!page.URL.endsWith(address) || page.readyState === "loading") return false;
  if (page.readyState === "complete") return true;
  const sheets = [...page.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
  return sheets.every(({ sheet }) => sheet) && performance.now() - begunAt > waitForPicturesMs;
};

/** Resolves with the page in a frame once it can be looked at; with nothing when none came. */
const pageIn = (frame: HTMLIFrameElement): Promise<Document | undefined> =>
  new Promise((resolve) => {
    const begunAt = performance.now();
    const look = () => {
      const page = frame.contentDocument;
      if (!frame.isConnected || !page || performance.now() - begunAt > longestMs)
        resolve(undefined);
      else if (isDrawn(page, begunAt)) resolve(page);
      else setTimeout(look, 10);
    };
    look();
  });

let made = 0;

/** A frame in which nothing runs: it is the panel's own origin, and has no right to scripts, forms or windows (rule D6). */
function frameIn(host: HTMLElement, title: string): HTMLIFrameElement {
  const frame = document.createElement("iframe");
  made += 1;
  frame.name = `gp-preview-${made}`;
  frame.title = title;
  frame.setAttribute("sandbox", "allow-same-origin");
  frame.className = "gp-preview-frame gp-preview-coming";
  host.append(frame);
  return frame;
}

/**
 * Draws pages in an element, each behind the one before, which it replaces once it can be looked at, where that was scrolled to. What
 * is asked for meanwhile waits, and only the last of it.
 */
export function previewFrames(host: HTMLElement, { title, onState }: Facts) {
  let shown: HTMLIFrameElement | undefined;
  let view: PreviewView | undefined;
  let next: { fields: Fields; at: number } | undefined;
  let isBusy = false;

  const dress = (page: Document | null | undefined) => page && view && dressPage(page, view);

  const show = (frame: HTMLIFrameElement, page: Document) => {
    dress(page);
    frame.contentWindow?.scrollTo(0, shown?.contentWindow?.scrollY ?? 0);
    frame.classList.remove("gp-preview-coming");
    shown?.remove();
    shown = frame;
  };

  const work = async (): Promise<void> => {
    isBusy = true;
    while (next && host.isConnected) {
      const { fields, at } = next;
      next = undefined;
      onState("drawing");
      const frame = frameIn(host, title);
      post(frame.name, fields);
      const page = await pageIn(frame);
      if (page) show(frame, page);
      else frame.remove();
      onState(page ? "drawn" : "failed");
      if (page) performance.measure("gp-preview", { start: at, end: performance.now() });
    }
    isBusy = false;
  };

  return {
    draw: (fields: Fields) => {
      next = { fields, at: performance.now() };
      if (!isBusy) void work();
    },
    look: (as: PreviewView) => {
      view = as;
      dress(shown?.contentDocument);
    },
  };
}
