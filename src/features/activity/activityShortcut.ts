/** The key that opens the API activity, on every page. */
export const activityShortcut = 'a';
