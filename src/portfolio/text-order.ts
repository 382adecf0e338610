// One order of texts on every machine: by code units, not by a locale.
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
