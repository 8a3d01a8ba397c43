import type Electron from 'electron'
import { EventEmitter } from 'node:events'
import { app } from './app.ts'
import { BrowserWindow } from './browser-window.ts'

type ItemOptions = Electron.MenuItemConstructorOptions

/** What a click on a role does; the editing roles belong to Chromium and do nothing here. */
const roles: Readonly<Record<string, () => void>> = {
  quit: () => app.quit(),
  close: () => BrowserWindow.getFocusedWindow()?.close(),
  minimize: () => BrowserWindow.getFocusedWindow()?.minimize(),
  reload: () => BrowserWindow.getFocusedWindow()?.webContents.reload(),
}

export class MenuItem {
  readonly id: string
  readonly role: ItemOptions['role'] | null
  readonly type: NonNullable<ItemOptions['type']>
  readonly accelerator: string | null
  readonly submenu: Menu | null
  label: string
  enabled: boolean
  visible: boolean
  checked: boolean
  /** Called by tests as by a person's click. */
  readonly click: () => void

  constructor(options: ItemOptions) {
    this.id = options.id ?? ''
    this.role = options.role ?? null
    this.type = options.type ?? (options.submenu ? 'submenu' : 'normal')
    this.accelerator = options.accelerator?.toString() ?? null
    this.submenu = Array.isArray(options.submenu) ? Menu.buildFromTemplate(options.submenu) : null
    this.label = options.label ?? options.role ?? ''
    this.enabled = options.enabled ?? true
    this.visible = options.visible ?? true
    this.checked = options.checked ?? false
    // The app's own handler gets the double's item and window, which have fewer members.
    const act = options.click as
      | ((item: MenuItem, window: unknown, event: object) => void)
      | undefined
    this.click = () => {
      if (act) act(this, BrowserWindow.getFocusedWindow() ?? undefined, {})
      else roles[this.role ?? '']?.()
    }
  }
}

/** `Menu`: built, kept and clicked by tests; Chromium has no place to show it. */
export class Menu extends EventEmitter implements Pick<Electron.Menu, 'closePopup' | 'popup'> {
  static #application: Menu | null = null
  items: MenuItem[] = []

  static buildFromTemplate(template: readonly (ItemOptions | MenuItem)[]): Menu {
    const menu = new Menu()
    menu.items = template.map((item) => (item instanceof MenuItem ? item : new MenuItem(item)))
    return menu
  }

  static setApplicationMenu(menu: Menu | null): void {
    Menu.#application = menu
  }

  static getApplicationMenu(): Menu | null {
    return Menu.#application
  }

  append(item: MenuItem): void {
    this.items.push(item)
  }

  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found) return found
    }
    return null
  }

  popup(): void {}
  closePopup(): void {}
}
