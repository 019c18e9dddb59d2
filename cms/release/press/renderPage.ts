import { ReleaseFault } from "../fault.ts";

/** Answers one site path with the page or document that lives there. Throws when it cannot be rendered. */
export type Renderer = (sitePath: string) => Promise<Response>;

const errorPage = "/404.html";

/** The page at a site path, whole. Throws a `ReleaseFault` that names it. */
export async function renderPage(render: Renderer, sitePath: string): Promise<Uint8Array> {
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
