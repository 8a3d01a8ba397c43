import { describe, expect, it } from 'vitest'
import { madeEntry } from '../../registers/entries.ts'
import type { Entry } from '../../registers/registers.ts'
import { sampleActivity, sampleBranch, sampleMember } from '../sample-facts.ts'
import { judge, said, verdicts } from '../test-judge.ts'

type Given = Partial<Entry<'discipline'>>
const branchWith = (
  given: Given,
  kinds: Parameters<typeof sampleActivity>[1] = ['generalMeeting'],
) =>
  sampleBranch({
    members: [sampleMember()],
    activities: given.announcedOn?.length === 10 ? [sampleActivity(given.announcedOn, kinds)] : [],
    entries: {
      discipline: [
        madeEntry('discipline', {
          id: 7,
          memberId: 1,
          kind: 'removalFromPost',
          decidedOn: '2026-08-31',
          ...given,
        }),
      ],
    },
  })
const of = (rule: string, given: Given, today = '2026-11-25', year = 2026) =>
  verdicts(branchWith(given), { rule, year, today })

describe('I-04', () => {
  it.each([
    { given: { announcedOn: '2026-08-31' }, expected: 'done error done' },
    { given: { announcedOn: '2026-09-30' }, expected: 'done error done' },
    { given: { announcedOn: '2026-10-01' }, expected: 'wrong error after' },
    { given: { announcedOn: '2026-08-30' }, expected: 'wrong error early' },
    { given: {}, expected: 'late error late' },
    { given: { decidedOn: '2026-08', announcedOn: '2026-09-30' }, expected: 'done error done' },
    { given: { decidedOn: '2026-08', announcedOn: '2026-10-01' }, expected: 'wrong error after' },
    { given: { decidedOn: '2025-08-31' }, expected: 'late error late' },
    {
      given: { decidedOn: '2025-08-31', announcedOn: '2025-09-01' },
      expected: 'notApplicable error none',
    },
    { given: { decidedOn: '2026-11-20', announcedOn: '2026-11-26' }, expected: 'due error due' },
  ])('$given: $expected', ({ given, expected }) => {
    expect(of('I-04', given)).toEqual([expected])
  })

  it.each([
    { today: '2026-09-30', expected: 'due error due' },
    { today: '2026-10-01', expected: 'late error late' },
  ])('unannounced on $today: $expected', ({ today, expected }) => {
    expect(of('I-04', {}, today)).toEqual([expected])
  })

  it.each([
    { kinds: ['generalMeeting'], expected: 'done error done' },
    { kinds: ['themeDay', 'committeeMeeting'], expected: 'done error done' },
    { kinds: ['committeeMeeting'], expected: 'wrong warning noMeeting' },
    { kinds: ['groupMeeting'], expected: 'wrong warning noMeeting' },
  ] as const)('announced at $kinds: $expected', ({ kinds, expected }) => {
    const facts = branchWith({ announcedOn: '2026-09-10' }, kinds)
    expect(verdicts(facts, { rule: 'I-04', year: 2026, today: '2026-11-25' })).toEqual([expected])
  })

  it.each([
    { announcedOn: '2026-09', heldOn: '2026-09-10', expected: 'done error done' },
    { announcedOn: '2026-09', heldOn: '2026-10-10', expected: 'wrong warning noMeeting' },
    { announcedOn: '2026-09-11', heldOn: '2026-09-10', expected: 'wrong warning noMeeting' },
  ])('announced $announcedOn, met on $heldOn: $expected', ({ announcedOn, heldOn, expected }) => {
    const activities = [sampleActivity(heldOn, ['generalMeeting'])]
    const facts = { ...branchWith({ announcedOn }), activities }
    expect(verdicts(facts, { rule: 'I-04', year: 2026, today: '2026-11-25' })).toEqual([expected])
  })

  it('finds the meeting of January for a decision of December', () => {
    const given = { decidedOn: '2025-12-20', announcedOn: '2026-01-12' }
    expect(of('I-04', given, '2026-11-25', 2025)).toEqual(['done error done'])
  })

  it('names both days', () => {
    const facts = branchWith({ announcedOn: '2026-10-01' })
    expect(said(facts, { rule: 'I-04', year: 2026, today: '2026-11-25' })).toEqual([
      '赵试一的处分于2026-08-31决定，2026-10-01才宣布，超过 1 个月（期限2026-09-30）。',
    ])
  })
})

describe('I-05', () => {
  it.each([
    { given: { recordedOn: '2026-09-30' }, today: '2027-03-01', expected: 'done error done' },
    { given: { recordedOn: '2026-10-01' }, today: '2027-03-01', expected: 'wrong warning after' },
    { given: { recordedOn: '2027-02-28' }, today: '2027-03-01', expected: 'wrong warning after' },
    { given: { recordedOn: '2027-03-01' }, today: '2027-03-01', expected: 'wrong error after' },
    { given: { recordedOn: '2026-08-30' }, today: '2027-03-01', expected: 'wrong error early' },
    { given: {}, today: '2026-09-30', expected: 'due error due' },
    { given: {}, today: '2026-10-01', expected: 'late warning late' },
    { given: {}, today: '2027-02-28', expected: 'late warning late' },
    { given: {}, today: '2027-03-01', expected: 'late error late' },
    { given: { kind: 'probation' }, today: '2026-09-30', expected: 'due error due' },
    { given: { kind: 'expulsion' }, today: '2026-09-30', expected: 'due error due' },
    { given: { kind: 'warning' }, today: '2027-03-01', expected: 'notApplicable error none' },
    {
      given: { kind: 'seriousWarning' },
      today: '2027-03-01',
      expected: 'notApplicable error none',
    },
  ] as const)('$given on $today: $expected', ({ given, today, expected }) => {
    expect(of('I-05', given, today)).toEqual([expected])
  })
})

describe('I-06', () => {
  it.each([
    { given: {}, today: '2027-02-28', expected: 'due error due' },
    { given: {}, today: '2027-03-01', expected: 'late error late' },
    { given: { reportedOn: '2027-02-28' }, today: '2027-03-01', expected: 'done error done' },
    { given: { reportedOn: '2027-02' }, today: '2027-03-01', expected: 'done error done' },
    { given: { reportedOn: '2027-03-01' }, today: '2027-03-01', expected: 'wrong error after' },
    { given: { reportedOn: '2026-07' }, today: '2027-03-01', expected: 'wrong error early' },
  ])('$given on $today: $expected', ({ given, today, expected }) => {
    expect(of('I-06', given, today)).toEqual([expected])
  })
})

describe('I-08', () => {
  it.each([
    { given: { metOn: '2026-08-01' }, today: '2026-11-25', expected: 'done warning done' },
    { given: { metOn: '2026-10-20' }, today: '2026-11-25', expected: 'done warning done' },
    { given: {}, today: '2026-09-30', expected: 'due warning due' },
    { given: {}, today: '2026-10-01', expected: 'late warning late' },
  ])('$given on $today: $expected', ({ given, today, expected }) => {
    expect(of('I-08', given, today)).toEqual([expected])
  })
})

it.each(['I-04', 'I-05', 'I-06', 'I-08'])('%s asks nothing of an empty register', (rule) => {
  const { duties } = judge(sampleBranch(), { rule, year: 2026, today: '2026-11-25' })
  expect(duties.map(({ status }) => status)).toEqual(['notApplicable'])
})
