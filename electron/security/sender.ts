import { ownAddress } from './addresses.ts'

/** What is looked at of a frame; Electron's WebFrameMain has this shape. */
interface Frame {
  readonly url: string
  readonly parent: unknown
}

/** Who sent a message; `frame` is null where it has navigated away or was destroyed meanwhile. */
export interface SenderInfo {
  readonly id: number
  readonly frame: Frame | null
}

/** Whether a message came from the main frame of one of our own pages. */
export function isTrustedSender(sender: SenderInfo): boolean {
  try {
    return (
      sender.frame !== null && sender.frame.parent === null && ownAddress(sender.frame.url) !== null
    )
  } catch {
    // Electron throws when a frame is read after it was disposed of: nobody is there to trust.
    return false
  }
}
