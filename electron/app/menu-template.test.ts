import { join } from 'node:path'
import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, test } from 'vitest'
import { languages } from '../../shared/contract/app.ts'
import { menuTemplate, type MenuActions, type MenuCommand } from './menu-template.ts'
import { createTranslator } from './translator.ts'

const resources = join(import.meta.dirname, '..', '..', 'resources')
const silent: MenuActions = { command: () => {}, openLogs: () => {}, about: () => {} }

/** All items, the ones of submenus too. */
function flat(items: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) =>
    Array.isArray(item.submenu) ? [item, ...flat(item.submenu)] : [item],
  )
}

describe.each(languages)('menu in %s', (language) => {
  const translate = createTranslator(resources, language)

  test('every item has a text', () => {
    const items = flat(menuTemplate(translate, silent, true))
    const untranslated = items
      .filter(({ type }) => type !== 'separator')
      // A key without a text is given back as it is: `file.open`.
      .filter(({ label = '' }) => label === '' || /^[a-z]+\.[a-zA-Z]+$/.test(label))
    expect(untranslated).toEqual([])
  })

  test('no shortcut is there twice', () => {
    const items = flat(menuTemplate(translate, silent, true))
    const shortcuts = items.flatMap(({ accelerator }) => accelerator ?? [])
    expect(new Set(shortcuts).size).toBe(shortcuts.length)
  })
})

const chinese = createTranslator(resources, 'zh-CN')

function roles(developer: boolean): unknown[] {
  return flat(menuTemplate(chinese, silent, developer)).map(({ role }) => role)
}

test('the menus are 文件, 编辑, 视图, 帮助', () => {
  const labels = menuTemplate(chinese, silent, false).map(({ label }) => label)
  expect(labels).toEqual(['文件', '编辑', '视图', '帮助'])
})

test('developer tools are there for developers only', () => {
  expect(roles(true)).toContain('toggleDevTools')
  expect(roles(false)).not.toContain('toggleDevTools')
  expect(roles(false)).not.toContain('reload')
})

test.each<[id: string, command: MenuCommand]>([
  ['file.create', 'create'],
  ['file.open', 'open'],
  ['file.import', 'import'],
  ['view.language', 'language'],
])('%s asks the window to %s', (id, command) => {
  const asked: MenuCommand[] = []
  const actions = { ...silent, command: (name: MenuCommand) => void asked.push(name) }
  const item = flat(menuTemplate(chinese, actions, false)).find((candidate) => candidate.id === id)
  const click: unknown = item?.click
  if (typeof click === 'function') click()
  expect(asked).toEqual([command])
})
