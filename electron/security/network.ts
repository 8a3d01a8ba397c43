import { app, type Session } from 'electron'
import { isAllowedRequest } from './addresses.ts'

/** Chromium's own traffic, which no request handler sees; set before the app is ready. */
export function silenceBrowserServices(): void {
  // Component and dictionary updates, variations, safe browsing lists.
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('disable-component-update')
  // Whatever slips through finds no address: every name stays unresolved.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
}

/** Cuts a session off from every network: the ledger works offline, and says nothing to anybody. */
export function closeNetwork(session: Session, developerTools: boolean): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isAllowedRequest(details.url, developerTools) })
  })
  // The spell checker would fetch its dictionaries.
  session.setSpellCheckerEnabled(false)
  // Files are written by the main process, where its own dialogs asked.
  session.on('will-download', (event) => event.preventDefault())
}
