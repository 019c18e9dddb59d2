/** A drawing of the sample content: what it shows, in words, and how it is drawn. */
export type Drawing = {
  alt: string;
  caption?: string;
  draw: () => string;
  /** Focal point in per cent, where the middle is not the subject. */
  focus?: readonly [x: number, y: number];
};

/** Drawings by key. */
export type Catalogue = Readonly<Record<string, Drawing>>;
