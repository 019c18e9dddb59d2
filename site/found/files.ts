/** Addresses of the files that machines read. */
export const foundFiles = {
  sitemap: "/sitemap.xml",
  newsSitemap: "/news-sitemap.xml",
  robots: "/robots.txt",
  security: "/.well-known/security.txt",
  manifest: "/site.webmanifest",
} as const;

/** Address of a file that WeChat asks for. */
export const wechatFilePath = (name: string): string => `/${name}`;
