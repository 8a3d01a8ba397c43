import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openSettings, type Settings } from './settings-file.ts'

let folder = ''
let reports: string[] = []
const file = (): string => join(folder, 'settings.json')
const open = (): Settings =>
  openSettings({ file: file(), report: (message) => void reports.push(message) })
const onDisk = (): unknown => JSON.parse(readFileSync(file(), 'utf8'))

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'settings-'))
  reports = []
})
afterEach(() => rmSync(folder, { recursive: true }))

const others = { lockAfter: 15, actor: null, actors: [] }
const defaults = { language: 'zh-CN', textSize: 100, ...others }

test('a first start has defaults and writes nothing', () => {
  expect(open().get()).toEqual(defaults)
  expect(open().recent()).toEqual([])
  expect(readdirSync(folder)).toEqual([])
  expect(reports).toEqual([])
})

test('changes are kept and told', () => {
  const settings = open()
  const told: unknown[] = []
  settings.onChange((now) => told.push(now))
  expect(settings.update({ language: 'en' })).toEqual({ language: 'en', textSize: 100, ...others })
  settings.update({ textSize: 150, language: undefined })
  expect(told).toEqual([
    { language: 'en', textSize: 100, ...others },
    { language: 'en', textSize: 150, ...others },
  ])
  expect(open().get()).toEqual({ language: 'en', textSize: 150, ...others })
  expect(readdirSync(folder)).toEqual(['settings.json'])
})

test('one person alone is the actor; of several, one says so at each start', () => {
  const first = open()
  expect(first.update({ actor: '赵试一' })).toMatchObject({ actor: '赵试一', actors: ['赵试一'] })
  expect(open().get()).toMatchObject({ actor: '赵试一' })
  first.update({ actor: '钱试二' })
  expect(first.get()).toMatchObject({ actor: '钱试二', actors: ['钱试二', '赵试一'] })
  expect(first.update({ language: 'en' })).toMatchObject({ actor: '钱试二' })
  const next = open()
  expect(next.get()).toMatchObject({ actor: null, actors: ['钱试二', '赵试一'] })
  for (let n = 0; n < 12; n += 1) next.update({ actor: `试${n}` })
  expect(next.get().actors).toHaveLength(10)
})

test('what a newer version wrote beside it stays', () => {
  writeFileSync(file(), JSON.stringify({ language: 'en', shape: 'round' }))
  open().update({ textSize: 125 })
  expect(onDisk()).toMatchObject({ language: 'en', textSize: 125, shape: 'round' })
})

describe('damaged files', () => {
  test.each([
    ['empty', ''],
    ['cut off', '{ "language": "e'],
    ['zeros', '\0\0\0\0'],
    ['not an object', '[]'],
    ['unknown language', '{ "language": "tlh" }'],
    ['text size as text', '{ "textSize": "100" }'],
    ['broken list', '{ "recent": [{ "file": 7 }] }'],
  ])('%s: kept aside, reported, defaults used', (_what, content) => {
    writeFileSync(file(), content)
    expect(open().get()).toEqual(defaults)
    expect(reports).toEqual(['settings were damaged and kept as settings.corrupt-1.json'])
    expect(readFileSync(join(folder, 'settings.corrupt-1.json'), 'utf8')).toBe(content)
  })

  test('an older one is not written over', () => {
    for (const content of ['first', 'second']) {
      writeFileSync(file(), content)
      open()
    }
    expect(readdirSync(folder)).toEqual(['settings.corrupt-1.json', 'settings.corrupt-2.json'])
    expect(readFileSync(join(folder, 'settings.corrupt-1.json'), 'utf8')).toBe('first')
  })
})

describe('a place that cannot be written', () => {
  beforeEach(() => mkdirSync(join(folder, 'settings.json.tmp')))

  test('fails with its code, and nothing has changed', () => {
    const settings = open()
    expect(() => settings.update({ language: 'en' })).toThrow('FILE_NOT_WRITTEN')
    expect(settings.get()).toEqual(defaults)
  })

  test('does not keep a ledger from being open', () => {
    const settings = open()
    settings.remember({ name: '试验支部', file: '/somewhere/a.ledger' })
    expect(reports).toEqual(['the list of recent ledgers was not written'])
  })
})

describe('recent ledgers', () => {
  test('the latest comes first, each once, ten at most', () => {
    const settings = open()
    for (let number = 1; number <= 12; number += 1) {
      settings.remember({ name: `支部${number}`, file: join(folder, `${number}.ledger`) })
    }
    settings.remember({ name: '支部5（新名）', file: join(folder, '5.ledger') })
    const names = open()
      .recent()
      .map(({ name }) => name)
    expect(names.slice(0, 3)).toEqual(['支部5（新名）', '支部12', '支部11'])
    expect(names).toHaveLength(10)
  })

  test('tells which are there now', () => {
    const settings = open()
    const here = join(folder, 'here.ledger')
    writeFileSync(here, '')
    settings.remember({ name: 'here', file: here })
    settings.remember({ name: 'gone', file: join(folder, 'gone.ledger') })
    expect(settings.recent().map(({ name, present }) => [name, present])).toEqual([
      ['gone', false],
      ['here', true],
    ])
  })
})
