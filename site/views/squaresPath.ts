/** Squares in a row of a chart. */
const columns = 20;
/** Pitch of the grid and side of a square, in units of the drawing. */
const pitch = 10;
const side = 9;

/** So many squares as one SVG path, row by row, with the size of the drawing. */
export const squaresPath = (squares: number): { width: number; height: number; path: string } => ({
  width: columns * pitch,
  height: Math.ceil(squares / columns) * pitch,
  path: Array.from({ length: squares }, (_, index) => {
    const x = (index % columns) * pitch;
    const y = Math.floor(index / columns) * pitch;
    return `M${x} ${y}h${side}v${side}h-${side}z`;
  }).join(""),
});
