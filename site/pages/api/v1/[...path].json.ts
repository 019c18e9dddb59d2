import type { APIRoute } from "astro";
import { apiRoot } from "#leaves/apiPaths.ts";
import { apiResponse } from "../../../api/apiResponse.ts";
import { staticPaths } from "../../../edition/staticPaths.ts";

export const getStaticPaths = () => staticPaths(`${apiRoot}/[...path].json`);

export const GET: APIRoute = ({ params }) => apiResponse(`${apiRoot}/${params.path}.json`);
