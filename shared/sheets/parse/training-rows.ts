import { isCertainlyBefore, isFullDate, type IsoDate, type PartialDate } from '../../calendar.ts'
import { squeeze, toHalfWidth } from '../plain-text.ts'
import type { FieldName } from '../recognize/field-words.ts'
import type { RawTable, RecordRow } from '../recognize/raw-table.ts'
import type { TrainingKind, TrainingLevel, TrainingRecord } from '../records/rosters.ts'
import type { Problem, TrainingTable } from '../table.ts'
import { neededDate } from './needed-date.ts'
import { readCountCell, wordsOf } from './person-cells.ts'
import { problemAt } from './problem.ts'
import { readRowDate } from './row-date.ts'

const kindWords: readonly (readonly [TrainingKind, RegExp])[] = [
  ['newMember', /新党员|新发展|预备党员/u],
  ['appointment', /任职|新任|岗前/u],
  ['rotation', /轮训/u],
  ['concentrated', /集中培训|集中轮训|培训班|集训/u],
]
/** Words of a level; `null`: a 市 may be a county or above one. */
const levelWords: readonly (readonly [TrainingLevel | null, RegExp])[] = [
  ['above', /中央|中组部|国家级|省|自治区|地级/gu],
  [null, /市/gu],
  ['county', /县|区委|区级/gu],
  ['township', /乡|镇|街道|党工委/gu],
  ['branch', /支部|村|社区|本单位|居委/gu],
]
const HOURS = /^(\d{1,3})(?:\.(\d)\d?)?(?:个)?(?:学时|课时|小时|时)?$/u

function kindOf(...texts: readonly (string | null)[]): TrainingKind {
  const words = texts.join(' ')
  return kindWords.find(([, pattern]) => pattern.test(words))?.[0] ?? 'study'
}

/** The level that is named last: 某县某镇党校 is of the township. */
function levelOf(...texts: readonly (string | null)[]): TrainingLevel | null {
  for (const text of texts) {
    const found = levelWords
      .flatMap(([level, pattern]) =>
        [...(text ?? '').matchAll(pattern)].map(({ index }) => ({ level, index })),
      )
      .toSorted((a, b) => b.index - a.index)
    if (found[0]) return found[0].level
  }
  return null
}

/** 8, 1.5, "4学时" as tenths of an hour. */
function tenthsOf(row: RecordRow, problems: Problem[]): number | null {
  const text = wordsOf(row.cell('hours'))
  if (text === null) return null
  const match = HOURS.exec(squeeze(toHalfWidth(text)))
  if (!match) problems.push(problemAt(row, 'hours', 'notCount'))
  return match ? Number(match[1]) * 10 + Number(match[2] ?? 0) : null
}

const RANGE = /[至到~\-—–](?:((?:19|20)\d{2})[年./-])?(\d{1,2})[月./-](\d{1,2})日?$/u
const DAY_ONLY = /[至到~\-—–](\d{1,2})日?$/u

const two = (number = ''): string => number.padStart(2, '0')

/** The day that a range ends on (5月8日至10日, 5.8-6.2), in the year or month of its start. */
function rangeEnd(text: string, start: IsoDate): string {
  const [whole, year = start.slice(0, 4), month, day] = RANGE.exec(text) ?? []
  if (whole !== undefined) return `${year}-${two(month)}-${two(day)}`
  const [, dayOnly] = /[月日]/u.test(text) ? (DAY_ONLY.exec(text) ?? []) : []
  return `${start.slice(0, 8)}${two(dayOnly)}`
}

/** The last day of a training of several days, where a cell tells one. */
function endOf(row: RecordRow, start: PartialDate | null, problems: Problem[]): PartialDate | null {
  if (row.has('endedOn')) return readRowDate(row, 'endedOn', problems)
  if (start === null || !isFullDate(start)) return null
  const end = rangeEnd(squeeze(toHalfWidth(row.cell('heldOn')?.text ?? '')), start)
  return isFullDate(end) && !isCertainlyBefore(end, start) ? end : null
}

function readRow(row: RecordRow, { frame }: RawTable, problems: Problem[]): TrainingRecord {
  const words = (field: FieldName): string | null => wordsOf(row.cell(field))
  const title = words('trainingTitle')
  if (title === null) problems.push(problemAt(row, 'trainingTitle', 'titleMissing'))
  const level = levelOf(words('trainingLevel'), words('organizer'))
  if (level === null) {
    const field: FieldName = row.has('organizer') ? 'organizer' : 'trainingLevel'
    problems.push(problemAt(row, field, 'levelUntold'))
  }
  const start: FieldName = row.has('startedOn') ? 'startedOn' : 'heldOn'
  const startedOn = neededDate(row, start, { year: frame.year, fullDay: true }, problems)
  const count = readCountCell(row.cell('traineeCount'))
  if (count.doubt !== null) problems.push(problemAt(row, 'traineeCount', count.doubt))
  return {
    row: row.row,
    seq: readCountCell(row.cell('seq')).count,
    title,
    kind: kindOf(words('trainingKind'), title),
    level,
    organizer: words('organizer'),
    startedOn,
    endedOn: endOf(row, startedOn, problems),
    place: words('trainingPlace'),
    lecturer: words('lecturer'),
    hoursTenths: tenthsOf(row, problems),
    trainees: words('trainees'),
    traineeCount: count.count,
    remark: words('remark'),
  }
}

/** Rows of a ledger of trainings → records; one without a day stays, with an error at its cell. */
export function readTrainingTable(table: RawTable): TrainingTable {
  const problems: Problem[] = []
  const records = table.rows.map((row) => readRow(row, table, problems))
  return { ...table.frame, kind: 'trainingLedger', records, problems }
}
