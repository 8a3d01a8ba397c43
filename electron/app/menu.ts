import { app, Menu, shell as desktop, type BrowserWindow } from 'electron'
import { send } from '../ipc/events.ts'
import type { Dialogs } from './dialogs.ts'
import { menuTemplate, type MenuActions } from './menu-template.ts'
import type { Translate } from './translator.ts'

interface MenuParts {
  readonly translate: Translate
  readonly window: () => BrowserWindow | null
  readonly dialogs: Pick<Dialogs, 'about'>
  readonly logs: string
  readonly developerTools: boolean
  /** Where an action fails that nobody waits for. */
  readonly failed: (error: unknown) => void
}

/** Puts the menu up, or replaces it after the language has changed. */
export function installMenu(parts: MenuParts): void {
  const { translate, window, dialogs, logs, developerTools, failed } = parts
  const actions: MenuActions = {
    command(command) {
      const target = window()
      if (target) send(target.webContents, 'menu.command', { command })
    },
    openLogs: () => void desktop.openPath(logs).catch(failed),
    about: () => void dialogs.about(app.getVersion()).catch(failed),
  }
  const template = menuTemplate(translate, actions, developerTools)
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
