/** So many street brands one page names: the city has 261 streets and towns. */
export const mostStreets = 300;
