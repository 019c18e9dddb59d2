/**
 * When an island wakes at the latest, in ms. A browser calls a page idle only between frames that it draws: one that stands
 * still behind another window, or one whose phone is busy for good, would otherwise never wake its buttons.
 */
export const wakeBy: IdleRequestOptions = { timeout: 1000 };
