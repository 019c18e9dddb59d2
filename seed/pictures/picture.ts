/** A drawing of the sample content: what it shows, in words, and how it is drawn. */
type Drawing = {
  alt: string;
  caption?: string;
  draw: () => string;
  /** Pixels; covers are 1600 wide, pictures that stand only inside a text need less. */
  width?: number;
  /** Focal point in per cent, where the middle is not the subject. */
  focus?: readonly [x: number, y: number];
};

/** Width of a picture that no page uses as its cover. */
export const inText = 1200;

/** Drawings by key. */
export type Catalogue = Readonly<Record<string, Drawing>>;
