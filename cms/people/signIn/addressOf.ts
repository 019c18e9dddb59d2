import { clientAddressHeader } from "#leaves/clientAddressHeader.ts";

/** The address of a request to the cms, as its door found it; undefined for calls that came over no network. */
export const addressOf = (headers: Headers | undefined): string | undefined =>
  headers?.get(clientAddressHeader) || undefined;
