import { describe, expect, it } from 'vitest'
import { inChinese, judge, shippedBook } from '../test-judge.ts'
import { basisOf } from '../basis.ts'
import { branchWithCase, type Changes } from './sample-case.ts'

const judged = (
  given: object,
  more: { upTo?: number; today?: string; parameters?: object } = {},
) => {
  const { upTo = 25, today = '2029-12-31', parameters = {} } = more
  const facts = branchWithCase({ upTo, changes: { 8: given } })
  const year = Number(today.slice(0, 4)) > 2027 ? 2028 : Number(today.slice(0, 4))
  const [duty] = judge(facts, { year, today, rule: 'G-08', parameters: { ...parameters } }).duties
  if (!duty) throw new Error('no finding')
  return { ...duty, words: inChinese(duty.message) }
}

const none = { noticeFrom: null, noticeTo: null, endedOn: null }

describe('G-08 by the edition of 2026', () => {
  it.each([
    { title: 'five working days', given: { noticeTo: '2027-08-09' }, expected: 'done' },
    { title: 'four', given: { noticeTo: '2027-08-08', endedOn: '2027-08-10' }, expected: 'wrong' },
    { title: 'five as counted', given: { ...none, days: 5 }, expected: 'done' },
    { title: 'four as counted', given: { ...none, days: 4 }, expected: 'wrong' },
    { title: 'listed on the last day', given: { endedOn: '2027-08-09' }, expected: 'wrong' },
    {
      title: 'next step on the last day',
      given: { endedOn: null, noticeTo: '2027-08-12' },
      expected: 'wrong',
    },
    {
      title: 'next step the day after',
      given: { endedOn: null, noticeTo: '2027-08-11' },
      expected: 'done',
    },
    { title: 'notice before consent', given: { noticeFrom: '2027-08-01' }, expected: 'wrong' },
    {
      title: 'notice on the day of consent',
      given: { noticeFrom: '2027-08-02' },
      expected: 'done',
    },
    { title: 'no notice', given: none, expected: 'wrong' },
    { title: 'no consent', given: { outcome: 'failed' }, expected: 'wrong' },
  ])('$title: $expected', ({ given, expected }) => {
    expect(judged(given)).toMatchObject({ status: expected, document: 'FZ26' })
  })

  it.each([
    { title: 'waits for its notice', given: none, today: '2027-08-02', expected: 'due' },
    { title: 'runs', given: { endedOn: null }, today: '2027-08-09', expected: 'due' },
    { title: 'is over', given: { endedOn: null }, today: '2027-08-10', expected: 'done' },
    {
      title: 'was refused',
      given: { outcome: 'failed', ...none },
      today: '2027-08-02',
      expected: 'done',
    },
  ])('$title: $expected', ({ given, today, expected }) => {
    expect(judged(given, { upTo: 8, today }).status).toBe(expected)
  })

  it('says that days are provisional while nobody has told the worked weekends of the year', () => {
    expect(judged({}).words).toContain('5 个工作日是暂算')
    expect(judged({ ...none, days: 5 }).words).not.toContain('暂算')
  })
})

describe('G-08 on both sides of the revision', () => {
  const late = { today: '2026-11-25', upTo: 2 }
  it.each([
    { doneOn: '2026-05-10', setting: '2026-05-11', status: 'done', document: 'FZ14' },
    { doneOn: '2026-05-11', setting: '2026-05-11', status: 'due', document: 'FZ26' },
    { doneOn: '2026-05-17', setting: '2026-05-18', status: 'done', document: 'FZ14' },
    { doneOn: '2026-05', setting: '2026-05-11', status: 'done', document: 'FZ14' },
  ])('$doneOn with the revision on $setting: $document, $status', (row) => {
    const parameters = { 'dev.ruleVersionEffective': row.setting }
    const { status, document } = judged(
      { doneOn: row.doneOn, document: '备案' },
      { ...late, parameters },
    )
    expect({ status, document }).toEqual({ status: row.status, document: row.document })
  })

  it('shows the edition as its basis, without an article that nobody checked', () => {
    const rule = shippedBook.duties.find(({ id }) => id === 'G-08')
    if (!rule) throw new Error('no rule')
    const { document } = judged({ doneOn: '2026-05-10', document: '备案' }, late)
    expect(basisOf(rule, document)).toEqual({ document: 'FZ14', article: null, verified: false })
    expect(basisOf(rule, judged({}).document)).toMatchObject({
      document: 'FZ26',
      article: '第十三条',
    })
  })
})

describe('a case across the revision', () => {
  const words = (changes: Changes, rule: string, year = 2026) => {
    const facts = branchWithCase({ upTo: 2, changes })
    return judge(facts, { year, today: '2026-11-25', rule }).duties.map(({ message }) =>
      inChinese(message),
    )
  }
  const before = { 1: { doneOn: '2026-03-01' }, 2: { doneOn: '2026-03-20' } }

  it.each([
    { title: 'an early step', changes: before, rule: 'G-02', hint: '按 2014 年版检查' },
    { title: 'the next step', changes: before, rule: 'G-03', hint: '按 2026 年版检查' },
  ])('says by which edition $title was judged', ({ changes, rule, hint }) => {
    expect(words(changes, rule)[0]).toMatch(new RegExp(`跨版本.*${hint}`))
  })

  it.each([
    { title: 'one that began after it', changes: {}, rule: 'G-02' },
    { title: 'a step that nobody waits for', changes: before, rule: 'G-20' },
  ])('$title has no hint', ({ changes, rule }) => {
    expect(words(changes, rule)[0]).not.toContain('跨版本')
  })

  it('that ended before it has none', () => {
    const facts = branchWithCase({ upTo: 2, changes: before, person: { closedOn: '2026-05-10' } })
    const [found] = judge(facts, { year: 2026, today: '2026-11-25', rule: 'G-02' }).duties
    expect(found && inChinese(found.message)).not.toContain('跨版本')
    expect(found?.document).toBe('FZ14')
  })

  it('that only waits for filing has none', () => {
    const changes = { ...before, 24: { doneOn: '2026-05-10' } }
    expect(words(changes, 'G-02')[0]).not.toContain('跨版本')
    expect(words({ ...before, 24: { doneOn: '2026-05-11' } }, 'G-02')[0]).toContain('跨版本')
  })
})
