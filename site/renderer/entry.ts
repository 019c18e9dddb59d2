import { createApp } from "astro/app/entrypoint";

// A page is taken whole: one that breaks down half way answers as a fault, not as its first half.
const app = createApp({ streaming: false });

/** The page or document at a request's address, as every reader gets it. */
export const render = (request: Request): Promise<Response> => app.render(request);
