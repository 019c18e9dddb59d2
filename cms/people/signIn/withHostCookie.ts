import { hostCookie } from "./hostCookie.ts";

type Handler<A extends unknown[]> = (...args: A) => Promise<Response>;

/** A handler of Payload's REST whose sign-in cookie goes out by its guarded name, where editors come over https. */
export const withHostCookie =
  <A extends unknown[]>(handler: Handler<A>, isSecure: () => boolean): Handler<A> =>
  async (...args) => {
    const response = await handler(...args);
    return isSecure() ? hostCookie.outside(response) : response;
  };
