/**
 * So many topics, districts, or streets of a district a page names: more than any newsroom has, and still a page that a phone
 * can bear.
 */
export const mostNamed = 200;
