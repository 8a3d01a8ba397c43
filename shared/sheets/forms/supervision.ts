import type { IsoDate } from '../../calendar.ts'
import type { DutyStatus } from '../../rules/finding.ts'
import { statusesByWeight } from '../../rules/matrix.ts'
import type { RuleBook } from '../../rules/rule-data.ts'
import { noStands, type BranchStands, type DutyStand } from '../../supervision/branch-stands.ts'
import { longDate, type FormContext } from './form-context.ts'
import { serialColumn, type ColumnOf } from './form-columns.ts'
import { columnMaker, formText, listSheet, type FormText } from './list-sheet.ts'
import type { FormCell, SheetForm } from './sheet-form.ts'

export interface SupervisionInput {
  /** Who supervises. */
  readonly organization: string
  readonly year: number
  readonly asOf: IsoDate
  readonly branches: readonly { readonly id: number; readonly name: string }[]
  readonly stands: ReadonlyMap<number, BranchStands>
  readonly book: RuleBook
}

type Counts = Readonly<Record<DutyStatus, number>>

/** A branch with what was found of it, by rule and by area (A to M of the rule book). */
interface BranchRow {
  readonly name: string
  readonly all: Counts
  readonly suspect: number
  readonly byRule: ReadonlyMap<string, Counts>
  readonly byArea: ReadonlyMap<string, Counts>
}

/** What a person must act on. */
const OPEN: readonly DutyStatus[] = ['late', 'wrong', 'due']

const areaOf = (rule: string): string => rule.slice(0, 1)

/**
 * 督导检查表: a row a branch. The first sheet has the areas with their open counts and the sums; a
 * sheet for each area has its duties.
 */
export function supervisionForms(
  input: SupervisionInput,
  context: FormContext,
): readonly SheetForm[] {
  const rows = branchRows(input)
  const own = input.branches.flatMap(({ id }) => input.stands.get(id)?.duties ?? [])
  const rules = [...new Set(own.map(({ rule }) => rule))].toSorted()
  const areas = [...Map.groupBy(rules, areaOf)]
  return [
    summaryForm(
      input,
      rows,
      areas.map(([area]) => area),
      context,
    ),
    ...areas.map(([area, ofArea]) => areaForm(input, rows, { area, rules: ofArea }, context)),
  ]
}

function branchRows({ branches, stands }: SupervisionInput): BranchRow[] {
  return branches.map(({ id, name }) => {
    const { duties, suspect } = stands.get(id) ?? noStands
    return {
      name,
      all: countsOf(duties),
      suspect,
      byRule: countsBy(duties, ({ rule }) => rule),
      byArea: countsBy(duties, ({ rule }) => areaOf(rule)),
    }
  })
}

function countsOf(duties: readonly DutyStand[]): Counts {
  const counts = { late: 0, wrong: 0, due: 0, done: 0, notApplicable: 0 }
  for (const duty of duties) for (const status of statusesByWeight) counts[status] += duty[status]
  return counts
}

function countsBy(
  duties: readonly DutyStand[],
  key: (duty: DutyStand) => string,
): ReadonlyMap<string, Counts> {
  return new Map([...Map.groupBy(duties, key)].map(([name, own]) => [name, countsOf(own)]))
}

/** ▲3 over ×1: each open status with its count; a done duty has its mark alone. */
function openText(counts: Counts | undefined, text: FormText): string | null {
  if (counts === undefined) return null
  const open = OPEN.filter((status) => counts[status] > 0)
  if (open.length > 0) {
    return open.map((status) => `${text(`markOf.${status}`)}${counts[status]}`).join('\n')
  }
  return text(counts.done > 0 ? 'markOf.done' : 'markOf.notApplicable')
}

/** The mark of the worst status; how many have it, where there are several periods or people. */
function worstText(counts: Counts | undefined, text: FormText): string | null {
  const worst = counts && statusesByWeight.find((status) => counts[status] > 0)
  if (counts === undefined || worst === undefined) return null
  const mark = text(`markOf.${worst}`)
  return OPEN.includes(worst) && counts[worst] > 1 ? `${mark}${counts[worst]}` : mark
}

function branchColumns(text: FormText, { translate }: FormContext): ColumnOf<BranchRow>[] {
  const make = columnMaker<BranchRow>(text)
  return [
    serialColumn(translate({ key: 'forms:seq' })),
    make('branch', 26, 'text', ({ name }) => name, { align: 'left' }),
  ]
}

function infoOf({ organization, asOf }: SupervisionInput, text: FormText, context: FormContext) {
  const date = context.translate(longDate(asOf))
  return [{ left: text('unit', { organization }), right: text('asOf', { date }) }]
}

function summaryForm(
  input: SupervisionInput,
  rows: readonly BranchRow[],
  areas: readonly string[],
  context: FormContext,
): SheetForm {
  const { organization, year } = input
  const text = formText(context, 'supervision')
  const make = columnMaker<BranchRow>(text)
  const counted: readonly (readonly [key: string, value: (row: BranchRow) => number])[] = [
    ...(['late', 'wrong', 'due', 'done'] as const).map(
      (status) => [status, ({ all }: BranchRow) => all[status]] as const,
    ),
    ['suspect', ({ suspect }) => suspect],
  ]
  const sums = counted.map(([, value]): FormCell => {
    return { formula: 'sumDown', result: rows.reduce((sum, row) => sum + value(row), 0) }
  })
  return listSheet(
    {
      text,
      params: { organization, year },
      columns: [
        ...branchColumns(text, context),
        ...areas.map((area): ColumnOf<BranchRow> => ({
          heading: context.translate({ key: `settings:areas.${area}` }),
          over: text('areas'),
          width: 9,
          kind: 'text',
          value: ({ byArea }) => openText(byArea.get(area), text),
        })),
        ...counted.map(([key, value]) => make(key, 7, 'count', value, { over: text('counts') })),
      ],
      rows,
      info: infoOf(input, text, context),
      total: () => ({
        label: context.translate({ key: 'forms:total' }),
        labelColumns: 2,
        cells: [...areas.map(() => null), ...sums],
      }),
      notes: text('notes'),
    },
    context,
  )
}

function areaForm(
  input: SupervisionInput,
  rows: readonly BranchRow[],
  { area, rules }: { readonly area: string; readonly rules: readonly string[] },
  context: FormContext,
): SheetForm {
  const { organization, year, book } = input
  const text = formText(context, 'supervisionArea')
  const words = formText(context, 'supervision')
  const titles = new Map(book.duties.map(({ id, title }) => [id, title[context.language]]))
  const params = { organization, year, area: context.translate({ key: `settings:areas.${area}` }) }
  return listSheet(
    {
      text,
      params,
      columns: [
        ...branchColumns(words, context),
        ...rules.map((rule): ColumnOf<BranchRow> => ({
          heading: `${titles.get(rule) ?? ''}\n${rule}`.trim(),
          width: 9,
          kind: 'text',
          value: ({ byRule }) => worstText(byRule.get(rule), words),
        })),
      ],
      rows: rows.filter(({ byArea }) => byArea.has(area)),
      info: infoOf(input, words, context),
      notes: text('notes'),
      signature: words('signature'),
    },
    context,
  )
}
