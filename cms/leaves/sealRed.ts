/** The one red of the site in its light look; style sheets have it as `--seal-red`, from `site/styles/tokens.css`. */
export const sealRed = "#a31d1d";
