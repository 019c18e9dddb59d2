/** A picture in small that is not stored yet, so that nothing else than the answer itself holds it. What it shows is asked for beside it. */
export function SmallPicture({ source }: { source: string }) {
  // biome-ignore lint/performance/noImgElement: the address holds the picture itself
  return <img src={source} alt="" />;
}
