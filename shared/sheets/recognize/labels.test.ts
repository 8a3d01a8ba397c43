import { describe, expect, it } from 'vitest'
import { meetingRecord } from '../layouts/meeting-record.ts'
import { memberCard } from '../layouts/member-card.ts'
import { LabelReader } from './labels.ts'

const cards = new LabelReader(memberCard)
const pages = new LabelReader(meetingRecord)
const told = (reader: LabelReader, text: string): unknown =>
  reader.partsOf(text)?.map(({ field, value }) => [field, value]) ?? null

describe('a cell of a card', () => {
  it.each([
    ['姓名', [['name', null]]],
    ['姓　　名', [['name', null]]],
    ['1.姓名：', [['name', null]]],
    ['（1）姓名', [['name', null]]],
    ['*姓名', [['name', null]]],
    ['4.公民身份证号：', [['idCard', null]]],
    ['9．加入党组织日期：', [['joinDate', null]]],
    ['出生年月（岁）', [['birthDate', null]]],
    ['联系电话\n（手机）', [['phone', null]]],
    ['曾用名', [[null, null]]],
    ['个人特长：', [[null, null]]],
    ['姓名：赵试一', [['name', '赵试一']]],
    ['1.姓名 赵试一', [['name', '赵试一']]],
    [
      '姓名：赵试一  性别：男',
      [
        ['name', '赵试一'],
        ['sex', '男'],
      ],
    ],
    [
      '姓 名：赵试一\n身份证号:99999919620504023X；联系电话：10000000001',
      [
        ['name', '赵试一'],
        ['idCard', '99999919620504023X；'],
        ['phone', '10000000001'],
      ],
    ],
    [
      '姓名：      性别：男',
      [
        ['name', ''],
        ['sex', '男'],
      ],
    ],
    [
      '姓名：赵试一 政治信仰：无',
      [
        ['name', '赵试一'],
        [null, '无'],
      ],
    ],
    ['赵试一', null],
    ['注：本表由本人填写', null],
    ['1962.05', null],
    ['上午9:00', null],
    ['', null],
  ])('%j', (text, parts) => {
    expect(told(cards, text)).toEqual(parts)
  })
})

describe('a cell of a page of minutes', () => {
  it.each([
    ['主 持 人', [['host', null]]],
    ['会 议 内 容', [['content', null]]],
    ['时间：2024年3月8日上午9:00', [['heldAt', '2024年3月8日上午9:00']]],
    [
      '应到：22人  实到：20人',
      [
        ['due', '22人'],
        ['attended', '20人'],
      ],
    ],
    [
      '应到22人，实到20人，请假2人',
      [
        ['due', '22人'],
        ['attended', '20人'],
        ['onLeave', '2人'],
      ],
    ],
    [
      '地点：二楼会议室  主 持 人：赵试一',
      [
        ['place', '二楼会议室'],
        ['host', '赵试一'],
      ],
    ],
    ['会议内容：一、主题：学习\n二、时间：另定', [['content', '一、主题：学习\n二、时间：另定']]],
    ['应到人数较多', null],
  ])('%j', (text, parts) => {
    expect(told(pages, text)).toEqual(parts)
  })
})
