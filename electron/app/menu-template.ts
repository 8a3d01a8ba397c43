import type { MenuItemConstructorOptions } from 'electron'
import type { Events } from '../../shared/contract/events.ts'
import type { Translate } from './translator.ts'

export type MenuCommand = Events['menu.command']['command']

export interface MenuActions {
  /** Something that the window does. */
  readonly command: (command: MenuCommand) => void
  readonly openLogs: () => void
  readonly about: () => void
}

type Items = MenuItemConstructorOptions[]
type Role = NonNullable<MenuItemConstructorOptions['role']>

const separator: MenuItemConstructorOptions = { type: 'separator' }

interface Words {
  readonly label: (key: string) => string
  /** An item that Electron knows; it has to be named, or it would be English. */
  readonly role: (role: Role, key: string) => MenuItemConstructorOptions
}

function words(translate: Translate): Words {
  const label = (key: string): string => translate({ key: `menu:${key}` })
  return { label, role: (role, key) => ({ role, label: label(key) }) }
}

function fileItems({ label, role }: Words, { command }: MenuActions): Items {
  const item = (name: MenuCommand, accelerator: string): MenuItemConstructorOptions => ({
    id: `file.${name}`,
    label: label(`file.${name}`),
    accelerator,
    click: () => command(name),
  })
  return [
    item('create', 'CmdOrCtrl+N'),
    item('open', 'CmdOrCtrl+O'),
    separator,
    item('import', 'CmdOrCtrl+I'),
    separator,
    item('lock', 'CmdOrCtrl+L'),
    { ...role('quit', 'file.quit'), id: 'file.quit', accelerator: 'CmdOrCtrl+Q' },
  ]
}

function editItems({ role }: Words): Items {
  return [
    role('undo', 'edit.undo'),
    role('redo', 'edit.redo'),
    separator,
    role('cut', 'edit.cut'),
    role('copy', 'edit.copy'),
    role('paste', 'edit.paste'),
    role('selectAll', 'edit.selectAll'),
  ]
}

function viewItems({ label, role }: Words, actions: MenuActions, developer: boolean): Items {
  return [
    role('zoomIn', 'view.zoomIn'),
    role('zoomOut', 'view.zoomOut'),
    role('resetZoom', 'view.resetZoom'),
    role('togglefullscreen', 'view.fullScreen'),
    separator,
    {
      id: 'view.language',
      label: label('view.language'),
      click: () => actions.command('language'),
    },
    ...(developer ? [separator, role('toggleDevTools', 'view.developerTools')] : []),
  ]
}

/** The whole menu in one language; `developer` adds what only the unpackaged app has. */
export function menuTemplate(
  translate: Translate,
  actions: MenuActions,
  developer: boolean,
): Items {
  const language = words(translate)
  const { label } = language
  return [
    { id: 'file', label: label('file.title'), submenu: fileItems(language, actions) },
    { id: 'edit', label: label('edit.title'), submenu: editItems(language) },
    { id: 'view', label: label('view.title'), submenu: viewItems(language, actions, developer) },
    {
      id: 'help',
      label: label('help.title'),
      submenu: [
        { id: 'help.logs', label: label('help.logs'), click: actions.openLogs },
        { id: 'help.about', label: label('help.about'), click: actions.about },
      ],
    },
  ]
}
