/** The folder of the project. */
export const root: string;

/** Whether what is in out/ was built from the sources as they are now. */
export const isBuilt: () => boolean;
