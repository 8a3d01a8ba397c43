import { describe, expect, it } from 'vitest'
import { madeEntry } from '../../registers/entries.ts'
import type { Entry } from '../../registers/registers.ts'
import type { BranchFacts } from '../facts.ts'
import { sampleActivity, sampleBranch } from '../sample-facts.ts'
import { inChinese, judge } from '../test-judge.ts'

const meeting = sampleActivity('2026-11-11', ['organizationalLife'], { id: 5 })
const entry = (given: Partial<Entry<'lifeMeeting'>>) =>
  madeEntry('lifeMeeting', { id: 8, activityId: 5, ...given })
const verdict = (
  rule: string,
  entries: Partial<BranchFacts['entries']>,
  change: { today?: string; parameters?: Record<string, number> } = {},
  activities = [meeting],
) => {
  const at = { rule, year: 2026, today: '2026-12-20', ...change }
  const [finding] = judge(sampleBranch({ activities, entries }), at).duties
  return finding
}

describe('C-04', () => {
  const full = { studiedOn: '2026-11-01', talkedOn: '2026-11-05', opinionsOn: '2026-11-10' }

  it.each([
    { title: 'all before it', given: {}, expected: 'done' },
    { title: 'study on its day', given: { studiedOn: '2026-11-11' }, expected: 'wrong' },
    { title: 'talks after it', given: { talkedOn: '2026-11-12' }, expected: 'wrong' },
    { title: 'opinions after it', given: { opinionsOn: '2026-12' }, expected: 'wrong' },
    { title: 'a month that may be before', given: { opinionsOn: '2026-11' }, expected: 'done' },
    { title: 'no opinions', given: { opinionsOn: null }, expected: 'late' },
    { title: 'no talks', given: { talkedOn: null }, expected: 'late' },
  ])('$title: $expected', ({ given, expected }) => {
    expect(verdict('C-04', { lifeMeeting: [entry({ ...full, ...given })] })?.status).toBe(expected)
  })

  it.each([
    { leadDays: 1, expected: 'done' },
    { leadDays: 2, expected: 'wrong' },
  ])('opinions of the day before, $leadDays asked: $expected', ({ leadDays, expected }) => {
    const parameters = { 'orgLife.leadDays': leadDays }
    expect(verdict('C-04', { lifeMeeting: [entry(full)] }, { parameters })?.status).toBe(expected)
  })

  it.each([
    { heldOn: '2026-01-01', expected: 'done' },
    { heldOn: '2026-11-10', expected: 'done' },
    { heldOn: '2026-11-11', expected: 'late' },
    { heldOn: '2025-12-31', expected: 'late' },
  ])('a talk of the register on $heldOn: $expected', ({ heldOn, expected }) => {
    const talk = [madeEntry('talk', { id: 1, heldOn, talkeeId: 2 })]
    const lifeMeeting = [entry({ ...full, talkedOn: null })]
    expect(verdict('C-04', { lifeMeeting, talk })?.status).toBe(expected)
  })

  it('names everything that is missing and opens a new entry', () => {
    const finding = verdict('C-04', {})
    expect(finding && inChinese(finding.message)).toContain('集中学习、谈心谈话、征求意见')
    expect(finding?.remedy?.action).toMatchObject({
      type: 'recordEntry',
      values: { activityId: 5 },
    })
  })

  it('leaves a missing meeting to C-01', () => {
    expect(verdict('C-04', {}, {}, [])?.status).toBe('notApplicable')
  })

  it('is done where one of two meetings was prepared', () => {
    const other = { ...meeting, id: 6 }
    const lifeMeeting = [entry(full)]
    expect(verdict('C-04', { lifeMeeting }, {}, [other, meeting])?.status).toBe('done')
  })
})

describe('C-05', () => {
  const full = { theme: '学习贯彻', problems: 3, criticisms: 12, measures: 3 }

  it.each([
    { title: 'all there', given: {}, expected: 'done' },
    { title: 'no problem', given: { problems: 0 }, expected: 'wrong' },
    { title: 'no criticism', given: { criticisms: 0 }, expected: 'wrong' },
    { title: 'no measure', given: { measures: 0 }, expected: 'wrong' },
    { title: 'theme not told', given: { theme: null }, expected: 'late' },
    { title: 'problems not told', given: { problems: null }, expected: 'late' },
    { title: 'measures not told', given: { measures: null }, expected: 'late' },
  ])('$title: $expected', ({ given, expected }) => {
    expect(verdict('C-05', { lifeMeeting: [entry({ ...full, ...given })] })?.status).toBe(expected)
  })

  it.each([
    { today: '2026-12-11', expected: 'due' },
    { today: '2026-12-12', expected: 'late' },
  ])('waits thirty days: $today $expected', ({ today, expected }) => {
    expect(verdict('C-05', {}, { today })?.status).toBe(expected)
  })

  it.each([
    { given: { owner: '赵试一', deadlineOn: '2027-02' }, expected: 'done' },
    { given: { owner: null, deadlineOn: '2027-02' }, expected: 'wrong' },
    { given: { owner: '赵试一', deadlineOn: null }, expected: 'wrong' },
    {
      given: { owner: '赵试一', deadlineOn: '2027-02', activityId: null, foundOn: '2026-11' },
      expected: 'done',
    },
    {
      given: { owner: '赵试一', deadlineOn: '2027-02', activityId: null, foundOn: '2026-10' },
      expected: 'late',
    },
    { given: { owner: '赵试一', deadlineOn: '2027-02', activityId: 6 }, expected: 'late' },
    { given: { owner: '赵试一', deadlineOn: '2027-02', source: 'patrol' }, expected: 'late' },
    { given: { owner: '赵试一', deadlineOn: '2027-02', measure: null }, expected: 'late' },
  ] as const)('measures of the rectification ledger with $given: $expected', (row) => {
    const rectification = [
      madeEntry('rectification', {
        id: 1,
        source: 'lifeMeeting',
        activityId: 5,
        foundOn: '2026-11-11',
        measure: '每月集中学习一次',
        ...row.given,
      }),
    ]
    const lifeMeeting = [entry({ ...full, measures: null })]
    expect(verdict('C-05', { rectification, lifeMeeting })?.status).toBe(row.expected)
  })
})

describe('C-08', () => {
  const lastYear = { ...meeting, id: 4, heldOn: '2025-12-01' }
  const booked = { ...meeting, id: 4, heldOn: '2026-02-01', bookedYear: 2025 }

  it.each([
    { reportedLastYear: true, expected: 'done' },
    { reportedLastYear: false, expected: 'wrong' },
    { reportedLastYear: null, expected: 'late' },
  ])('reported $reportedLastYear: $expected', ({ reportedLastYear, expected }) => {
    const entries = { lifeMeeting: [entry({ reportedLastYear })] }
    for (const before of [lastYear, booked])
      expect(verdict('C-08', entries, {}, [before, meeting])?.status).toBe(expected)
  })

  it.each([
    { foundOn: '2025-12', source: 'lifeMeeting', expected: 'late' },
    { foundOn: '2024-12', source: 'lifeMeeting', expected: 'notApplicable' },
    { foundOn: '2025-12', source: 'patrol', expected: 'notApplicable' },
  ] as const)('with measures of $foundOn from $source: $expected', ({ expected, ...given }) => {
    const rectification = [madeEntry('rectification', { id: 1, ...given })]
    expect(verdict('C-08', { rectification })?.status).toBe(expected)
  })

  it('does not apply without a meeting this year', () => {
    expect(verdict('C-08', {}, {}, [lastYear])?.status).toBe('notApplicable')
  })
})
