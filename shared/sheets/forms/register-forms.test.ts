import { describe, expect, it } from 'vitest'
import { appraisalTallyForm, type AppraisalRow } from './appraisal-tally.ts'
import { developmentForm, type DevelopmentRow } from './development.ts'
import { disciplineForm } from './discipline.ts'
import { floatingForms, type FloatingRow } from './floating.ts'
import { layOut } from './form-layout.ts'
import { formContext } from './forms-fixture.ts'
import type { SheetForm } from './sheet-form.ts'

const context = formContext('zh')
const organization = '样例村党支部'
const filledOn = '2026-11-26'

const valuesOf = (form: SheetForm | undefined) =>
  form ? layOut(form).rows.map(({ cells }) => cells.map(({ value }) => value)) : []

const headingsOf = (form: SheetForm | undefined) =>
  form?.columns.map(({ heading }) => heading.replaceAll('\n', '')) ?? []

describe('appraisalTallyForm', () => {
  const row = (given: Partial<AppraisalRow>): AppraisalRow => ({
    name: '鲁试一',
    idCard: null,
    memberType: 'full',
    excellent: 13,
    qualified: 2,
    basicallyQualified: 0,
    unqualified: 0,
    abstain: 0,
    grade: 'excellent',
    remark: null,
    ...given,
  })
  const tally = (rows: readonly AppraisalRow[]) =>
    appraisalTallyForm(
      {
        organization,
        year: 2025,
        heldOn: '2026-01-16',
        expected: 18,
        participants: 16,
        ballotsIssued: 16,
        ballotsReturned: 16,
        ballotsValid: null,
        rows,
      },
      context,
    )

  it('looks like the official sheet, with the share and the counts as formulas', () => {
    const values = valuesOf(
      tally([
        row({}),
        row({ name: '韦样二', grade: 'qualified' }),
        row({ name: '廉样八', memberType: 'probationary', grade: null }),
      ]),
    )
    expect(values[1]).toEqual([
      '党支部（盖章）：样例村党支部    应到党员：18名   实到党员：16名   发出测评票：16张   收回：16张   有效票：      张    2026年1月16日',
    ])
    expect(values[4]?.slice(3)).toEqual([
      13,
      2,
      0,
      0,
      0,
      { formula: 'D5/SUM(D5:H5)', result: 13 / 15 },
      '优秀',
      null,
    ])
    expect(values[6]?.[9]).toBe('预备党员不定等次')
    expect(values[7]?.[9]).toEqual({
      formula: ['优秀', '合格', '基本合格', '不合格']
        .map((word) => `"${word}"&COUNTIF(J5:J7,"${word}")&"名"`)
        .join('&CHAR(10)&'),
      result: '优秀1名\n合格1名\n基本合格0名\n不合格0名',
    })
  })

  it('divides by nothing where nobody counted', () => {
    const uncounted = { excellent: null, qualified: null, basicallyQualified: null }
    const values = valuesOf(tally([row({ ...uncounted, unqualified: null, abstain: null })]))
    expect(values[4]?.slice(3, 9)).toEqual([null, null, null, null, null, null])
  })
})

const person: DevelopmentRow = {
  name: '岑试一',
  sex: 'male',
  ethnicity: '汉族',
  birthDate: '1995-02',
  idCard: null,
  phone: null,
  stage: 'candidate',
  dates: { applyDate: '2018-03-01', candidateDate: '2019', archivedDate: '2021-03' },
  observedOn: ['2018-12-01', '2019-06'],
  observedAgainOn: [],
  mentors: '赵试、钱样',
  isReviewed: true,
  introducers: null,
  remark: null,
}

describe('developmentForm', () => {
  const form = developmentForm({ organization, filledOn, rows: [person] }, context)

  it('has the steps by stage, each day as exact as it is', () => {
    const cells = valuesOf(form)[4] ?? []
    const under = (heading: string) => cells[headingsOf(form).indexOf(heading)]
    expect(under('出生时间')).toBe('1995.\n02')
    expect(under('递交入党申请书时间')).toBe('2018.\n03.01')
    expect(under('确定发展对象时间（党委备案）')).toBe('2019')
    expect(under('政治审查')).toBe('完成')
    expect(new Set(form.columns.map(({ over }) => over?.slice(0, 3)))).toEqual(
      new Set(['基本信', '阶段1', '阶段2', '阶段3', '阶段4', undefined]),
    )
  })

  it('keeps the other steps in the file, beside the paper', () => {
    const beside = form.columns.filter(({ printed }) => !printed)
    expect(beside.map(({ heading }) => heading)).toEqual(['材料归档时间', '培养教育考察'])
    expect(valuesOf(form)[4]?.slice(-2)).toEqual(['2021.03', '2018.12.01、2019.06'])
  })
})

const away: FloatingRow = {
  direction: 'out',
  name: '罗试一',
  sex: 'male',
  idCard: null,
  birthDate: '1985-03',
  education: '大专',
  leftOn: '2021-03',
  destination: '甲市',
  reason: null,
  phone: '10000000400',
  contactName: null,
  certificateNumber: null,
  homeBranch: organization,
  homePhone: null,
  returnedOn: null,
  remark: null,
}

describe('floatingForms', () => {
  it('puts those come in on a sheet of their own', () => {
    const come = { ...away, direction: 'in' as const, name: '施例来', reason: '务工' }
    const forms = floatingForms({ organization, filledOn, rows: [away, come] }, context)
    expect(forms.map(({ name }) => name)).toEqual([
      '流动党员花名册（流出）',
      '流动党员花名册（流入）',
    ])
    expect(headingsOf(forms[0])).toContain('外出时间')
    expect(headingsOf(forms[0])).not.toContain('外出原因')
    expect(headingsOf(forms[1])).toContain('流入时间')
    expect(floatingForms({ organization, filledOn, rows: [away] }, context)).toHaveLength(1)
  })
})

describe('disciplineForm', () => {
  const empty = {
    insteadOfRemoval: null,
    cause: '违反工作纪律',
    document: null,
    discussedOn: null,
    decidedBySuperior: null,
    metOn: null,
    announcedOn: null,
    recordedOn: null,
    reportedOn: null,
    restoredOn: null,
    cancelledOn: null,
    remark: null,
    name: '郑试七',
    idCard: null,
    decidedOn: '2025-10-12',
    probationYears: null,
  }
  it.each([
    [{ ...empty, kind: 'warning' as const }, '警告', '2026.10.11'],
    [
      { ...empty, kind: 'seriousWarning' as const, insteadOfRemoval: true },
      '严重警告（应撤职而无职务）',
      '2027.10.11',
    ],
    [{ ...empty, kind: 'probation' as const, probationYears: 2 }, '留党察看（2年）', '2029.10.11'],
    [{ ...empty, kind: 'expulsion' as const }, '开除党籍', null],
  ])('%# names the kind and the end of its effect', (row, kind, effectEnd) => {
    const values = valuesOf(disciplineForm({ organization, filledOn, rows: [row] }, context))
    expect([values[3]?.[2], values[3]?.[6]]).toEqual([kind, effectEnd])
  })
})
