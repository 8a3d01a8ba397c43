import type { EventName } from './events.ts'

/** Name of the bridge on `window`, and the two channels behind it. */
export const bridgeName = 'ledgerBridge'
export const invokeChannel = 'procedure'
export const eventChannel = 'event'

/** What the preload puts on `window[bridgeName]`. */
export interface Bridge {
  readonly invoke: (name: string, input: unknown) => Promise<unknown>
  readonly on: (event: EventName, listener: (payload: unknown) => void) => () => void
}
