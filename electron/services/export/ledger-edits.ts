import fc from 'fast-check'
import type { Reader } from '../../ledger/connection.ts'

/**
 * Changes that make an invented ledger as odd as real ones: same names, dates known to the month,
 * words that look like formulas, lines, amounts of nothing, exempt months, missing votes. For tests.
 */

/** Words that stay what they are: trimmed, not empty, none of those that mean "nothing". */
export const oddWords: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...'样例试点=+-@＝＋－＠、。：（）"\'<&>_x0041_\n 12３𠮷'), {
    minLength: 1,
    maxLength: 20,
  })
  .map((letters) => letters.join(''))
  .chain((text) =>
    fc.constantFrom('=', '+', '-', '@', '＝', '＋', '－', '＠', '例').map((first) => {
      return `${first}例${text.trimEnd()}`
    }),
  )

type Edit = (db: Reader, pick: (rows: readonly number[]) => number, words: string) => void

const idsOf = (db: Reader, sql: string): number[] => db.prepare<[], number>(sql).pluck().all()

/** Sets columns of one row of a table. */
function setting(table: string, assignments: string, among = '1'): Edit {
  return (db, pick, words) => {
    const ids = idsOf(db, `SELECT id FROM ${table} WHERE ${among} ORDER BY id`)
    if (ids.length === 0) return
    db.prepare(`UPDATE ${table} SET ${assignments} WHERE id = @id`).run({ id: pick(ids), words })
  }
}

/** The dues ledger has one base and one remark for a year: empty for a part of it says nothing. */
function ofYear(assignments: string): Edit {
  return (db, pick, words) => {
    const id = pick(idsOf(db, 'SELECT DISTINCT member_id FROM dues_assessment ORDER BY member_id'))
    db.prepare(`UPDATE dues_assessment SET ${assignments} WHERE member_id = @id`).run({ id, words })
  }
}

const toMonth = (column: string): string => `${column} = substr(${column}, 1, 7)`
const toYear = (column: string): string => `${column} = substr(${column}, 1, 4)`

export const edits: Readonly<Record<string, Edit>> = {
  // Two people of one name, one of them without a number, are ambiguous and rightly refused.
  sameName: setting(
    'member',
    'name = (SELECT name FROM member ORDER BY id LIMIT 1)',
    'id % 7 <> 0',
  ),
  birthMonth: setting('member', toMonth('birth_on')),
  joinYear: setting('member', `${toYear('joined_on')}, ${toYear('full_member_on')}`),
  memberRemark: setting('member', 'remark = @words, address = @words'),
  landline: setting('member', "mobile = NULL, landline = '0999-1234567'"),
  unknownId: setting('member', 'id_card = NULL, birth_on = NULL', 'id % 7 = 0'),
  noBase: ofYear('base_fen = NULL, category = NULL, category_text = NULL'),
  zeroDue: setting('dues_assessment', 'monthly_fen = 0, base_fen = 0'),
  duesRemark: ofYear('remark = @words'),
  categoryWords: setting(
    'dues_assessment',
    "category = 'salaried', category_text = '在职教师', base_fen = 1000001",
  ),
  exempt: (db, pick) => {
    const members = idsOf(db, 'SELECT DISTINCT member_id FROM dues_assessment ORDER BY member_id')
    const id = pick(members)
    db.prepare('DELETE FROM dues_payment WHERE member_id = ?').run(id)
    db.prepare('UPDATE dues_assessment SET exempt = 1 WHERE member_id = ?').run(id)
  },
  newBase: (db, pick) => {
    const whole = idsOf(
      db,
      "SELECT id FROM dues_assessment WHERE from_month LIKE '%-01' AND to_month LIKE '%-12' AND exempt = 0 ORDER BY id",
    )
    if (whole.length === 0) return
    const id = pick(whole)
    db.prepare(
      `INSERT INTO dues_assessment (member_id, from_month, to_month, category, category_text,
         base_fen, monthly_fen, remark)
       SELECT member_id, substr(from_month, 1, 5) || '07', to_month, 'salaried', '在职', 420000, 4200,
         remark
       FROM dues_assessment WHERE id = ?`,
    ).run(id)
    db.prepare(
      `UPDATE dues_assessment SET to_month = substr(to_month, 1, 5) || '06', category = 'salaried',
         category_text = '在职', base_fen = 300000, monthly_fen = 1500 WHERE id = ?`,
    ).run(id)
  },
  paidLater: setting('dues_payment', "paid_on = substr(paid_on, 1, 5) || '10'"),
  minutes: setting('activity', 'minutes = @words, agenda = @words, resolution = @words'),
  longMinutes: setting(
    'activity',
    "minutes = replace(hex(zeroblob(900)), '00', '会议由赵试主持。')",
  ),
  activityWords: setting('activity', 'name = @words, place = @words, remark = @words'),
  plannedMonth: setting('activity', 'planned_on = substr(held_on, 1, 7)'),
  noCounts: setting('activity', 'expected = NULL, present = NULL, on_leave = NULL'),
  ungraded: setting('appraisal_result', 'grade = NULL, remark = @words'),
  uncounted: setting(
    'appraisal_result',
    'excellent = NULL, qualified = NULL, basically_qualified = NULL, unqualified = NULL, abstain = NULL',
  ),
  appraisalMonth: setting('appraisal', toMonth('ballot_on')),
  leftMonth: setting('floating', `${toMonth('left_on')}, reason = @words, remark = @words`),
  returned: setting('floating', "returned_on = '2026-02'"),
  admissionRemark: setting('admission', 'remark = @words'),
  stepMonth: setting('admission_step', toMonth('done_on'), 'step IN (1, 2, 3)'),
}

export interface EditPlan {
  readonly edit: string
  readonly at: number
  readonly words: string
}

export const editPlans: fc.Arbitrary<readonly EditPlan[]> = fc.array(
  fc.record({
    edit: fc.constantFrom(...Object.keys(edits)),
    at: fc.nat(1000),
    words: oddWords,
  }),
  { maxLength: 25 },
)

export function applyEdits(db: Reader, plans: readonly EditPlan[]): void {
  for (const { edit, at, words } of plans) {
    edits[edit]?.(db, (rows) => rows[at % rows.length] ?? 0, words)
  }
}
