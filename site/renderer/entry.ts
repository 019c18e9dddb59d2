import { createApp } from "astro/app/entrypoint";
import { isApi } from "#leaves/apiPaths.ts";
import { apiResponse } from "../api/apiResponse.ts";

// A page is taken whole: one that breaks down half way answers as a fault, not as its first half.
const app = createApp({ streaming: false });

/**
 * The page or document at a request's address, as every reader gets it. Records of the content API need nothing of Astro, and there are as many of
 * them as pages: its way to a file costs more than the record.
 */
export const render = async (request: Request): Promise<Response> => {
  const { pathname } = new URL(request.url);
  return isApi(pathname) ? apiResponse(pathname) : app.render(request);
};
