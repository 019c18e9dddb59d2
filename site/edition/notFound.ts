/** The answer of a page whose address names nothing in the edition. Only the on-demand renderer can be asked for one. */
export const notFound = (): Response => new Response(undefined, { status: 404 });
