const two = (value: number) => String(value).padStart(2, "0");

/** “01:04” or “1:02:03” of seconds from the start. */
export const timeCode = (seconds: number): string => {
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
};

/** “10分10秒” of a length in seconds. */
export const durationInWords = (seconds: number): string => {
  const minutes = Math.floor(seconds / 60);
  return [minutes > 0 && `${minutes}分`, seconds % 60 > 0 && `${seconds % 60}秒`]
    .filter(Boolean)
    .join("");
};
