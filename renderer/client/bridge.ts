import { AppError } from '../../shared/app-error.ts'
import { bridgeName, type Bridge } from '../../shared/contract/bridge.ts'

declare global {
  interface Window {
    readonly [bridgeName]?: Bridge
  }
}

/** The door that the preload opened; a page outside the app has none. */
export function bridge(): Bridge {
  const found = window[bridgeName]
  if (!found) throw new AppError('INTERNAL', { reference: bridgeName })
  return found
}
