import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { normalForm, placeNames, textKey } from './normal-form.ts'

const names = new Set(['赵试一', '赵试一一', '样例镇甲村党支部', '甲村', 'Li Si', '钱'])
const normal = normalForm(names)

describe('the normal form', () => {
  it.each([
    ['ＡＢＣ（党课）', 'abc党课'],
    ['会 议　要求，\n大家：“学习”。', '会议要求大家学习'],
    ['赵试一主持', '某主持'],
    ['赵试一一主持', '某主持'],
    ['赵 试 一主持，赵试二记录', '某主持赵试二记录'],
    ['样例镇甲村党支部在甲村开会', '某在某开会'],
    ['LI SI came', '某came'],
    ['收钱', '收钱'],
    ['2026年5月12日开会', '0开会'],
    ['2026-05-12开会', '0开会'],
    ['二〇二六年五月十二日开会', '0开会'],
    ['5.12，9:30开会', '0开会'],
    ['实到１２人，3万元，共1,234.5元', '实到0人0万元共0元'],
    ['实到十二人', '实到0人'],
    ['第一议题，星期三、周五', '第0议题星期0周0'],
    ['统一思想，一心一意', '统一思想一心一意'],
    ['', ''],
  ])('of %j is %j', (text, expected) => {
    expect(normal(text)).toBe(expected)
  })

  it('has one form whatever the width, case, spaces and punctuation are', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom(' ', '，', '\n', '——'),
        (a, gap) => {
          const form = normalForm(new Set())
          expect(form(gap + a)).toBe(form(a))
          expect(form(form(a))).toBe(form(a))
        },
      ),
    )
  })
})

test.each([
  ['样例镇甲村党支部', ['样例镇甲村党支部', '样例镇甲村', '样例镇', '甲村']],
  ['中共乙乡委员会', ['中共乙乡委员会', '乙乡']],
  ['样例镇机关党支部', ['样例镇机关党支部', '样例镇机关', '样例镇']],
  ['甲村党支部', ['甲村党支部', '甲村']],
])('%s goes by %j', (name, expected) => {
  expect(placeNames(name)).toEqual(expected)
})

describe('the key of a text', () => {
  it('is sixteen digits, the same for the same text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(textKey(text)).toMatch(/^[0-9a-f]{16}$/)
        expect(textKey(text)).toBe(textKey(`${text} `.slice(0, -1)))
      }),
    )
  })

  it('differs for different texts', () => {
    const texts = Array.from({ length: 200_000 }, (_, index) => `会议${index % 97}要求${index}`)
    expect(new Set(texts.map(textKey)).size).toBe(texts.length)
    const lanes = [0, 8].map(
      (from) => new Set(texts.map((text) => textKey(text).slice(from, from + 8))),
    )
    // Each half alone may meet by chance a few times in 200,000 texts; both at once may not.
    for (const lane of lanes) expect(lane.size).toBeGreaterThan(texts.length - 50)
  })
})
