import { describe, expect, it } from 'vitest'
import { madeEntry } from '../../registers/entries.ts'
import { sampleBranch, sampleMembers } from '../sample-facts.ts'
import { inChinese, judge } from '../test-judge.ts'
import { isEmptyTalk } from './empty-phrases.ts'

const long =
  '一年来我参加了每月的主题党日，负责三组的人居环境整治，入户走访四十二户，帮助两户申请了危房改造，但走访记录写得太简单。'
const other =
  '我在合作社管账，今年把往年的票据重新理了一遍，发现并退还了多收的水费，不足是普通话不好，很少在会上发言讲看法。'
const third =
  '今年我主要在外地跑运输，回村次数不多，线上参加了两次学习，帮邻居从县里捎过药，缺点是组织生活请假多，以后尽量安排好时间。'
const short = '开会爱看手机，记笔记少，请改正'

const members = sampleMembers(6)
function keysOf(texts: readonly string[], field: 'selfText' | 'opinionText', people = 3) {
  const appraisalResult = texts.map((text, index) =>
    madeEntry('appraisalResult', {
      id: index + 1,
      appraisalId: 3,
      memberId: index + 1,
      [field]: text,
    }),
  )
  const appraisal = [madeEntry('appraisal', { id: 3, year: 2026 })]
  const facts = sampleBranch({ members, entries: { appraisal, appraisalResult } })
  const parameters = { 'appraisal.alikePeople': people }
  const at = { rule: 'S-25', year: 2026, today: '2026-11-25', parameters }
  return judge(facts, at).signals.map(({ key }) => key)
}

describe('S-25', () => {
  it.each([
    { title: 'three alike', texts: [long, long, long, other], expected: [1] },
    { title: 'two alike', texts: [long, long, other], expected: [] },
    { title: 'three of their own', texts: [long, other, third], expected: [] },
    {
      title: 'another number, and a name before it',
      texts: [long, long.replace('四十二', '35'), `党员1：${long}`],
      expected: [1],
    },
    { title: 'short ones the same', texts: [short, short, `${short}。`], expected: [1] },
    { title: 'two lots', texts: [long, other, long, other, long, other], expected: [1, 2] },
    { title: 'too short to tell', texts: ['同志们好', '同志们好', '同志们好'], expected: [] },
  ])('$title: $expected', ({ texts, expected }) => {
    const keys = expected.map((id) => `appraisal:3:self:appraisalResult:${id}`)
    expect(keysOf(texts, 'selfText')).toEqual(keys)
  })

  it('tells from how many people on is set', () => {
    expect(keysOf([long, long, other], 'selfText', 2)).toHaveLength(1)
    expect(keysOf([long, long, long], 'selfText', 4)).toHaveLength(0)
  })

  it('finds opinions that are alike and those that are empty', () => {
    const empty = '希望今后进一步加强理论学习，再接再厉。'
    expect(keysOf([long, empty, empty], 'opinionText')).toEqual(['appraisal:3:empty'])
    expect(keysOf([long, long, long], 'opinionText')).toEqual([
      'appraisal:3:opinion:appraisalResult:1',
    ])
    expect(keysOf([long, other, third], 'opinionText')).toEqual([])
  })

  it('names some, counts all and keeps all as evidence', () => {
    const appraisalResult = [1, 2, 3, 4].map((id) =>
      madeEntry('appraisalResult', { id, appraisalId: 3, memberId: id, selfText: long }),
    )
    const appraisal = [madeEntry('appraisal', { id: 3, year: 2026 })]
    const facts = sampleBranch({ members, entries: { appraisal, appraisalResult } })
    const [signal] = judge(facts, { rule: 'S-25', year: 2026, today: '2026-11-25' }).signals
    expect(signal && inChinese(signal.message)).toContain(
      '个人自评 4 份，4 份文字相同（如党员1、党员2、党员3）',
    )
    expect(signal?.evidence.map(({ id }) => id)).toEqual([1, 2, 3, 4])
    expect(judge(facts, { rule: 'S-25', year: 2025, today: '2026-11-25' }).signals).toEqual([])
  })
})

describe('empty talk', () => {
  it.each([
    { text: '没有意见', isEmpty: true },
    { text: '希望该同志今后进一步加强政治理论学习，不断提高党性修养，再接再厉！', isEmpty: true },
    { text: '学习不够深入，工作主动性有待提高。', isEmpty: true },
    { text: '学习不够，全年笔记只有两页。', isEmpty: false },
    { text: '三组的路灯坏了两个月没有去报修', isEmpty: false },
    { text: '工作认真，但对群众反映的水费问题答复慢', isEmpty: false },
    { text: '', isEmpty: false },
    { text: '。', isEmpty: false },
  ])('$text: $isEmpty', ({ text, isEmpty }) => {
    expect(isEmptyTalk(text)).toBe(isEmpty)
  })
})
