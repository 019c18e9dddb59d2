/** A path of a page of this site: parts of small letters, digits and hyphens, between slashes. Rule C16. */
export const sitePath = /^\/(?:[a-z0-9-]+\/)+$/;
