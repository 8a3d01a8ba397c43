import { describe, expect, it } from 'vitest'
import { madeEntry } from '../../registers/entries.ts'
import type { Entries, Entry } from '../../registers/registers.ts'
import { sampleBranch, sampleMember } from '../sample-facts.ts'
import { judge, verdicts } from '../test-judge.ts'

const at = { rule: 'I-09', year: 2026, today: '2026-11-25' }
const branchWith = (
  given: Partial<Entry<'discipline'>>,
  entries: Partial<Entries> = {},
  member: Parameters<typeof sampleMember>[0] = {},
) =>
  sampleBranch({
    members: [sampleMember(member), sampleMember({ id: 2, name: '钱样' })],
    entries: {
      discipline: [
        madeEntry('discipline', {
          id: 7,
          memberId: 1,
          kind: 'probation',
          probationYears: 1,
          decidedOn: '2026-03-02',
          ...given,
        }),
      ],
      ...entries,
    },
  })

const stood = (heldOn: string, memberId = 1): Partial<Entries> => ({
  election: [madeEntry('election', { id: 3, heldOn, kind: 'term' })],
  candidate: [
    madeEntry('candidate', { id: 4, electionId: 3, memberId, office: 'committeeMember' }),
  ],
})
const held = (post: Partial<Entry<'post'>>): Partial<Entries> => ({
  post: [
    madeEntry('post', {
      id: 5,
      memberId: 1,
      office: 'organizer',
      startedOn: '2024-01-01',
      ...post,
    }),
  ],
})
const named = (
  admission: Partial<Entry<'admission'>>,
  ...steps: readonly (readonly [number, string])[]
): Partial<Entries> => ({
  admission: [madeEntry('admission', { id: 6, name: '孙试三', ...admission })],
  admissionStep: steps.map(([step, doneOn], index) =>
    madeEntry('admissionStep', { id: index + 1, admissionId: 6, step, doneOn }),
  ),
})

describe('I-09', () => {
  it.each([
    { given: {}, expected: 'done error done' },
    { given: { kind: 'warning' }, expected: 'notApplicable error none' },
    { given: { decidedOn: '2024-12-31' }, expected: 'notApplicable error none' },
    { given: { decidedOn: '2025-01-01' }, expected: 'notApplicable error none' },
    { given: { decidedOn: '2025-01-02' }, expected: 'done error done' },
    { given: { decidedOn: '2024-12-31', probationYears: 2 }, expected: 'done error done' },
    { given: { decidedOn: '2026-11-26' }, expected: 'notApplicable error none' },
    { given: { decidedOn: '2024-03-02', restoredOn: '2026-01-02' }, expected: 'done error done' },
  ] as const)('$given without any record: $expected', ({ given, expected }) => {
    expect(verdicts(branchWith(given), at)).toEqual([expected])
  })

  it.each([
    { heldOn: '2026-03-01', expected: 'done error done' },
    { heldOn: '2026-03-02', expected: 'wrong error candidate' },
    { heldOn: '2026-06-01', expected: 'wrong error candidate' },
    { heldOn: '2026-07-09', expected: 'wrong error candidate' },
    { heldOn: '2026-07-10', expected: 'done error done' },
  ])('stood for election on $heldOn: $expected', ({ heldOn, expected }) => {
    expect(verdicts(branchWith({ restoredOn: '2026-07-10' }, stood(heldOn)), at)).toEqual([
      expected,
    ])
  })

  it('lets others stand', () => {
    expect(verdicts(branchWith({}, stood('2026-06-01', 2)), at)).toEqual(['done error done'])
  })

  it.each([
    { post: {}, expected: 'wrong error post' },
    { post: { endedOn: '2026-03-02' }, expected: 'done error done' },
    { post: { endedOn: '2026-03-03' }, expected: 'wrong error post' },
    { post: { office: 'groupLeader' }, expected: 'done error done' },
    { post: { startedOn: '2026-11-26' }, expected: 'done error done' },
    { post: { startedOn: '2026-11-25' }, expected: 'wrong error post' },
    { post: { startedOn: '2026-11' }, expected: 'done error done' },
  ] as const)('with the post $post: $expected', ({ post, expected }) => {
    expect(verdicts(branchWith({}, held(post)), at)).toEqual([expected])
  })

  it.each([
    { partyPost: '组织委员', restoredOn: null, expected: 'wrong error rosterPost' },
    { partyPost: '组织委员', restoredOn: '2026-11-01', expected: 'done error done' },
    { partyPost: '党小组长', restoredOn: null, expected: 'done error done' },
  ])('$partyPost on the roster, restored $restoredOn: $expected', (row) => {
    const facts = branchWith({ restoredOn: row.restoredOn }, {}, { partyPost: row.partyPost })
    expect(verdicts(facts, at)).toEqual([row.expected])
  })

  it.each([
    { entries: named({ introducers: '赵试一、钱样' }, [9, '2026-05-10']), what: 'introducer' },
    { entries: named({ introducers: '钱样' }, [9, '2026-05-10']), what: 'done' },
    { entries: named({ introducers: '赵试一' }, [9, '2026-11-26']), what: 'done' },
    { entries: named({ introducers: '赵试一' }, [9, '2025-05-10']), what: 'introducer' },
    { entries: named({ introducers: '赵试一' }), what: 'introducer' },
    { entries: named({ introducers: '赵试一', closedOn: '2026-05-10' }), what: 'done' },
    {
      entries: named({ introducers: '赵试一', closedOn: '2026-03-02' }, [9, '2025-05-10']),
      what: 'done',
    },
    { entries: named({ mentors: '赵 试一' }, [5, '2026-05-10']), what: 'mentor' },
    { entries: named({ mentors: '赵试一' }, [5, '2026-12-10']), what: 'done' },
  ])('$entries.admission: $what', ({ entries, what }) => {
    const status = what === 'done' ? 'done' : 'wrong'
    expect(verdicts(branchWith({}, entries), at)).toEqual([`${status} error ${what}`])
  })

  it('says nothing of a name that two members bear', () => {
    const facts = branchWith({}, named({ introducers: '赵试一' }, [9, '2026-05-10']))
    const members = [...facts.members, sampleMember({ id: 8 })]
    expect(verdicts({ ...facts, members }, at)).toEqual(['done error done'])
  })

  it('counts all records and rests on each', () => {
    const entries = {
      ...stood('2026-06-01'),
      ...held({}),
      ...named({ introducers: '赵试一' }, [9, '2026-05-10']),
    }
    const [finding] = judge(branchWith({}, entries), at).duties
    expect(finding?.message.params).toMatchObject({ times: 3, date: '2026-06-01' })
    expect(finding?.evidence.map(({ register }) => register)).toEqual([
      'discipline',
      'candidate',
      'post',
      'admission',
    ])
  })
})
