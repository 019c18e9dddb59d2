/** When a check of several fields is made: also where one of them is wrong by itself, so that everything is told in one go. */
export const isAlways = (): boolean => true;
