import type Electron from 'electron'
import { EventEmitter } from 'node:events'

/** What a handler gets first; `senderFrame` is `sender.mainFrame` itself, as in Electron. */
export type Handler = (event: IpcEvent, ...input: unknown[]) => unknown

export interface FrameInfo {
  readonly url: string
  readonly origin: string
  readonly parent: null
  readonly top: FrameInfo
  readonly routingId: number
  readonly processId: number
  readonly detached: boolean
}

export interface IpcEvent {
  readonly type: 'frame'
  readonly sender: unknown
  readonly senderFrame: FrameInfo
  readonly frameId: number
  readonly processId: number
  readonly preventDefault: () => void
}

type Implemented = Pick<Electron.IpcMain, 'removeHandler'> & {
  // Handlers get the double's own event, which has fewer fields than Electron's.
  handle: (channel: string, handler: Handler) => void
  handleOnce: (channel: string, handler: Handler) => void
}

/** `ipcMain`: one handler for each channel, listeners beside. */
export class IpcMain extends EventEmitter implements Implemented {
  readonly #handlers = new Map<string, Handler>()

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`)
    }
    this.#handlers.set(channel, handler)
  }

  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (...input) => {
      this.removeHandler(channel)
      return handler(...input)
    })
  }

  removeHandler(channel: string): void {
    this.#handlers.delete(channel)
  }

  /** Answers an `invoke` of a page. */
  async answer(channel: string, event: IpcEvent, input: readonly unknown[]): Promise<unknown> {
    const handler = this.#handlers.get(channel)
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    return handler(event, ...input)
  }
}

export const ipcMain = new IpcMain()
