/** `sizes` of pictures by the place they stand in; they follow the grids in `styles/`. */
export const sizes = {
  /** Lead picture of a story. */
  lead: "(min-width:60rem) 44rem, 100vw",
  /** Picture across the whole page of a street. */
  wide: "(min-width:72rem) 69rem, 100vw",
  /** Lead story of the front page. */
  front: "(min-width:60rem) 46rem, 100vw",
  /** A teaser in a grid of two or three. */
  teaser: "(min-width:60rem) 22rem, (min-width:40rem) 45vw, 100vw",
  /** A small picture beside a teaser's words. */
  thumb: "(min-width:40rem) 11rem, 7rem",
  portrait: "8rem",
  /** Portrait on a candidate's poster, which is printed larger than it is shown. */
  poster: "(min-width:60rem) 40rem, 100vw",
} as const;
