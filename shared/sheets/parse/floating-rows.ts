import type { RawTable, RecordRow } from '../recognize/raw-table.ts'
import type { FloatingRecord, FloatingTable, Problem } from '../table.ts'
import { educationOf, nameOf, phoneOf, sexOf, wordsOf } from './person-cells.ts'
import { problemAt } from './problem.ts'
import { readRowDate } from './row-date.ts'
import { toldWord } from './told-word.ts'

function readRow(row: RecordRow, name: string, problems: Problem[]): FloatingRecord {
  return {
    row: row.row,
    name,
    sex: toldWord(row, 'sex', sexOf, problems),
    birthDate: readRowDate(row, 'birthDate', problems),
    education: toldWord(row, 'education', educationOf, problems),
    outDate: readRowDate(row, 'outDate', problems),
    outPlace: wordsOf(row.cell('outPlace')),
    phone: toldWord(row, 'phone', phoneOf, problems),
    branch: wordsOf(row.cell('branch')),
    branchPhone: toldWord(row, 'branchPhone', phoneOf, problems),
    remark: wordsOf(row.cell('remark')),
  }
}

/** Rows of a roster of floating members → records. */
export function readFloatingTable({ frame, rows }: RawTable): FloatingTable {
  const records: FloatingRecord[] = []
  const problems: Problem[] = []
  for (const row of rows) {
    const name = nameOf(row.cell('name'))
    if (name === null) problems.push(problemAt(row, 'name', 'nameMissing'))
    else records.push(readRow(row, name, problems))
  }
  return { ...frame, kind: 'floatingRoster', records, problems }
}
