import type { MemberType } from '../../domain/kinds.ts'
import type { Cell } from '../grid.ts'
import { squeeze, toHalfWidth } from '../plain-text.ts'
import type { FieldName } from '../recognize/field-words.ts'
import type { RawTable, RecordRow } from '../recognize/raw-table.ts'
import type { Grade, Problem, TallyInfo, TallyRecord, TallyTable, TallyVotes } from '../table.ts'
import { readDateText } from './date-text.ts'
import { nameOf, readCountCell, readIdCell, wordsOf } from './person-cells.ts'
import { problemAt } from './problem.ts'
import { statusReader } from './status-column.ts'

const voteFields = {
  excellent: 'votesExcellent',
  qualified: 'votesQualified',
  basicallyQualified: 'votesBasicallyQualified',
  unqualified: 'votesUnqualified',
  abstain: 'votesAbstain',
} as const satisfies Record<keyof TallyVotes, FieldName>

const gradeWords: Readonly<Record<string, Grade>> = {
  优秀: 'excellent',
  合格: 'qualified',
  基本合格: 'basicallyQualified',
  不合格: 'unqualified',
}

/** Why somebody on probation has no grade: it goes without saying. */
export const UNGRADED = '预备党员不定等次'

const wordOfGrade = (grade: Grade): string =>
  Object.keys(gradeWords).find((word) => gradeWords[word] === grade) ?? ''

/** The columns of grades, in which a tick may stand instead of a number of votes. */
const gradesByField: readonly (readonly [FieldName, Grade])[] = [
  ['votesExcellent', 'excellent'],
  ['votesQualified', 'qualified'],
  ['votesBasicallyQualified', 'basicallyQualified'],
  ['votesUnqualified', 'unqualified'],
]

function isTick(cell: Cell | null): boolean {
  return cell !== null && /^[√✓✔☑vV]$/u.test(squeeze(cell.text))
}

/** Votes of a row; null where no cell holds a number (未参评). A missing number among others is 0. */
function readVotes(row: RecordRow, problems: Problem[]): TallyVotes | null {
  let isCounted = false
  const count = (field: FieldName): number => {
    const reading = readCountCell(row.cell(field))
    if (reading.doubt !== null) problems.push(problemAt(row, field, reading.doubt))
    if (reading.count !== null) isCounted = true
    return reading.count ?? 0
  }
  const votes: TallyVotes = {
    excellent: count(voteFields.excellent),
    qualified: count(voteFields.qualified),
    basicallyQualified: count(voteFields.basicallyQualified),
    unqualified: count(voteFields.unqualified),
    abstain: count(voteFields.abstain),
  }
  return isCounted ? votes : null
}

const sumOf = (votes: TallyVotes): number =>
  Object.values(votes).reduce((sum, count) => sum + count, 0)

/** Everybody's votes add up to the valid ballots. */
function checkVotes(
  row: RecordRow,
  votes: TallyVotes | null,
  ballots: number | null,
  problems: Problem[],
): void {
  if (votes === null || ballots === null || sumOf(votes) === ballots) return
  const params = { sum: sumOf(votes), ballots }
  problems.push(problemAt(row, 'votesExcellent', 'votesDoNotAddUp', { params }))
}

/** What a row says of the grade, by ticks or in words. */
interface GradeReading {
  readonly grade: Grade | null
  /** The words that stand in the stead of a grade. */
  readonly words: string | null
}

/** 优秀, 优秀党员, 优秀等次 → the grade; null for other words. */
function gradeOfWords(words: string | null): Grade | null {
  return gradeWords[squeeze(words ?? '').replace(/(?:党员|等次)$/u, '')] ?? null
}

/** A tick in exactly one of the columns of grades; none or several are told at the first of them. */
function readTicks(row: RecordRow, isProbationary: boolean, problems: Problem[]): GradeReading {
  const ticked = gradesByField.filter(([field]) => isTick(row.cell(field)))
  const [only, another] = ticked
  if (only && !another) return { grade: only[1], words: null }
  const words = wordsOf(row.cell('grade'))
  const grade = gradeOfWords(words)
  if (another) {
    const value = ticked.map(([, told]) => wordOfGrade(told)).join('、')
    problems.push(problemAt(row, another[0], 'gradesSeveral', { params: { grades: value } }))
  } else if (grade === null && words === null && !isProbationary) {
    problems.push(problemAt(row, 'votesExcellent', 'gradeUntold'))
  }
  return { grade: another ? null : grade, words }
}

function readRow(
  row: RecordRow,
  name: string,
  { isTicked, memberType }: { readonly isTicked: boolean; readonly memberType: MemberType | null },
  problems: Problem[],
): TallyRecord {
  const { id, doubt } = readIdCell(row.cell('idCard'))
  if (doubt !== null) problems.push(problemAt(row, 'idCard', doubt))
  const isProbationary = memberType === 'probationary'
  const hasTick = gradesByField.some(([field]) => isTick(row.cell(field)))
  const votes = hasTick ? null : readVotes(row, problems)
  const told: GradeReading =
    isTicked && votes === null
      ? readTicks(row, isProbationary, problems)
      : { grade: gradeOfWords(wordsOf(row.cell('grade'))), words: wordsOf(row.cell('grade')) }
  // 预备党员参加评议，不评定等次 (rules.md D-05): an empty cell says that, too.
  const untold = isProbationary ? UNGRADED : null
  return {
    row: row.row,
    seq: readCountCell(row.cell('seq')).count,
    name,
    idCard: id,
    memberType,
    votes,
    grade: told.grade,
    reviews: {
      self: wordsOf(row.cell('selfReview')),
      mutual: wordsOf(row.cell('mutualReview')),
      mutualCount: readCountCell(row.cell('mutualCount')).count,
      mass: wordsOf(row.cell('massReview')),
    },
    ungradedReason: told.grade === null ? (told.words ?? untold) : null,
    remark: wordsOf(row.cell('remark')),
  }
}

const infoWords: readonly (readonly [keyof TallyInfo, RegExp])[] = [
  ['due', /应到(?:会)?(?:党员)?(?:人数)?:?(\d+)/u],
  ['attended', /(?:实到|到会|参加)(?:会)?(?:党员)?(?:人数)?:?(\d+)/u],
  ['ballotsOut', /发出(?:测评)?票?(?:数)?:?(\d+)/u],
  ['ballotsIn', /收回(?:测评)?票?(?:数)?:?(\d+)/u],
  ['ballotsValid', /有效票?(?:数)?:?(\d+)/u],
]
const DAY = /(?:19|20)\d{2}(?:[年./-]\d{1,2}[月./-]\d{1,2}日?|年\d{1,2}月)/u

/** 应到党员：18名 … 有效票：15张 2024年2月2日 → numbers and the day. */
export function tallyInfoOf(lines: readonly string[]): TallyInfo {
  const text = squeeze(toHalfWidth(lines.join(' ')))
  const told = infoWords.map(([key, pattern]) => {
    const found = pattern.exec(text)?.[1]
    return [key, found === undefined ? null : Number(found)] as const
  })
  const day = DAY.exec(text)?.[0]
  const none = { due: null, attended: null, ballotsOut: null, ballotsIn: null, ballotsValid: null }
  const heldDate = day === undefined ? null : readDateText(day).date
  return { ...none, ...Object.fromEntries(told), heldDate }
}

/** The one year of a column 评议年度; null for none or several. */
function yearOfRows(rows: readonly RecordRow[]): number | null {
  const years = new Set(
    rows.flatMap((row) => /(?:19|20)\d{2}/u.exec(row.cell('reviewYear')?.text ?? '')?.[0] ?? []),
  )
  const [year, other] = years
  return year === undefined || other !== undefined ? null : Number(year)
}

/** Rows of an appraisal tally → records; `lines` above the heading tell ballots and day. */
export function readTallyTable({ frame, rows, lines }: RawTable): TallyTable {
  const isTicked = rows.some((row) => gradesByField.some(([field]) => isTick(row.cell(field))))
  const records: TallyRecord[] = []
  const problems: Problem[] = []
  const info = tallyInfoOf(lines)
  const readStatus = statusReader(rows)
  for (const row of rows) {
    const name = nameOf(row.cell('name'))
    if (name === null) {
      problems.push(problemAt(row, 'name', 'nameMissing'))
      continue
    }
    const { type } = readStatus(row, problems)
    const record = readRow(row, name, { isTicked, memberType: type }, problems)
    checkVotes(row, record.votes, info.ballotsValid, problems)
    records.push(record)
  }
  return {
    ...frame,
    year: frame.year ?? yearOfRows(rows),
    kind: 'reviewTally',
    info,
    records,
    problems,
  }
}
