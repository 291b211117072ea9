/** Electron's binary, if it is there; nothing is downloaded. */
export const electronBinary: () => string | null;

/** The binary, fetched if need be; null where it can be neither found nor fetched, which is known within seconds. */
export const fetchElectron: (say: (sentence: string) => void) => Promise<string | null>;
