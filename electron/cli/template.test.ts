import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { templateKinds } from '../../shared/sheets/templates/templates.ts'
import { testFolder } from '../testing/test-ledger.ts'

const entry = join(import.meta.dirname, '..', 'cli.ts')

interface Run {
  readonly status: number
  readonly json: Readonly<Record<string, unknown>>
}

function ledger(...args: readonly string[]): Promise<Run> {
  return new Promise((resolve) => {
    execFile(process.execPath, [entry, ...args, '--json'], (error, out) => {
      resolve({ status: error === null ? 0 : Number(error.code), json: JSON.parse(out) })
    })
  })
}

it('writes a template that read takes for its kind', async () => {
  const file = join(testFolder(), 'roster.xlsx')
  const written = await ledger('template', 'memberRoster', '--out', file)
  expect(written).toEqual({ status: 0, json: { file, kind: 'memberRoster' } })
  const found = await ledger('read', file)
  expect(found.status).toBe(0)
  expect(found.json).toMatchObject({
    files: [{ usable: true, tables: [{ kind: 'memberRoster', records: [], problems: [] }] }],
  })
})

it.each(['nothing', 'unknown', 'toString'])('says which kinds there are for %s', async (kind) => {
  const file = join(testFolder(), 'none.xlsx')
  const { status, json } = await ledger('template', kind, '--out', file)
  expect(status).toBe(2)
  expect(json).toMatchObject({
    error: { code: 'TEMPLATE_UNKNOWN', details: { kind, kinds: templateKinds.join(' ') } },
  })
  expect(existsSync(file)).toBe(false)
})

it('says that a file cannot be written', async () => {
  const folder = testFolder()
  const { status, json } = await ledger('template', 'memberRoster', '--out', folder)
  expect(status).toBe(5)
  expect(json).toMatchObject({ error: { code: 'FILE_NOT_WRITTEN' } })
})
