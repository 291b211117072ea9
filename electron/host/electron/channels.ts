/** The two names on the wire between the window and the main process. */

export const invokeChannel = 'tender-panel:invoke';
export const eventChannel = 'tender-panel:event';
