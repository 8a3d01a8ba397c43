import { isCertainlyBefore } from '../../calendar.ts'
import type { MemberType } from '../../domain/kinds.ts'
import { birthDateOfId, provenIdCard, sexOfId } from '../../id-card.ts'
import type { FieldName } from '../recognize/field-words.ts'
import { groupOfSheet } from '../recognize/group-name.ts'
import type { RawTable, RecordRow } from '../recognize/raw-table.ts'
import type { MemberRecord, MemberTable, Problem } from '../table.ts'
import {
  educationOf,
  ethnicityOf,
  memberTypeOf,
  nameNoteOf,
  nameOf,
  phoneOf,
  readCountCell,
  readIdCell,
  sexOf,
  sexOfWord,
  wordsOf,
  yesOrNo,
} from './person-cells.ts'
import { problemAt } from './problem.ts'
import { readRowDate } from './row-date.ts'
import { statusReader } from './status-column.ts'
import { toldWord } from './told-word.ts'

/** What one row gives: a record unless an error refuses it, and what is doubtful about it. */
interface RowReading {
  readonly record: MemberRecord
  readonly problems: Problem[]
}

/** Compares what the sheet says with what the identity number says. */
function checkAgainstId(row: RecordRow, record: MemberRecord, problems: Problem[]): void {
  if (record.idCard === null) return
  const idBirth = birthDateOfId(record.idCard)
  if (record.birthDate !== null && idBirth !== null && !idBirth.startsWith(record.birthDate)) {
    const proposal = idBirth.slice(0, record.birthDate.length)
    const params = { birthDate: record.birthDate, idBirthDate: proposal }
    problems.push(problemAt(row, 'birthDate', 'birthConflictsId', { proposal, params }))
  }
  const idSex = sexOfId(record.idCard)
  if (record.sex !== null && record.sex !== idSex) {
    const proposal = idSex === 'male' ? '男' : '女'
    problems.push(
      problemAt(row, 'sex', 'sexConflictsId', { proposal, params: { idSex: proposal } }),
    )
  }
}

/** What the sheet says of all its people, where a row says nothing else. */
interface SheetWords {
  readonly readStatus: ReturnType<typeof statusReader>
  /** 预备党员名单. */
  readonly isProbationary: boolean
  /** 第一党小组花名册, or a sheet called 第一党小组. */
  readonly group: string | null
}

const listsProbationary = (text: string): boolean =>
  text.includes('预备党员') && !text.includes('正式')

function wordsOfSheet({ frame, rows }: RawTable): SheetWords {
  const { sheet, title, organization } = frame
  const own = (title ?? '').replace(organization ?? '', '')
  return {
    readStatus: statusReader(rows),
    isProbationary: [own, sheet].some(listsProbationary),
    group: groupOfSheet(own) ?? groupOfSheet(sheet),
  }
}

/** Where no column tells: 预备党员 in the title or remark, unless the day of becoming full is there. */
function typeOfSheet(
  { isProbationary }: SheetWords,
  remark: string | null,
  fullMemberDate: string | null,
): MemberType {
  const said = isProbationary || (remark ?? '').includes('预备党员')
  return said && fullMemberDate === null ? 'probationary' : 'full'
}

/** Words of a status that nobody knows tell no type, whatever the title says. */
function typeOfRow(
  status: ReturnType<SheetWords['readStatus']>,
  told: MemberType,
): MemberType | null {
  return status.type ?? (status.isUnknown ? null : told)
}

function readRow(row: RecordRow, name: string, sheet: SheetWords): RowReading {
  const problems: Problem[] = []
  const { id, doubt } = readIdCell(row.cell('idCard'))
  if (doubt !== null) problems.push(problemAt(row, 'idCard', doubt))
  const proven = provenIdCard(id)
  const words = (field: FieldName): string | null => wordsOf(row.cell(field))
  const remark = words('remark')
  const joinDate = readRowDate(row, 'joinDate', problems)
  const fullMemberDate = readRowDate(row, 'fullMemberDate', problems)
  const note = nameNoteOf(row.cell('name'))
  const told = memberTypeOf(note) ?? typeOfSheet(sheet, remark, fullMemberDate)
  const phone = toldWord(row, 'phone', phoneOf, problems)
  const landline = toldWord(row, 'landline', phoneOf, problems)
  const record: MemberRecord = {
    row: row.row,
    seq: readCountCell(row.cell('seq')).count,
    name,
    sex: toldWord(row, 'sex', sexOf, problems) ?? sexOfWord(note),
    ethnicity: toldWord(row, 'ethnicity', ethnicityOf, problems),
    nativePlace: words('nativePlace'),
    birthDate: readRowDate(row, 'birthDate', problems, {
      birthDate: proven === null ? null : birthDateOfId(proven),
    }),
    education: toldWord(row, 'education', educationOf, problems),
    idCard: id,
    workStartDate: readRowDate(row, 'workStartDate', problems),
    joinDate,
    fullMemberDate,
    partyPost: words('partyPost'),
    workPost: words('workPost'),
    address: words('address'),
    phone: phone ?? landline,
    landline: phone === null ? null : landline,
    isFloating: toldWord(row, 'isFloating', yesOrNo, problems),
    memberType: typeOfRow(sheet.readStatus(row, problems), told),
    group: words('group') ?? row.group ?? sheet.group,
    branch: words('branch'),
    remark,
  }
  checkAgainstId(row, record, problems)
  if (joinDate !== null && fullMemberDate !== null && isCertainlyBefore(fullMemberDate, joinDate)) {
    const params = { joinDate, fullMemberDate }
    problems.push(problemAt(row, 'fullMemberDate', 'fullBeforeJoin', { params }))
  }
  return { record, problems }
}

/**
 * Whether two rows are one person: the same name with the same number, or, where a number is
 * missing or mistyped, with the same birthday and day of joining. The same name alone is nothing.
 */
function isSamePerson(a: MemberRecord, b: MemberRecord): boolean {
  if (a.name !== b.name) return false
  const known = a.birthDate !== null && a.joinDate !== null
  const sameDays = known && a.birthDate === b.birthDate && a.joinDate === b.joinDate
  // Proving a number takes its time, so it is the last thing that is looked at.
  if (a.idCard === b.idCard) return sameDays || provenIdCard(a.idCard) !== null
  return sameDays && (provenIdCard(a.idCard) === null || provenIdCard(b.idCard) === null)
}

/** Whether two rows have one number under two names: somebody's number is wrong (signal S-02). */
function shareId(a: MemberRecord, b: MemberRecord): boolean {
  return a.name !== b.name && a.idCard === b.idCard && provenIdCard(a.idCard) !== null
}

const keysOf = ({ name, idCard }: MemberRecord): string[] =>
  idCard === null ? [name] : [name, idCard]

/** Earlier rows by what can make a later one the same person, so that big rosters stay quick. */
class SeenPeople {
  readonly #byKey = new Map<string, MemberRecord[]>()

  /** The first earlier row that `matches`, among those of the same name or number. */
  find(
    record: MemberRecord,
    matches: (earlier: MemberRecord, record: MemberRecord) => boolean,
  ): MemberRecord | null {
    const candidates = keysOf(record).flatMap((key) => this.#byKey.get(key) ?? [])
    return candidates.find((earlier) => matches(earlier, record)) ?? null
  }

  remember(record: MemberRecord): void {
    for (const key of keysOf(record)) {
      const known = this.#byKey.get(key)
      if (known) known.push(record)
      else this.#byKey.set(key, [record])
    }
  }
}

const paramsOf = ({ row, name }: MemberRecord) => ({ otherRow: row, name })

/**
 * Rows of a member roster → records. A row without a name or a second row of the same person is
 * refused: a problem of severity `error`, no record.
 */
export function readMemberTable(table: RawTable): MemberTable {
  const { frame, rows, distinctRows } = table
  const records: MemberRecord[] = []
  const problems: Problem[] = []
  const seen = new SeenPeople()
  const sheet = wordsOfSheet(table)
  for (const row of rows) {
    const name = nameOf(row.cell('name'))
    if (name === null) {
      problems.push(problemAt(row, 'name', 'nameMissing'))
      continue
    }
    const { record, problems: found } = readRow(row, name, sheet)
    const distinct = distinctRows?.has(row.row) ?? false
    const earlier = distinct ? null : seen.find(record, isSamePerson)
    if (earlier) {
      const field = record.idCard !== null && earlier.idCard !== null ? 'idCard' : 'name'
      problems.push(problemAt(row, field, 'duplicatePerson', { params: paramsOf(earlier) }))
      continue
    }
    const other = seen.find(record, shareId)
    if (other) found.push(problemAt(row, 'idCard', 'idShared', { params: paramsOf(other) }))
    seen.remember(record)
    records.push(record)
    problems.push(...found)
  }
  return { ...frame, kind: 'memberRoster', records, problems }
}
