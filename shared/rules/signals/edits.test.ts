import { describe, expect, it } from 'vitest'
import { editedRecords, type EditFact } from '../facts.ts'
import { sampleBranch } from '../sample-facts.ts'
import { inChinese, judge } from '../test-judge.ts'

const at = { year: 2026, today: '2026-12-31', rule: 'S-30' }
const edit = (given: Partial<EditFact> = {}): EditFact => ({
  record: 'activity',
  id: 12,
  date: '2026-05-05',
  label: '主题党日',
  createdAt: '2026-05-06T23:00:00',
  editedAt: '2026-06-06T09:00:00',
  values: 1,
  ...given,
})

describe('S-30', () => {
  it.each([
    { editedAt: '2026-05-13T23:59:59', parameters: {}, expected: 0 },
    { editedAt: '2026-05-14T00:00:00', parameters: {}, expected: 1 },
    { editedAt: '2026-05-14T00:00:00', parameters: { 'edit.days': 30 }, expected: 0 },
    { editedAt: '2026-05-07T00:00:00', parameters: { 'edit.days': 0 }, expected: 1 },
    { editedAt: '2026-05-06T23:59:59', parameters: { 'edit.days': 0 }, expected: 0 },
  ])('changed $editedAt with $parameters: $expected', ({ editedAt, parameters, expected }) => {
    const facts = sampleBranch({ edits: [edit({ editedAt })] })
    expect(judge(facts, { ...at, parameters }).signals).toHaveLength(expected)
  })

  it('tells a record once, by its last change', () => {
    const edits = [
      edit(),
      edit({ editedAt: '2026-07-06T09:00:00', values: 2 }),
      edit({ record: 'motion', id: 12, label: '推荐积极分子' }),
    ]
    const { signals } = judge(sampleBranch({ edits }), at)
    expect(signals.map(({ key, evidence: [first] }) => [key, first?.type])).toEqual([
      ['activity:12:edited', 'activity'],
      ['motion:12:edited', 'entry'],
    ])
    const params = { written: '2026-05-06', edited: '2026-07-06', days: 61, values: 2 }
    expect(signals[0]?.message.params).toMatchObject(params)
  })

  it.each(editedRecords)('has words for %s', (record) => {
    const { signals } = judge(sampleBranch({ edits: [edit({ record })] }), at)
    expect(signals.map(({ message }) => inChinese(message))).toEqual([
      expect.stringContaining('主题党日'),
    ])
  })

  it.each(['branch', 'committee'] as const)('asks a %s about its clock', (level) => {
    const clockTurns = [
      { auditId: 7, previousAt: '2026-06-01T09:00:30', at: '2026-05-01T08:00:00' },
    ]
    const { signals } = judge(sampleBranch({ branch: { level }, clockTurns }), at)
    expect(signals).toMatchObject([
      {
        key: 'audit:7:clock',
        message: { params: { from: '2026-06-01 09:00', to: '2026-05-01 08:00' } },
        evidence: [{ type: 'organization', id: 1 }],
      },
    ])
  })
})
