declare module "word-extractor" {
  type Extracted = {
    getBody(): string;
    getHeaders(options?: { includeFooters?: boolean }): string;
    getFooters(): string;
    getFootnotes(): string;
    getEndnotes(): string;
    getTextboxes(): string;
    getAnnotations(): string;
  };
  /** Reads what Word wrote before 2007, and later. Source: word-extractor 1.0.4, README. */
  export default class WordExtractor {
    extract(source: string | Buffer): Promise<Extracted>;
  }
}
