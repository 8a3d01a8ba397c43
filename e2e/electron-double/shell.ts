import type Electron from 'electron'
import { rm } from 'node:fs/promises'

/** What the app asked the desktop to open; tests read it. */
const opened: string[] = []

type Implemented = Pick<
  Electron.Shell,
  'beep' | 'openExternal' | 'openPath' | 'showItemInFolder' | 'trashItem'
> & { readonly opened: readonly string[] }

/** `shell`: opens nothing and remembers what it was asked to open. */
export const shell: Implemented = {
  opened,
  openExternal: async (url) => void opened.push(url),
  openPath: async (file) => {
    opened.push(file)
    return ''
  },
  showItemInFolder: (file) => void opened.push(file),
  trashItem: (file) => rm(file, { recursive: true }),
  beep: () => undefined,
}
