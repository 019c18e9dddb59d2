/** The site's own colours: warm paper, ink, one seal red, and muted earth and water beside them. */
export const ink = "#26221e";
export const seal = "#b23a2b";
export const blush = "#d98a72";
export const paper = "#f6f1e7";
export const sand = "#e9dfcb";
export const dune = "#d8c9ad";
export const stone = "#b3a892";
export const chalk = "#fcf9f2";
export const ochre = "#cb9a45";
export const straw = "#e7cc92";
export const clay = "#bb8462";
export const moss = "#6f7d58";
export const leaf = "#a0ad82";
export const slate = "#4e6872";
export const river = "#8fabb0";
export const mist = "#cfdad6";
export const night = "#2d3740";
