import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { activityForms } from '../../../shared/sheets/forms/activities.ts'
import { duesLedgerForm, type DuesExportRow } from '../../../shared/sheets/forms/dues-ledger.ts'
import { formContext } from '../../../shared/sheets/forms/forms-fixture.ts'
import { rosterForm } from '../../../shared/sheets/forms/roster.ts'
import type { SheetForm } from '../../../shared/sheets/forms/sheet-form.ts'
import { readTables } from '../../../shared/sheets/read-tables.ts'
import type { Table } from '../../../shared/sheets/table.ts'
import { readWorkbook } from '../read/read-workbook.ts'
import { event, isSamePerson, person, yearOfDues } from './round-trip-rows.ts'
import { writeWorkbook } from './write-workbook.ts'

/** What is exported reads back as the same records: forms → .xlsx → grids → tables. */

const organization = '中共样例镇试点村支部委员会'
const context = formContext('zh')

async function readBack(forms: readonly SheetForm[]): Promise<Table[]> {
  const bytes = writeWorkbook(forms, { application: '支部台账', madeOn: '2024-11-22' })
  return readTables(readWorkbook(bytes, 'export.xlsx'))
}

/** Records as values that can be compared whatever order the form puts them in. */
const sorted = (records: readonly object[]): string[] =>
  records
    .map((record) =>
      JSON.stringify(Object.entries(record).toSorted(([a], [b]) => a.localeCompare(b))),
    )
    .toSorted()

const withoutPlace = <R extends { row: number; seq: number | null }>({
  row: _row,
  seq: _seq,
  ...rest
}: R) => rest

const rows = { minLength: 1, maxLength: 12 }
const runs = { numRuns: 40 }

describe('what is exported reads back as the same records', () => {
  it('roster', async () => {
    const rosters = fc.uniqueArray(person, { ...rows, comparator: isSamePerson })
    await fc.assert(
      fc.asyncProperty(rosters, async (people) => {
        const form = rosterForm(
          { organization, filledOn: '2024-03-15', rows: people, unlisted: 0 },
          context,
        )
        const [table, ...others] = await readBack([form])
        expect(others).toEqual([])
        if (table?.kind !== 'memberRoster') throw new Error(`read as ${table?.kind}`)
        expect(table.problems).toEqual([])
        // The form has one column for both kinds of number.
        const expected = people.map((one) => ({ ...one, landline: null }))
        expect(sorted(table.records.map(withoutPlace))).toEqual(sorted(expected))
        expect(table.records.map(({ seq }) => seq)).toEqual(people.map((_row, index) => index + 1))
        expect(table.organization).toBe(organization)
      }),
      runs,
    )
  })

  it('dues ledger', async () => {
    const ledgers = fc.uniqueArray(yearOfDues, { ...rows, selector: (row) => row.idCard })
    await fc.assert(
      fc.asyncProperty(ledgers, async (people) => {
        const input = { organization, year: 2024, filledOn: '2024-10-31', rows: people }
        const [table] = await readBack([duesLedgerForm(input, context)])
        if (table?.kind !== 'duesMatrix') throw new Error(`read as ${table?.kind}`)
        expect(table.problems.filter(({ code }) => code !== 'dueNotByRule')).toEqual([])
        expect(table.year).toBe(2024)
        const read = table.records.map((record): DuesExportRow => ({
          name: record.name,
          idCard: record.idCard,
          categoryText: record.categoryText,
          baseFen: record.baseFen,
          monthlyFen: record.monthlyDueFen,
          paidFen: record.monthsFen,
          exemptMonths: record.exemptMonths,
          notDueMonths: record.notDueMonths,
          remark: record.remark,
        }))
        expect(read).toEqual(people)
      }),
      runs,
    )
  })

  it('activity ledger', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, rows), async (events) => {
        const tables = await readBack(
          activityForms({ organization, year: 2024, rows: events }, context),
        )
        const records = tables.flatMap((table) => {
          // 其他 names no kind, and the reader says so.
          expect(table.problems.filter(({ code }) => code !== 'unknownType')).toEqual([])
          const isLedger = table.kind === 'meetingLedger' || table.kind === 'themeDayLedger'
          return isLedger ? table.records.map(withoutPlace) : []
        })
        expect(sorted(records)).toEqual(sorted(events))
      }),
      runs,
    )
  })
})
