import { describe, expect, it } from 'vitest'
import { lateMentionFacts, type DatedText } from './late-mentions.ts'

const held = (given: Partial<DatedText>): DatedText => ({
  id: 1,
  organizationId: 4,
  heldOn: '2026-05-12',
  minutes: null,
  agenda: null,
  ...given,
})

/** What is told of the minutes of 12 May 2026. */
const mentions = (minutes: string) =>
  [...lateMentionFacts([held({ minutes })]).values()].flat().map(({ mention }) => mention)

describe('a mention of what came later', () => {
  it.each([
    '传达学习2026年8月15日《求是》文章。',
    '会议听取了2026年6月党费收缴情况。',
    '传达2026-09-03会议精神',
    '传达2026.9.3会议精神',
    '传达2026/09/03会议精神',
    '学习2026年5月13日讲话',
    '学习 2026 年 5 月 13 日讲话',
    `去年的计划已经做完。${'大家谈了体会。'.repeat(20)}学习2026年8月15日讲话`,
  ])('%s', (minutes) => {
    expect(mentions(minutes)).toHaveLength(1)
  })

  it.each([
    '学习2026年5月12日讲话',
    '学习2026年5月讲话',
    '学习2025年12月讲话',
    '计划2026年8月15日开展义务植树。',
    '下一步安排：\n一、2026年8月15日义务植树；\n二、2026年9月清扫。',
    '拟于2026年6月10日召开党员大会。',
    '将在2026年6月开展走访。',
    '明年的工作2027年1月开始。',
    '2026年8月15日前完成整改。',
    '2026年8月底以前报送。',
    '预备期自2026年5月10日至2027年5月9日。',
    '有效期到2027年5月9日。',
    '整改时限：2026年9月30日。',
    '会议研究了2026年6月主题党日的主题。',
    '会议决定2026年6月1日召开党员大会。',
    '下次会议2026年6月5日。',
    '2026年13月32日',
    '2026年2月30日',
    '电话：1002026-08-15',
    '到2035年基本实现现代化。',
  ])('is not: %s', (minutes) => {
    expect(mentions(minutes)).toEqual([])
  })

  it.each([
    { text: '学习县委办〔2027〕3号文件', told: ['〔2027〕3号'] },
    { text: '学习县委办〔2027〕文件', told: ['〔2027〕'] },
    { text: '学习县委办[2027]3号文件', told: ['[2027]3号'] },
    { text: '学习县委办（2027）第3号文件', told: ['（2027）第3号'] },
    { text: '学习县委办〔2026〕3号文件', told: [] },
    { text: '县第十五次党代会（2027）以后', told: [] },
  ])('in the number of a document: $text', ({ text, told }) => {
    expect(mentions(text)).toEqual(told)
  })

  it('stands in agenda or minutes, and is told once of each kind by branch', () => {
    const later = '学习2026年8月15日讲话，学习2026年8月16日讲话'
    const facts = lateMentionFacts([
      held({ agenda: later, minutes: '学习县委办〔2027〕3号文件' }),
      held({ id: 2, organizationId: 5, minutes: later }),
      held({ id: 3, heldOn: '2026-09-01', minutes: later }),
    ])
    expect([...facts]).toEqual([
      [
        4,
        [
          { activityId: 1, what: 'date', mention: '2026年8月15日' },
          { activityId: 1, what: 'file', mention: '〔2027〕3号' },
        ],
      ],
      [5, [{ activityId: 2, what: 'date', mention: '2026年8月15日' }]],
    ])
  })
})
