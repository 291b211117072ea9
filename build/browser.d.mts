/** Types of browser.mjs, which is plain JavaScript so that it runs before anything is built. */

export declare const browser: { readonly executablePath: string; readonly env: Record<string, string> };
export declare function unpack(): Promise<void>;
