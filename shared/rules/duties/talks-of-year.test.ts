import { describe, expect, it } from 'vitest'
import { madeEntry } from '../../registers/entries.ts'
import type { Entry } from '../../registers/registers.ts'
import type { BranchFacts, MemberFact } from '../facts.ts'
import { sampleBranch, sampleMember } from '../sample-facts.ts'
import { inChinese, judge } from '../test-judge.ts'

type Pair = readonly [number, number]

const posts = ['支部书记', '组织委员', null, null, null]
/** 1 and 2 are the committee, 3 to 5 are not. */
const members = posts.map((partyPost, index) =>
  sampleMember({ id: index + 1, name: `党员${index + 1}`, partyPost }),
)
const talk = ([talkerId, talkeeId]: Pair, index: number, heldOn = '2026-06-01') =>
  madeEntry('talk', { id: index + 1, heldOn, kind: 'heartToHeart', talkerId, talkeeId })

interface Given {
  readonly people?: readonly MemberFact[]
  readonly entries?: Partial<BranchFacts['entries']>
  readonly mode?: string
  readonly today?: string
  readonly branch?: Partial<BranchFacts['branch']>
}

function verdict(pairs: readonly Pair[], given: Given = {}) {
  const { people = members, entries, mode = 'talk.basic', today = '2026-11-25', branch } = given
  const facts = sampleBranch({
    members: people,
    entries: { talk: pairs.map((pair, index) => talk(pair, index)), ...entries },
    ...(branch ? { branch } : {}),
  })
  const found = judge(facts, { rule: 'E-01', year: 2026, today, parameters: { 'talk.mode': mode } })
  expect(found.duties).toHaveLength(1)
  return found.duties[0]
}

const enough: Pair[] = [
  [1, 2],
  [1, 3],
  [4, 1],
  [2, 5],
  [3, 4],
  [4, 5],
]
const without = (index: number) => enough.filter((_, place) => place !== index)

describe('E-01', () => {
  it.each([
    { title: 'everybody', pairs: enough, today: '2026-11-25', expected: 'done' },
    { title: 'nobody', pairs: [], today: '2026-12-31', expected: 'due' },
    { title: 'nobody', pairs: [], today: '2027-01-01', expected: 'late' },
    { title: 'not the committee', pairs: without(0), today: '2026-11-25', expected: 'due' },
    { title: '3 not with the committee', pairs: without(1), today: '2027-01-01', expected: 'late' },
    { title: '3 with no other', pairs: without(4), today: '2026-11-25', expected: 'due' },
  ])('$title talked by $today: $expected', ({ pairs, today, expected }) => {
    expect(verdict(pairs, { today })?.status).toBe(expected)
  })

  it.each([
    { pairs: without(0), said: '缺 1 对，同支委谈的 3 人缺 0 人', ids: [1, 2] },
    { pairs: without(1), said: '同支委谈的 3 人缺 1 人', ids: [3] },
    { pairs: without(4), said: '同其他党员谈的 3 人缺 1 人', ids: [3] },
    { pairs: [], said: '还没有党员之间的谈心谈话记录', ids: [1, 2, 3, 4, 5] },
  ])('tells who is missing: $ids', ({ pairs, said, ids }) => {
    const finding = verdict(pairs)
    expect(finding && inChinese(finding.message)).toContain(said)
    expect(finding?.evidence.map(({ id }) => id)).toEqual(ids)
  })

  it('asks each of the committee to talk with each member where the place is strict', () => {
    const mode = 'talk.strict'
    const finding = verdict(enough, { mode })
    expect(finding && inChinese(finding.message)).toContain('支委同党员 6 次缺 3 次')
    const rest: Pair[] = [
      [2, 3],
      [2, 4],
      [1, 5],
    ]
    expect(verdict([...enough, ...rest], { mode })?.status).toBe('done')
  })

  it.each([
    { heldOn: '2026-01-01', expected: 'done' },
    { heldOn: '2025-12-31', expected: 'due' },
    { heldOn: '2026-11-26', expected: 'due' },
  ])('counts a talk of $heldOn: $expected', ({ heldOn, expected }) => {
    const last = talk([4, 5], 9, heldOn)
    const entries = { talk: [...without(5).map((pair, index) => talk(pair, index)), last] }
    expect(verdict([], { entries })?.status).toBe(expected)
  })

  it.each([
    { talkerName: '党 员4', expected: 'done' },
    { talkerName: '镇党委书记', expected: 'due' },
    { talkerName: null, expected: 'due' },
  ])('knows $talkerName by name: $expected', ({ talkerName, expected }) => {
    const named: Entry<'talk'> = { ...talk([4, 5], 9), talkerId: null, talkerName }
    const entries = { talk: [...without(5).map((pair, index) => talk(pair, index)), named] }
    expect(verdict([], { entries })?.status).toBe(expected)
  })

  it.each([
    { given: { status: 'transferredOut' }, expected: 'done' },
    { given: { type: null }, expected: 'done' },
    { given: { enteredOn: '2027-01-01' }, expected: 'done' },
    { given: { enteredOn: '2026-12' }, expected: 'due' },
    { given: { type: 'probationary' }, expected: 'due' },
  ] as const)('asks $given: $expected', ({ given, expected }) => {
    const people = [...members, sampleMember({ ...given, id: 6 })]
    expect(verdict(enough, { people })?.status).toBe(expected)
  })

  it('does not ask for somebody who is lost', () => {
    const people = [...members, sampleMember({ id: 6 })]
    const condition = [madeEntry('condition', { id: 1, memberId: 6, kind: 'lost', fromOn: '2026' })]
    const entries = { talk: enough.map((pair, index) => talk(pair, index)), condition }
    expect(verdict([], { people, entries })?.status).toBe('done')
  })

  it.each([
    { endedOn: null, expected: 'done' },
    { endedOn: '2026-11-24', expected: 'due' },
  ])('takes the committee from the posts, 5 until $endedOn: $expected', ({ endedOn, expected }) => {
    const post = [
      madeEntry('post', { id: 1, memberId: 1, office: 'secretary', startedOn: '2025' }),
      madeEntry('post', { id: 2, memberId: 5, office: 'publicity', startedOn: '2025', endedOn }),
      madeEntry('post', { id: 3, memberId: 3, office: 'groupLeader', startedOn: '2025' }),
    ]
    const pairs: Pair[] = [
      [1, 5],
      [1, 2],
      [1, 3],
      [4, 5],
      [2, 3],
      [3, 4],
    ]
    const entries = { talk: pairs.map((pair, index) => talk(pair, index)), post }
    expect(verdict([], { entries })?.status).toBe(expected)
  })

  it('asks for no other member where there is one only', () => {
    expect(verdict([[1, 2]], { people: members.slice(0, 2) })?.status).toBe('done')
    const pairs: Pair[] = [
      [1, 2],
      [1, 3],
    ]
    expect(verdict(pairs, { people: members.slice(0, 3) })?.status).toBe('done')
  })

  it.each([
    { title: 'no posts', given: { people: [sampleMember({ id: 1 }), sampleMember({ id: 2 })] } },
    { title: 'no roster', given: { people: [sampleMember({ type: null })] } },
    { title: 'founded later', given: { branch: { foundedOn: '2027-01-01' } } },
  ])('does not apply with $title', ({ given }) => {
    expect(verdict([], given)?.status).toBe('notApplicable')
  })
})
