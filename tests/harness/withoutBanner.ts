/** A preview's page without its banner. */
export const withoutBanner = (html: string): string =>
  html.replace(/<aside id="gridpress-preview">.*?<\/aside>/s, "");
