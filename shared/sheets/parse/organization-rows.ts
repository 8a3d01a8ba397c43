import type { FieldName } from '../recognize/field-words.ts'
import type { RawTable, RecordRow } from '../recognize/raw-table.ts'
import type { OrganizationRecord } from '../records/rosters.ts'
import type { OrganizationTable, Problem } from '../table.ts'
import { phoneOf, readCountCell, wordsOf } from './person-cells.ts'
import { problemAt } from './problem.ts'
import { readRowDate } from './row-date.ts'
import { notStored } from './summary-rows.ts'

function readRow(row: RecordRow, name: string, problems: Problem[]): OrganizationRecord {
  const words = (field: FieldName): string | null => wordsOf(row.cell(field))
  const count = readCountCell(row.cell('memberCount'))
  if (count.doubt !== null) problems.push(problemAt(row, 'memberCount', count.doubt))
  return {
    row: row.row,
    seq: readCountCell(row.cell('seq')).count,
    name,
    secretary: words('secretary'),
    deputySecretary: words('deputySecretary'),
    committee: words('committee'),
    foundedOn: readRowDate(row, 'foundedOn', problems),
    termStartedOn: readRowDate(row, 'termStartedOn', problems),
    termEndsOn: readRowDate(row, 'termEndsOn', problems),
    memberCount: count.count,
    phone: phoneOf(row.cell('phone')),
    address: words('address'),
    remark: words('remark'),
  }
}

/**
 * Rows of a list of branches → records. Each branch keeps its own ledger, so that the list is read
 * for comparing only.
 */
export function readOrganizationTable({ frame, rows }: RawTable): OrganizationTable {
  const records: OrganizationRecord[] = []
  const problems: Problem[] = notStored(frame)
  for (const row of rows) {
    const name = wordsOf(row.cell('organization'))
    if (name === null) problems.push(problemAt(row, 'organization', 'nameMissing'))
    else records.push(readRow(row, name, problems))
  }
  return { ...frame, kind: 'organizationRoster', records, problems }
}
