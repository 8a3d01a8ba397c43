import { describe, expect, it } from 'vitest'
import type { DuesCell, DuesLine } from '../contract/dues.ts'
import { fen } from '../money.ts'
import type { DutyFinding, DutyStatus } from '../rules/finding.ts'
import { sampleActivity, sampleAttendance } from '../rules/sample-facts.ts'
import { yearFigures, type FigureSources } from './year-figures.ts'

const nothing: FigureSources = {
  year: 2026,
  today: '2026-06-15',
  activities: [],
  dues: [],
  duties: [],
}

describe('days', () => {
  it('have their events and kinds; neither other years nor the future count', () => {
    const activities = [
      sampleActivity('2026-05-08', ['themeDay', 'partyLecture']),
      sampleActivity('2026-03-02', ['committeeMeeting']),
      sampleActivity('2026-05-08', ['themeDay']),
      sampleActivity('2025-12-31', ['themeDay']),
      sampleActivity('2026-06-16', ['themeDay']),
    ]
    expect(yearFigures({ ...nothing, activities }).days).toEqual([
      { day: '2026-03-02', events: 1, kinds: ['committeeMeeting'] },
      { day: '2026-05-08', events: 2, kinds: ['themeDay', 'partyLecture'] },
    ])
  })
})

describe('attendance', () => {
  it.each([
    ['no event', [], { counted: 0, uncounted: 0, permille: null }],
    [
      'numbers as stated',
      [
        { expected: 20, present: 19 },
        { expected: 10, present: 7 },
      ],
      { counted: 2, expected: 30, present: 26, permille: 866 }, // 86.66… %
    ],
    [
      'a list of names',
      [{ attendance: sampleAttendance({ 1: 'present', 2: 'onLeave', 3: 'present' }) }],
      { counted: 1, expected: 3, present: 2, permille: 666 },
    ],
    [
      'what is unknown or impossible',
      [{ expected: 5 }, { expected: 5, present: 6 }, { expected: 0, present: 0 }, {}],
      { counted: 0, uncounted: 4, permille: null },
    ],
  ])('%s', (_what, given, figure) => {
    const activities = given.map((part) => sampleActivity('2026-05-08', ['themeDay'], part))
    const { attendance } = yearFigures({ ...nothing, activities })
    expect(attendance).toHaveLength(12)
    expect(attendance[4]).toMatchObject({ month: '2026-05', ...figure })
  })
})

describe('dues', () => {
  const cell = (
    dueFen: number | null,
    paidFen: number,
    free: DuesCell['free'] = null,
  ): DuesCell => ({
    month: '2026-01',
    state: 'paid',
    free,
    dueFen: dueFen === null ? null : fen(dueFen),
    paidFen: fen(paidFen),
    payments: [],
  })
  const line = (...months: DuesCell[]): DuesLine => ({
    memberId: 1,
    name: '赵试一',
    organization: '甲村党支部',
    group: null,
    searchText: '',
    months,
  })

  it('add up what is due and paid for a month, and count those of whom nobody knows', () => {
    const dues = [
      line(cell(4000, 4000), cell(4000, 0)),
      line(cell(null, 500), cell(2000, 2000)),
      line(cell(3000, 0, 'left'), cell(null, 0, 'left')),
    ]
    expect(yearFigures({ ...nothing, dues }).dues.slice(0, 3)).toEqual([
      { month: '2026-01', paidFen: 4500, dueFen: 4000, unknown: 1 },
      { month: '2026-02', paidFen: 2000, dueFen: 6000, unknown: 0 },
      { month: '2026-03', paidFen: 0, dueFen: 0, unknown: 0 },
    ])
  })
})

describe('areas', () => {
  const duty = (rule: string, status: DutyStatus, period = '2026-05'): DutyFinding => ({
    rule,
    organizationId: 1,
    organization: '甲村党支部',
    subject: null,
    period,
    status,
    severity: 'error',
    message: { key: 'rules:duty' },
    remedy: null,
    evidence: [],
  })

  it('tell how much of what fell due is done', () => {
    const duties = [
      duty('F-01', 'due'),
      duty('B-01', 'done'),
      duty('B-02', 'late'),
      duty('B-03', 'done'),
      duty('B-02', 'notApplicable'),
      duty('B-02', 'due'),
      duty('B-02', 'done', '2025-05'),
    ]
    expect(yearFigures({ ...nothing, duties }).areas).toEqual([
      {
        area: 'B',
        counts: { done: 2, due: 1, late: 1, wrong: 0, notApplicable: 1 },
        permille: 666,
      },
      {
        area: 'F',
        counts: { done: 0, due: 1, late: 0, wrong: 0, notApplicable: 0 },
        permille: null,
      },
    ])
  })
})
