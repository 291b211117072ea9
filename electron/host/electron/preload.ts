/** What the page is given of Electron: two functions, and nothing that came with them. */

import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { Event, Transport } from '../../../shared/contract/define.ts';
import { eventChannel, invokeChannel } from './channels.ts';

const transport: Transport = {
  invoke: (operation, payload) => ipcRenderer.invoke(invokeChannel, operation, payload),
  subscribe: (listener) => {
    const hear = (_: IpcRendererEvent, event: Event): void => listener(event);
    ipcRenderer.on(eventChannel, hear);
    return () => void ipcRenderer.off(eventChannel, hear);
  },
};

contextBridge.exposeInMainWorld('tenderPanel', transport);
