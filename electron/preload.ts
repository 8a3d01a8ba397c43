import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import { bridgeName, eventChannel, invokeChannel } from '../shared/contract/bridge.ts'

/**
 * The whole door between the window and the main process: one channel to ask, one to listen.
 * It never grows when procedures are added; names and inputs are checked by the dispatcher.
 */
contextBridge.exposeInMainWorld(bridgeName, {
  invoke: (name: string, input: unknown): Promise<unknown> =>
    ipcRenderer.invoke(invokeChannel, name, input),
  on: (event: string, listener: (payload: unknown) => void): (() => void) => {
    const receive = (_event: IpcRendererEvent, name: string, payload: unknown): void => {
      if (name === event) listener(payload)
    }
    ipcRenderer.on(eventChannel, receive)
    return () => ipcRenderer.off(eventChannel, receive)
  },
})
