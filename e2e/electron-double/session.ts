import type Electron from 'electron'
import { EventEmitter } from 'node:events'
import { protocol } from './protocol.ts'
import { WebRequest } from './web-request.ts'

type Implemented = Pick<
  Electron.Session,
  | 'clearCache'
  | 'clearStorageData'
  | 'setDevicePermissionHandler'
  | 'setPermissionCheckHandler'
  | 'setPermissionRequestHandler'
  | 'setSpellCheckerEnabled'
>

/** The one session. Permission handlers are kept, not asked: Chromium without a person denies all. */
class Session extends EventEmitter implements Implemented {
  readonly protocol = protocol
  readonly webRequest = new WebRequest()
  permissionRequestHandler: Parameters<Electron.Session['setPermissionRequestHandler']>[0] = null
  permissionCheckHandler: Parameters<Electron.Session['setPermissionCheckHandler']>[0] = null

  setPermissionRequestHandler(handler: typeof this.permissionRequestHandler): void {
    this.permissionRequestHandler = handler
  }

  setPermissionCheckHandler(handler: typeof this.permissionCheckHandler): void {
    this.permissionCheckHandler = handler
  }

  setDevicePermissionHandler(): void {}
  setDisplayMediaRequestHandler(): void {}
  setSpellCheckerEnabled(): void {}
  async clearCache(): Promise<void> {}
  async clearStorageData(): Promise<void> {}
}

const defaultSession = new Session()

/** `session`: every partition is the default session. */
export const session = { defaultSession, fromPartition: () => defaultSession }
