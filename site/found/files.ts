/** Addresses of the files that machines read. */
export const foundFiles = {
  sitemap: "/sitemap.xml",
  newsSitemap: "/news-sitemap.xml",
  robots: "/robots.txt",
  security: "/.well-known/security.txt",
  manifest: "/site.webmanifest",
} as const;
