import { app, type WebContents } from 'electron'
import { isOwnPage } from './addresses.ts'

/** The part of Electron's navigation events that is needed here. */
interface Navigation {
  readonly url: string
  preventDefault(): void
}

function stayOnOwnPage(navigation: Navigation): void {
  if (!isOwnPage(navigation.url)) navigation.preventDefault()
}

function guard(contents: WebContents): void {
  contents.on('will-navigate', stayOnOwnPage)
  // A page of ours could still be redirected elsewhere, or hold a frame that navigates.
  contents.on('will-redirect', stayOnOwnPage)
  contents.on('will-frame-navigate', (navigation) => {
    // The app has no frames inside its page, so none of them has anywhere to go.
    if (!navigation.isMainFrame || !isOwnPage(navigation.url)) navigation.preventDefault()
  })
  // Windows are made by the main process only.
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', (event) => event.preventDefault())
}

/** Denies navigation, new windows and web views to every page that will ever be made. */
export function guardAllPages(): void {
  app.on('web-contents-created', (_event, contents) => guard(contents))
}
