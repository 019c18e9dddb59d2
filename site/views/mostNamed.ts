/**
 * So many topics, districts, or streets of a district a page names: more than any newsroom has, and still a page that a phone
 * can bear.
 */
export const mostNamed = 200;

/** More authors, or communities from which there is something, than any newsroom has. */
export const mostAuthors = 5_000;
export const mostCommunities = 5_000;
