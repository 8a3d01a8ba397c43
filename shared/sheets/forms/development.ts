import type { IsoDate, PartialDate } from '../../calendar.ts'
import type { Sex } from '../../domain/kinds.ts'
import { admissionDates, type AdmissionDate } from '../admission-dates.ts'
import type { AdmissionStage } from '../table.ts'
import { longDate, type FormContext } from './form-context.ts'
import { serialColumn, type ColumnOf } from './form-columns.ts'
import { columnMaker, formText, listSheet, type FormText } from './list-sheet.ts'
import type { SheetForm } from './sheet-form.ts'

/** One person on the way into the party, with the day of each step. */
export interface DevelopmentRow {
  readonly name: string
  readonly sex: Sex | null
  readonly ethnicity: string | null
  readonly birthDate: PartialDate | null
  readonly idCard: string | null
  readonly phone: string | null
  readonly stage: AdmissionStage
  readonly dates: Readonly<Partial<Record<AdmissionDate, PartialDate>>>
  /** Days of what is repeated: looked after as an activist (6), on probation (21). */
  readonly observedOn: readonly PartialDate[]
  readonly observedAgainOn: readonly PartialDate[]
  readonly mentors: string | null
  /** Whether the political review (10) is done. */
  readonly isReviewed: boolean
  readonly introducers: string | null
  readonly remark: string | null
}

export interface DevelopmentInput {
  readonly organization: string
  readonly filledOn: IsoDate
  readonly rows: readonly DevelopmentRow[]
}

type Column = ColumnOf<DevelopmentRow>

/** Of a date on two lines: a ledger of seventeen dates fits no paper otherwise. */
const DATE_WIDTH = 7

/** Dates on the paper, by the stage over them; the others stand in the file beside it. */
const stages: readonly (readonly [over: string, fields: readonly PaperColumn[]])[] = [
  ['stage1', ['applyDate', 'firstTalkDate']],
  [
    'stage2',
    [
      'activistDate',
      'mentors',
      'candidateMeetingDate',
      'candidateDate',
      'politicalReview',
      'trainingDate',
    ],
  ],
  [
    'stage3',
    [
      'precheckDate',
      'introducers',
      'probationaryDate',
      'joinTalkDate',
      'probationaryApprovalDate',
      'oathDate',
    ],
  ],
  ['stage4', ['fullApplyDate', 'fullMemberDate', 'fullApprovalDate']],
]

type PaperColumn = AdmissionDate | 'mentors' | 'politicalReview' | 'introducers'

const onPaper: ReadonlySet<string> = new Set(stages.flatMap(([, fields]) => fields))

/** 发展党员台账: one person a row, the steps by stage. */
export function developmentForm(input: DevelopmentInput, context: FormContext): SheetForm {
  const { organization, filledOn, rows } = input
  const text = formText(context, 'development')
  const date = context.translate(longDate(filledOn))
  return listSheet(
    {
      text,
      params: { organization },
      columns: columnsOf(text, context),
      rows,
      info: [{ left: text('unit', { organization }), right: text('filledOn', { date }) }],
      notes: text('notes'),
    },
    context,
  )
}

function columnsOf(text: FormText, { translate }: FormContext): Column[] {
  const make = columnMaker<DevelopmentRow>(text)
  const person = { over: text('person') }
  return [
    { ...serialColumn<DevelopmentRow>(translate({ key: 'forms:seq' })), ...person },
    make('name', 8.5, 'text', ({ name }) => name, person),
    make('sex', 5, 'text', ({ sex }) => sex && translate({ key: `forms:sex.${sex}` }), person),
    make('ethnicity', 6.5, 'text', ({ ethnicity }) => ethnicity, person),
    make('birthDate', DATE_WIDTH, 'date', ({ birthDate }) => twoLines(birthDate), person),
    make('idCard', 19, 'id', ({ idCard }) => idCard, person),
    make('phone', 12.5, 'id', ({ phone }) => phone, person),
    make('stage', 8, 'text', ({ stage }) => text(`stageOf.${stage}`), person),
    ...stages.flatMap(([over, fields]) => fields.map((field) => paperColumn(field, over, text))),
    {
      heading: translate({ key: 'forms:remark' }),
      width: 10,
      kind: 'text',
      align: 'left',
      value: ({ remark }) => remark,
    },
    ...besideColumns(text),
  ]
}

function paperColumn(field: PaperColumn, over: string, text: FormText): Column {
  const make = columnMaker<DevelopmentRow>(text)
  const under = { over: text(over) }
  if (field === 'mentors' || field === 'introducers')
    return make(field, 9, 'text', (row) => row[field], under)
  if (field === 'politicalReview')
    return make(field, 5, 'text', (row) => (row.isReviewed ? text('done') : null), under)
  return make(field, DATE_WIDTH, 'date', ({ dates }) => twoLines(dates[field] ?? null), under)
}

/** Steps that the official ledger has no room for, where anybody has them. */
function besideColumns(text: FormText): Column[] {
  const make = columnMaker<DevelopmentRow>(text)
  const beside = { optional: true, printed: false } as const
  const single = admissionDates
    .filter(({ field, step }) => step !== null && !onPaper.has(field))
    .map(({ field }) => make(field, 12, 'date', ({ dates }) => plain(dates[field] ?? null), beside))
  return [
    ...single,
    make('observedOn', 14, 'text', ({ observedOn }) => all(observedOn), beside),
    make('observedAgainOn', 14, 'text', ({ observedAgainOn }) => all(observedAgainOn), beside),
  ]
}

const all = (dates: readonly PartialDate[]): string | null =>
  dates.length === 0 ? null : dates.map(plain).join('、')

const plain = (date: PartialDate | null): string | null => date && date.replaceAll('-', '.')

/** 2020-01-10 → 2020. over 01.10: narrow columns, and never broken within a number. */
function twoLines(date: PartialDate | null): string | null {
  return date && date.replace('-', '.\n').replace('-', '.')
}
