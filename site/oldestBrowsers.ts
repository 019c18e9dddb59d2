/**
 * The oldest browsers in which a reader can read, search, like and vote: iOS 14 and Chrome 80. WeChat's own engine on Android
 * (X5, Chromium 89) is younger than the second. The build, the checks and the journeys of old browsers read this.
 */
export const oldestBrowsers = { chrome: 80, ios: 14 } as const;

/** The same as targets of a build: syntax of scripts and style sheets is rewritten for them, methods are not. */
export const buildTargets: string[] = Object.entries(oldestBrowsers).map(
  ([browser, version]) => `${browser}${version}`,
);
