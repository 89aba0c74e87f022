export const spaces = {};
