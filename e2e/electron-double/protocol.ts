import type Electron from 'electron'
import { app } from './app.ts'
import { schemes, type SchemeHandler } from './schemes.ts'

type Implemented = Pick<
  Electron.Protocol,
  'isProtocolHandled' | 'registerSchemesAsPrivileged' | 'unhandle'
> & { handle: (scheme: string, handler: SchemeHandler) => void }

/** `protocol`: the app's own schemes. Privileges are those of an https origin, whatever is asked. */
class Protocol implements Implemented {
  registerSchemesAsPrivileged(list: Electron.CustomScheme[]): void {
    if (app.isReady()) {
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    }
    for (const { scheme } of list) schemes.set(scheme, null)
  }

  handle(scheme: string, handler: SchemeHandler): void {
    if (schemes.get(scheme)) throw new Error(`Protocol '${scheme}' is handled already`)
    schemes.set(scheme, handler)
  }

  unhandle(scheme: string): void {
    schemes.set(scheme, null)
  }

  isProtocolHandled(scheme: string): boolean {
    return Boolean(schemes.get(scheme))
  }
}

export const protocol = new Protocol()
