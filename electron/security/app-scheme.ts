import { protocol } from 'electron'
import { appScheme } from './addresses.ts'
import { bundleResponse } from './bundle-response.ts'

/** Makes `app:` a standard, secure scheme; Electron wants this before it is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    // No `bypassCSP`, no `corsEnabled`, no service workers: the pages need none of them.
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Serves the built window, and nothing else, under `app://bundle/`. */
export function serveAppScheme(rendererFolder: string): void {
  protocol.handle(appScheme, (request) => bundleResponse(rendererFolder, request))
}
