import type { WebContents } from 'electron'
import { eventChannel } from '../../shared/contract/bridge.ts'
import type { EventName, Events } from '../../shared/contract/events.ts'

/** Tells a page something without being asked; the only use of `webContents.send`. */
export function send<E extends EventName>(
  page: Pick<WebContents, 'isDestroyed' | 'send'>,
  event: E,
  payload: Events[E],
): void {
  // A job may still report progress to a window that was closed meanwhile.
  if (!page.isDestroyed()) page.send(eventChannel, event, payload)
}
