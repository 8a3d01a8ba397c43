import { describe, expect, it } from 'vitest'
import type { Rounding } from '../../dues/parameters.ts'
import { fen } from '../../money.ts'
import { arrearsForm } from './arrears.ts'
import { duesAssessmentForm, type AssessmentExportRow } from './dues-assessment.ts'
import { duesPublicationForm } from './dues-publication.ts'
import { layOut } from './form-layout.ts'
import { formContext } from './forms-fixture.ts'
import { maskedForm } from './masked-form.ts'
import type { SheetForm } from './sheet-form.ts'

const context = formContext('zh')
const organization = '样例村党支部'
const filledOn = '2026-11-26'

/** The placed cells of a form, row by row. */
const valuesOf = (form: SheetForm) =>
  layOut(form).rows.map(({ cells }) => cells.map(({ value }) => value))

const assessed = (row: Partial<AssessmentExportRow>): AssessmentExportRow => ({
  name: '何试一',
  idCard: null,
  category: 'salaried',
  categoryText: '在职',
  baseFen: fen(786_000),
  rated: { ratePermille: 15, dueFen: fen(11_790), isCapped: false },
  monthlyFen: fen(11_790),
  fromMonth: 1,
  toMonth: 12,
  isExempt: false,
  remark: null,
  ...row,
})

const toTheFen: Rounding = { unitFen: 1, mode: 'halfUp' }

const assessment = (rows: readonly AssessmentExportRow[], rounding = toTheFen) =>
  duesAssessmentForm({ organization, year: 2026, filledOn, rounding, rows }, context)

describe('duesAssessmentForm', () => {
  it('computes the month, the year and the sum with stored results', () => {
    const values = valuesOf(
      assessment([assessed({}), assessed({ fromMonth: 7, monthlyFen: fen(100) })]),
    )
    expect(values[3]?.slice(3, 10)).toEqual([
      7860,
      0.015,
      { formula: 'ROUND(D4*E4,2)', result: 117.9 },
      '1-12月',
      12,
      { formula: 'F4*H4', result: 1414.8 },
      '每月工资收入（税后）',
    ])
    // An amount that was fixed otherwise stands as such.
    expect(values[4]?.slice(5, 9)).toEqual([1, '7-12月', 6, { formula: 'F5*H5', result: 6 }])
    expect(values[5]?.[8]).toEqual({ formula: 'SUM(I4:I5)', result: 1420.8 })
  })

  it.each([
    {
      title: 'capped',
      ratePermille: 20,
      dueFen: fen(100_000),
      rounding: toTheFen,
      formula: 'MIN(1000,ROUND(D4*E4,2))',
    },
    {
      title: 'rounded up to whole yuan',
      ratePermille: 15,
      dueFen: fen(11_800),
      rounding: { unitFen: 100, mode: 'up' as const },
      formula: 'ROUNDUP(D4*E4,0)',
    },
  ])(
    'spells the rule of an amount that is $title',
    ({ ratePermille, dueFen, rounding, formula }) => {
      const rated = { ratePermille, dueFen, isCapped: formula.startsWith('MIN') }
      const cells = valuesOf(assessment([assessed({ rated, monthlyFen: dueFen })], rounding))[3]
      expect(cells?.[5]).toEqual({ formula, result: dueFen / 100 })
    },
  )

  it('says 免 for exempt months and sums nothing for them', () => {
    const values = valuesOf(assessment([assessed({ isExempt: true })]))
    expect(values[3]?.slice(8, 10)).toEqual(['免', '经上级党委批准免交'])
    expect(values[4]?.[8]).toEqual({ formula: 'SUM(I4:I4)', result: 0 })
  })

  it('leaves out base and rate where masked, and the formula that would tell them', () => {
    const values = valuesOf(maskedForm(assessment([assessed({})]), context))
    expect(values[3]?.slice(3, 6)).toEqual(['***', '***', 117.9])
  })
})

describe('duesPublicationForm', () => {
  const publication = (remittedFen: number | null) =>
    duesPublicationForm(
      {
        organization,
        from: '2026-01',
        to: '2026-10',
        filledOn,
        rows: [
          { name: '赵试一', group: null, months: 10, dueFen: fen(1500), paidFen: fen(1500) },
          { name: '钱试二', group: null, months: 10, dueFen: null, paidFen: fen(250) },
        ],
        remittedFen: remittedFen === null ? null : fen(remittedFen),
      },
      context,
    )

  it('shows what is due and paid, and sums', () => {
    const values = valuesOf(publication(1700))
    expect(values[1]).toEqual(['党支部（盖章）：样例村党支部', '公示所属期：2026年1月至10月'])
    expect(values[4]).toEqual([1, '赵试一', 10, 15, 15, null])
    expect(values[5]).toEqual([2, '钱试二', 10, '尚未核定', 2.5, null])
    expect(values[6]?.slice(3, 5)).toEqual([
      { formula: 'SUM(D5:D6)', result: 15 },
      { formula: 'SUM(E5:E6)', result: 17.5 },
    ])
    expect(String(values[7])).toContain('已上缴上级党组织党费 17.00 元')
    expect(String(valuesOf(publication(null))[7])).not.toContain('上缴')
  })

  it('has no column that tells what people earn', () => {
    const headings = publication(null).columns.map(({ heading }) => heading)
    expect(headings).toEqual(['序号', '姓名', '应交月数', '本期应交', '本期实交', '备注'])
  })
})

describe('arrearsForm', () => {
  const row = {
    organization,
    group: null,
    name: '孙试三',
    months: ['2026-09', '2026-10'],
    owedFen: fen(3000),
    stage: 'criticism' as const,
  }

  it('tells the months, the amount and the stage', () => {
    const one = { ...row, months: ['2026-10'], owedFen: null }
    const values = valuesOf(
      arrearsForm({ organization, asOf: '2026-10', rows: [row, one] }, context),
    )
    expect(values[3]?.slice(1, 6)).toEqual([
      '孙试三',
      '2026年9月至2026年10月',
      2,
      30,
      '批评教育、限期改正',
    ])
    expect(values[4]?.slice(2, 5)).toEqual(['2026年10月', 1, '尚未核定'])
    expect(values[5]?.[4]).toEqual({ formula: 'SUM(E4:E5)', result: 30 })
  })

  it('names the branches where there are several', () => {
    const form = arrearsForm(
      { organization: '样例镇委员会', asOf: '2026-10', rows: [row] },
      context,
    )
    expect(form.columns[1]?.heading).toBe('党支部')
  })
})
