/** A moment as a person says it; in ms. */
export const stampOf = (at: number): string =>
  new Date(at).toLocaleString("zh-CN", {
    ...{ month: "long", day: "numeric", hour: "2-digit", minute: "2-digit", hour12: false },
  });
