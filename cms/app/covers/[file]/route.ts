/**
 * A page holds its cover hidden, for WeChat; browsers without script, as the panel's frame is one, ask for it all the same. A draft's is not
 * drawn, and nobody would see it: nothing, and no fault in the console.
 */
export const GET = () => new Response(null, { status: 204 });
