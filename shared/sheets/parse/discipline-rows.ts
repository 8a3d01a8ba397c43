import { birthDateOfId, provenIdCard } from '../../id-card.ts'
import { squeeze, toHalfWidth } from '../plain-text.ts'
import type { FieldName } from '../recognize/field-words.ts'
import type { RawTable, RecordRow } from '../recognize/raw-table.ts'
import type { DisciplineKind, DisciplineRecord } from '../records/rosters.ts'
import type { DisciplineTable, Problem } from '../table.ts'
import { neededDate } from './needed-date.ts'
import { nameOf, readCountCell, readIdCell, wordsOf } from './person-cells.ts'
import { problemAt } from './problem.ts'
import { readRowDate } from './row-date.ts'

/** In this order: 严重警告 holds 警告. */
const kindWords: readonly (readonly [DisciplineKind, RegExp])[] = [
  ['expulsion', /开除党籍/u],
  ['probation', /留党察看/u],
  ['removalFromPost', /撤销党内职务/u],
  ['seriousWarning', /严重警告/u],
  ['warning', /^(?:党内)?警告(?:处分)?$/u],
]
const ONE_YEAR = /(?:一|1|壹)年/u
const TWO_YEARS = /(?:二|两|2|贰)年/u

/** The kind that words name; null for none, for several, and for what is no party discipline. */
export function disciplineKindOf(text: string | null): DisciplineKind | null {
  const word = squeeze(toHalfWidth(text ?? ''))
  const kinds = kindWords.filter(([, pattern]) => pattern.test(word)).map(([kind]) => kind)
  return kinds.length === 1 ? (kinds[0] ?? null) : null
}

function yearsOf(kind: DisciplineKind | null, words: string): number | null {
  if (kind !== 'probation') return null
  if (ONE_YEAR.test(words) === TWO_YEARS.test(words)) return null
  return ONE_YEAR.test(words) ? 1 : 2
}

function readRow(row: RecordRow, name: string, problems: Problem[]): DisciplineRecord {
  const { id, doubt } = readIdCell(row.cell('idCard'))
  if (doubt !== null) problems.push(problemAt(row, 'idCard', doubt))
  const proven = provenIdCard(id)
  const idBirth = proven === null ? null : birthDateOfId(proven)
  const words = (field: FieldName): string | null => wordsOf(row.cell(field))
  const kindText = words('disciplineKind')
  const kind = disciplineKindOf(kindText)
  if (kind === null) problems.push(problemAt(row, 'disciplineKind', 'unknownDiscipline'))
  // The effect period runs from it: without one a discipline has no place in the ledger.
  const decidedOn = neededDate(row, 'disciplineDate', { year: null, fullDay: false }, problems)
  return {
    row: row.row,
    seq: readCountCell(row.cell('seq')).count,
    name,
    idCard: id,
    birthDate: readRowDate(row, 'birthDate', problems, { birthDate: idBirth }),
    branch: words('branch'),
    kindText,
    kind,
    probationYears: yearsOf(kind, kindText ?? ''),
    cause: words('cause'),
    decidedOn,
    effectPeriod: words('effectPeriod'),
    authority: words('authority'),
    document: words('document'),
    restoredOn: readRowDate(row, 'restoredOn', problems),
    remark: words('remark'),
  }
}

/** Rows of a list of disciplined members → records. */
export function readDisciplineTable({ frame, rows }: RawTable): DisciplineTable {
  const records: DisciplineRecord[] = []
  const problems: Problem[] = []
  for (const row of rows) {
    const name = nameOf(row.cell('name'))
    if (name === null) problems.push(problemAt(row, 'name', 'nameMissing'))
    else records.push(readRow(row, name, problems))
  }
  return { ...frame, kind: 'disciplineLedger', records, problems }
}
