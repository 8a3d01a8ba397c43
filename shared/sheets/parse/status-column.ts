import type { MemberType } from '../../domain/kinds.ts'
import { squeeze } from '../plain-text.ts'
import type { RecordRow } from '../recognize/raw-table.ts'
import type { Problem } from '../table.ts'
import { duesCategoryOf, memberTypeOf, wordsOf } from './person-cells.ts'
import { problemAt } from './problem.ts'

/**
 * What a column called 党籍状态, 人员类别 or 类别 is about. The same heading means 正式 or 预备 in one
 * form, 正常 or 停止党籍 in the second and 在职 or 离退休 in the third: its values decide.
 */
type StatusMeaning = 'type' | 'standing' | 'occupation'

const STANDING = /^(?:正常|停止党籍|恢复党籍|保留党籍|自行脱党|失联|出党|开除党籍|取消资格)/u
/** The standing that says nothing special. */
const ORDINARY = /^正常/u

function meaningOf(words: readonly string[]): StatusMeaning {
  if (words.some((word) => memberTypeOf(word) !== null)) return 'type'
  if (words.some((word) => STANDING.test(word))) return 'standing'
  return words.some((word) => duesCategoryOf(word) !== null) ? 'occupation' : 'type'
}

export interface StatusReading {
  readonly type: MemberType | null
  /** The cell says something that nobody knows: no type may be assumed. */
  readonly isUnknown: boolean
}

const untold: StatusReading = { type: null, isUnknown: false }

const wordOf = (row: RecordRow): string => squeeze(wordsOf(row.cell('memberStatus')) ?? '')

/** How to read the status of each row of a table; a word that does not belong is a problem. */
export function statusReader(
  rows: readonly RecordRow[],
): (row: RecordRow, problems: Problem[]) => StatusReading {
  const meaning = meaningOf(rows.map(wordOf).filter((word) => word !== ''))
  return (row, problems) => {
    const word = wordOf(row)
    if (word === '' || meaning === 'occupation') return untold
    const type = meaning === 'type' ? memberTypeOf(word) : null
    if (type !== null || (meaning === 'standing' && ORDINARY.test(word)))
      return { type, isUnknown: false }
    problems.push(problemAt(row, 'memberStatus', 'unknownWord'))
    return { type: null, isUnknown: true }
  }
}
