import { expect, it } from 'vitest'
import type { DuesMonthDetail } from '../../../shared/contract/dues.ts'
import { fen } from '../../../shared/money.ts'
import { assessDraft, assessmentOf, draftProblems, type AssessDraft } from './assess-draft.ts'

const detail: DuesMonthDetail = {
  memberId: 1,
  name: '赵试一',
  cell: {
    month: '2026-03',
    state: 'open',
    free: null,
    dueFen: null,
    paidFen: fen(0),
    payments: [],
  },
  reckoning: null,
  relief: null,
}
const blank = assessDraft(detail)

it('starts at the month, and goes on to the end of its year', () => {
  expect(blank).toMatchObject({ fromMonth: '2026-03', toMonth: '2026-12', base: '', monthly: '' })
})

it.each<readonly [what: string, changes: Partial<AssessDraft>, problems: readonly string[]]>([
  ['nothing is said', {}, ['nothing']],
  ['a category', { category: 'student' }, []],
  ['an amount', { monthly: '１5.5' }, []],
  ['exempt', { exempt: true }, []],
  ['a base that is no number', { category: 'salaried', base: '四千' }, ['base']],
  ['an amount below nothing', { monthly: '-5' }, ['monthly']],
  ['months the wrong way round', { exempt: true, toMonth: '2026-02' }, ['months']],
  ['no month', { exempt: true, fromMonth: '2026' }, ['months']],
])('%s', (_what, changes, problems) => {
  expect(draftProblems({ ...blank, ...changes })).toEqual(problems)
})

it('becomes a command in fen', () => {
  const draft = { ...blank, category: 'salaried', base: '4,000', monthly: ' ' } as const
  expect(assessmentOf(1, draft)).toMatchObject({ baseFen: 400_000, monthlyFen: null, remark: null })
})
