/** What stands under `/vote` beside the campaigns, whose slugs it can therefore not be. */
export const reservedSlugs = ["health", "openapi"] as const;
