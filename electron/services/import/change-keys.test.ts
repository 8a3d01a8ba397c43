import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { changeKeys } from '../../../shared/contract/change-keys.ts'
import { branchLedger } from '../../testing/test-ledger.ts'

/** Tables that imports write. */
const tables = [
  'member',
  'activity',
  'activity_kind',
  'dues_payment',
  'dues_assessment',
  'floating',
  'admission',
  'appraisal',
  'appraisal_result',
  'discipline',
  'training',
  'trainee',
]

/** What no sheet tells, so that no import changes it, and keys that say nothing to people. */
const untold =
  /^(?:id|.*_id|position|created_at|deleted_at|booked_year|booked_notice|month|from_month|to_month)$/

const words = new Map<string, unknown>()
function wordOf(key: string): unknown {
  const [file = '', path = ''] = key.split(':')
  if (!words.has(file)) {
    const at = join(import.meta.dirname, `../../../resources/locales/zh-CN/${file}.json`)
    words.set(file, JSON.parse(readFileSync(at, 'utf8')))
  }
  let found = words.get(file)
  for (const part of path.split('.')) {
    found =
      typeof found === 'object' && found !== null
        ? new Map(Object.entries(found)).get(part)
        : undefined
  }
  return found
}

it.each(tables)('has words for whatever an import changes in %s', (table) => {
  const { db } = branchLedger()
  const columns = db
    .prepare<[string], string>('SELECT name FROM pragma_table_info(?)')
    .pluck()
    .all(table)
    .filter((column) => !untold.test(column))
  expect(columns.length).toBeGreaterThan(0)
  const without = columns.filter((column) => {
    const keys = changeKeys({ table, column, at: null, before: null, after: null })
    const first = keys.find((key) => typeof wordOf(key) === 'string') ?? ''
    return first === '' || first.endsWith('.other')
  })
  expect(without).toEqual([])
})

it('calls the steps of an admission by their names', () => {
  for (let step = 1; step <= 25; step += 1) {
    const [key = ''] = changeKeys({
      table: 'admission_step',
      column: 'done_on',
      at: String(step),
      before: null,
      after: null,
    })
    expect(wordOf(key)).toMatch(new RegExp(`^${step} `))
  }
})
