import { ipcMain } from 'electron'
import { invokeChannel } from '../../shared/contract/bridge.ts'
import type { Log } from '../app/log.ts'
import { isTrustedSender } from '../security/sender.ts'
import { createDispatcher } from './dispatcher.ts'
import type { Handlers } from './handlers-type.ts'

/** Opens the one channel that pages can ask on; the only use of `ipcMain`. */
export function registerHandlers(handlers: Handlers, log: Log): void {
  const dispatch = createDispatcher({
    isTrusted: isTrustedSender,
    handlers,
    report: ({ reference, procedure, error }) =>
      log.write('error', `${reference} ${procedure}`, error),
  })
  ipcMain.handle(invokeChannel, (event, name: unknown, input: unknown) =>
    dispatch({ id: event.sender.id, frame: event.senderFrame }, name, input),
  )
}
