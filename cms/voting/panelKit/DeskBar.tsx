/** A bar beside a figure that stands in the table; `share` is 0 to 100. */
export const DeskBar = ({ share }: { share: number }) => (
  <svg className="gp-bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
    <rect width={Math.min(100, share)} height="1" />
  </svg>
);
