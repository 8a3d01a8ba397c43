import { describe, expect, it } from 'vitest'
import { madeEntry } from '../../registers/entries.ts'
import type { Entries, Entry } from '../../registers/registers.ts'
import { sampleBranch, sampleMember, sampleMembers } from '../sample-facts.ts'
import { inChinese, judge } from '../test-judge.ts'

const today = '2026-08-15'
type Given = Partial<Entry<'post'>>
/** Posts of members 1, 2 … in this order unless told; from 2024-03-10 on. */
const posts = (...given: Given[]) =>
  given.map((one, index) =>
    madeEntry('post', {
      id: index + 1,
      memberId: index + 1,
      office: 'committeeMember',
      startedOn: '2024-03-10',
      ...one,
    }),
  )
const found = (post: Entry<'post'>[], year = 2026, more: Partial<Entries> = {}, parameters = {}) =>
  judge(sampleBranch({ members: sampleMembers(9), entries: { post, ...more } }), {
    rule: 'A-09',
    year,
    today,
    parameters,
  }).duties

describe('A-09', () => {
  it.each([
    { title: 'nobody gone', given: [{}, {}], expected: ['notApplicable'] },
    {
      title: 'the last of ninety days',
      given: [{ endedOn: '2026-05-17' }],
      expected: ['due'],
    },
    { title: 'the day after', given: [{ endedOn: '2026-05-16' }], expected: ['late'] },
    {
      title: 'filled on the ninetieth day',
      given: [{ endedOn: '2026-01-31' }, { startedOn: '2026-05-01' }],
      expected: ['done'],
    },
    {
      title: 'filled a day later',
      given: [{ endedOn: '2026-01-31' }, { startedOn: '2026-05-02' }],
      expected: ['wrong'],
    },
    {
      title: 'one successor for two',
      given: [{ endedOn: '2026-01-31' }, { endedOn: '2026-02-01' }, { startedOn: '2026-03-02' }],
      expected: ['done', 'late'],
    },
    {
      title: 'filled in another office of the committee',
      given: [
        { office: 'organizer' as const, endedOn: '2026-01-31' },
        { office: 'publicity' as const, startedOn: '2026-02-03' },
      ],
      expected: ['done'],
    },
    {
      title: 'a deputy is no secretary',
      given: [
        { office: 'secretary' as const, endedOn: '2026-01-31' },
        { office: 'deputySecretary' as const, startedOn: '2026-02-03' },
      ],
      expected: ['late'],
    },
    {
      title: 'who was there before fills nothing',
      given: [{ endedOn: '2026-01-31' }, { startedOn: '2025-12-01' }],
      expected: ['late'],
    },
    {
      title: 'a successor entered some weeks earlier',
      given: [{ endedOn: '2026-01-31' }, { startedOn: '2025-12-31' }],
      expected: ['done'],
    },
    {
      title: 'another office of the same person',
      given: [
        { office: 'organizer' as const, endedOn: '2026-01-31' },
        { office: 'publicity' as const, memberId: 1 },
      ],
      expected: ['notApplicable'],
    },
    {
      title: 'two offices given up at once',
      given: [
        { office: 'organizer' as const, endedOn: '2026-01-31' },
        { office: 'publicity' as const, memberId: 1, endedOn: '2026-01-31' },
      ],
      expected: ['late'],
    },
    { title: 'a group leader', given: [{ office: 'groupLeader' as const, endedOn: '2026-01-31' }] },
    { title: 'a month is enough doubt', given: [{ endedOn: '2026-05' }], expected: ['due'] },
    { title: 'the future', given: [{ endedOn: '2026-09-01' }] },
  ])('$title', ({ given, expected = ['notApplicable'] }) => {
    expect(found(posts(...given)).map(({ status }) => status)).toEqual(expected)
  })

  it('takes the end of a term for no vacancy, and a later one for its end', () => {
    const ended = posts({ endedOn: '2026-01-31' })
    const of = (startedOn: string) =>
      found(ended, 2026, { term: [madeEntry('term', { id: 1, startedOn })] }).map(
        ({ status }) => status,
      )
    expect([of('2026-02-20'), of('2026-05-01'), of('2026-05-02'), of('2024-03-10')]).toEqual([
      ['notApplicable'],
      ['done'],
      ['wrong'],
      ['late'],
    ])
  })

  it('sees who gives up a post soon after the term began', () => {
    const term = [madeEntry('term', { id: 1, startedOn: '2026-01-10' })]
    const ended = posts({ startedOn: '2026-01-10', endedOn: '2026-02-01' })
    expect(found(ended, 2026, { term })[0]?.status).toBe('late')
  })

  it('knows an election of the term as its end', () => {
    const election = [
      madeEntry('election', { id: 1, heldOn: '2026-02-20', kind: 'term' }),
      madeEntry('election', { id: 2, heldOn: '2026-02-01', kind: 'byElection' }),
    ]
    expect(found(posts({ endedOn: '2026-01-31' }), 2026, { election })[0]?.status).toBe(
      'notApplicable',
    )
  })

  it('sees who left the branch without an end of the post', () => {
    const members = [sampleMember({ id: 1, status: 'deceased', leftOn: '2026-01-31' })]
    const facts = sampleBranch({ members, entries: { post: posts({ office: 'secretary' }) } })
    const [finding] = judge(facts, { rule: 'A-09', year: 2026, today }).duties
    expect(finding && inChinese(finding.message)).toBe(
      '赵试一自2026-01-31起不再任书记，应在2026-05-01以前补选（90 天内），还没有登记接任的人，请尽快补选或补登记。',
    )
    expect(finding?.subject).toEqual({ type: 'entry', id: 1, name: '赵试一' })
  })

  it('stays from the year of the vacancy to that of the successor', () => {
    const filled = posts({ endedOn: '2024-06-01' }, { startedOn: '2025-02-01' })
    const of = (year: number) => found(filled, year).map(({ status }) => status)
    expect([2023, 2024, 2025, 2026].map(of)).toEqual([
      ['notApplicable'],
      ['wrong'],
      ['wrong'],
      ['notApplicable'],
    ])
  })

  it('gives as many days as are set, and is a warning', () => {
    const [finding] = found(posts({ endedOn: '2026-05-16' }), 2026, {}, { 'post.vacantDays': 180 })
    expect([finding?.status, finding?.severity]).toEqual(['due', 'warning'])
  })

  it('asks for the posts where none is entered', () => {
    const [finding] = found([])
    expect([finding?.status, finding?.remedy?.action.type]).toEqual([
      'notApplicable',
      'recordEntry',
    ])
  })
})
