import { sealRed } from "#leaves/sealRed.ts";

/** The mark of 实格: nine cells of the grid, one of them taken care of. Sized by its container's font. */
export function Mark({ size }: { size: string }) {
  const cells = [0, 1, 2].flatMap((row) => [0, 1, 2].map((column) => ({ row, column })));
  return (
    <svg aria-hidden="true" height={size} viewBox="0 0 24 24" width={size}>
      {cells.map(({ row, column }) => (
        <rect
          fill={row === 1 && column === 1 ? `var(--gp-seal, ${sealRed})` : "none"}
          height="6"
          key={`${row}${column}`}
          stroke={row === 1 && column === 1 ? `var(--gp-seal, ${sealRed})` : "currentColor"}
          strokeWidth="1"
          width="6"
          x={1 + column * 8}
          y={1 + row * 8}
        />
      ))}
    </svg>
  );
}
