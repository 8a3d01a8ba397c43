import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { languages, type Language } from '../../shared/contract/app.ts'
import { templates } from '../../shared/sheets/templates/templates.ts'
import { howOf } from '../../shared/sheets/templates/template-rules.ts'
import { flatTexts, type TextTree } from '../../shared/text-tree.ts'
import { exportTables } from '../services/export/export-forms.ts'
import { resources } from '../testing/test-ledger.ts'

function keysOf(language: Language, namespace: string): ReadonlySet<string> {
  const file = join(resources.folder, 'locales', language, `${namespace}.json`)
  return new Set(flatTexts(JSON.parse(readFileSync(file, 'utf8')) as TextTree).keys())
}

describe.each(languages)('in %s', (language) => {
  const exports = keysOf(language, 'exports')
  const sheets = keysOf(language, 'sheets')
  const guide = keysOf(language, 'templates')

  it.each(exportTables)('the table %s has a name and a sentence', (table) => {
    expect(exports).toContain(`tables.${table}.name`)
    expect(exports).toContain(`tables.${table}.text`)
  })

  it.each(templates.map(({ kind }) => kind))(
    'the template %s has a name and a sentence',
    (kind) => {
      expect(sheets).toContain(`kinds.${kind}`)
      expect(exports).toContain(`kinds.${kind}`)
    },
  )

  it.each(templates)('each column of the template $kind is explained', ({ columns }) => {
    const wanted = columns.flatMap((column) => [
      `what.${column.what ?? column.field}`,
      `how.${howOf(column)}`,
    ])
    expect(wanted.filter((key) => !guide.has(key))).toEqual([])
  })
})
