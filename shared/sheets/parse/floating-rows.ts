import type { RawTable, RecordRow } from '../recognize/raw-table.ts'
import type { FloatingRecord } from '../records/floating.ts'
import type { FloatingTable, Problem } from '../table.ts'
import { educationOf, nameOf, phoneOf, readIdCell, sexOf, wordsOf } from './person-cells.ts'
import { problemAt } from './problem.ts'
import { readRowDate } from './row-date.ts'
import { toldWord } from './told-word.ts'

type Direction = FloatingRecord['direction']

/** A sheet that speaks of those come in alone (流入分册); every other one is of those gone out. */
function directionOf({ title, sheet }: RawTable['frame']): Direction {
  const words = `${title ?? ''} ${sheet}`
  return words.includes('流入') && !words.includes('流出') ? 'in' : 'out'
}

interface Person {
  readonly name: string
  readonly direction: Direction
}

function readRow(row: RecordRow, { name, direction }: Person, problems: Problem[]): FloatingRecord {
  const { id, doubt } = readIdCell(row.cell('idCard'))
  if (doubt !== null) problems.push(problemAt(row, 'idCard', doubt))
  return {
    row: row.row,
    direction,
    name,
    idCard: id,
    sex: toldWord(row, 'sex', sexOf, problems),
    birthDate: readRowDate(row, 'birthDate', problems),
    education: toldWord(row, 'education', educationOf, problems),
    outDate: readRowDate(row, 'outDate', problems),
    outPlace: wordsOf(row.cell('outPlace')),
    phone: toldWord(row, 'phone', phoneOf, problems),
    branch: wordsOf(row.cell('branch')),
    branchPhone: toldWord(row, 'branchPhone', phoneOf, problems),
    reason: wordsOf(row.cell('reason')),
    contactName: wordsOf(row.cell('contactName')),
    certificateNumber: wordsOf(row.cell('certificateNumber')),
    returnedOn: readRowDate(row, 'returnedOn', problems),
    remark: wordsOf(row.cell('remark')),
  }
}

/** Rows of a roster of floating members → records. */
export function readFloatingTable({ frame, rows }: RawTable): FloatingTable {
  const records: FloatingRecord[] = []
  const problems: Problem[] = []
  const direction = directionOf(frame)
  for (const row of rows) {
    const name = nameOf(row.cell('name'))
    if (name === null) problems.push(problemAt(row, 'name', 'nameMissing'))
    else records.push(readRow(row, { name, direction }, problems))
  }
  return { ...frame, kind: 'floatingRoster', records, problems }
}
