import { describe, expect, it } from 'vitest'
import { checklistForms } from './checklist.ts'
import { book, checklist, formContext } from './forms-fixture.ts'

const organization = '中共样例社区第一支部委员会'
const records = (language: 'zh' | 'en', sheet = 0) => {
  const form = checklistForms({ organization, checklist, book }, formContext(language))[sheet]
  return form?.rows.flatMap((row) => (row.type === 'record' ? [row.cells] : [])) ?? []
}

describe('checklistForms', () => {
  it('lists what must be acted on first, and what needs nothing on a sheet of its own', () => {
    expect(records('zh').map((cells) => cells.slice(0, 4))).toEqual([
      [1, '▲\n逾期', '支部委员会', 'B-02'],
      [2, '×\n有误', '党员大会', 'B-01'],
      [3, '○\n待办', '党员大会', 'B-01'],
    ])
    expect(records('zh', 2).map((cells) => cells.slice(0, 4))).toEqual([
      [1, '√\n已完成', '支部委员会', 'B-02'],
      [2, '—\n不适用', '党课', 'B-04'],
    ])
    const only = (wanted: readonly string[]) => {
      const duties = checklist.duties.filter(({ status }) => wanted.includes(status))
      const given = { organization, checklist: { ...checklist, duties, signals: [] }, book }
      return checklistForms(given, formContext('zh')).map(({ name, rows }) => [name, rows.length])
    }
    expect(only(['late', 'wrong'])).toEqual([['检查清单', 2]])
    expect(only(['done'])).toEqual([
      ['检查清单', 0],
      ['已完成和不适用', 1],
    ])
  })

  it('tells finding, source and remedy in the words of the language', () => {
    expect(records('zh')[0]?.slice(4)).toEqual([
      organization,
      '2024年5月',
      '5月没有支部委员会的记录，期限5月31日已过175',
      '《中国共产党支部工作条例（试行）》第十二条',
      null,
      '登记支委会',
    ])
    expect(records('en')[1]?.slice(1, 6)).toEqual([
      '×\nWrong',
      'Duty B-01',
      'B-01',
      organization,
      '2024 Q3',
    ])
  })

  it('cites no article that was not checked against the original', () => {
    expect(records('zh', 2)[1]?.[7]).toBe('《中国共产党支部工作条例（试行）》')
  })

  it('cites the edition that a finding applied', () => {
    const earlier = { document: 'FZ14', article: null, verified: false }
    const title = { zh: '旧细则', en: 'Old rules' }
    const older = {
      ...book,
      documents: [...book.documents, { code: 'FZ14', title, note: title }],
      duties: book.duties.map((rule) => ({ ...rule, earlier })),
    }
    const duties = checklist.duties.map((duty) => ({ ...duty, document: 'FZ14' }))
    const given = { organization, checklist: { ...checklist, duties }, book: older }
    const [open, , settled] = checklistForms(given, formContext('zh'))
    const rows = [...(open?.rows ?? []), ...(settled?.rows ?? [])]
    const cited = rows.flatMap((row) => (row.type === 'record' ? [row.cells[7]] : []))
    expect(cited).toHaveLength(5)
    expect(new Set(cited)).toEqual(new Set(['《旧细则》']))
  })

  it('names the first records and counts the rest', () => {
    expect(records('zh')[1]?.[8]).toBe(
      '2024.08.20 党员大会1\n2024.08.20 党员大会2\n2024.08.20 党员大会3等7项',
    )
    expect(records('zh', 2)[1]?.slice(4, 6)).toEqual([`${organization}\n第一党小组`, '2024年'])
  })
})

describe('checklistForms, around the table', () => {
  it('says the sums above the table', () => {
    const [form] = checklistForms({ organization, checklist, book }, formContext('zh'))
    expect(form?.info[0]?.right).toBe('检查日期：2024年11月22日')
    expect(form?.info[1]?.left).toContain('▲逾期 1 项')
    expect(form?.info[1]?.left).toContain('需核实 1 项')
  })

  it('gives what needs a second look a sheet with room for what a person finds', () => {
    expect(records('zh', 1)).toEqual([
      [
        1,
        '？\n需核实',
        '同一天重复的会议',
        'S-01',
        organization,
        '同一时间在两处开会',
        '2024.02.06 支委会',
        null,
      ],
    ])
    const told = checklist.signals.map((found) => ({ ...found, explained: '两场在同一栋楼' }))
    const [form] = checklistForms(
      { organization, checklist: { ...checklist, signals: [...told, ...checklist.signals] }, book },
      formContext('zh'),
    ).slice(1)
    const lines = form?.rows.flatMap((row) => (row.type === 'record' ? [row.cells] : [])) ?? []
    expect(lines.map((cells) => [cells[1], cells.at(-1)])).toEqual([
      ['？\n需核实', null],
      ['√\n已说明', '两场在同一栋楼'],
    ])
    const calm = { ...checklist, signals: [] }
    const names = checklistForms({ organization, checklist: calm, book }, formContext('zh'))
    expect(names.map(({ name }) => name)).toEqual(['检查清单', '已完成和不适用'])
  })
})
