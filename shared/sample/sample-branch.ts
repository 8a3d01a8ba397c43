import { yearOf, type IsoDate } from '../calendar.ts'
import { organizationKinds, type OrganizationKind } from '../domain/kinds.ts'
import { monthNumbers } from '../sheets/recognize/field-words.ts'
import type { ActivityTable, DuesTable, MemberTable, Table } from '../sheets/table.ts'
import { Random } from './random.ts'
import { sampleActivities } from './sample-activities.ts'
import { sampleDues } from './sample-dues.ts'
import { sampleMembers } from './sample-members.ts'

export interface SampleOptions {
  readonly branches: number
  /** Members of each branch. */
  readonly members: number
  /** Years, up to the one of `today`. */
  readonly years: number
  readonly seed: number
  readonly today: IsoDate
}

export interface SampleBranch {
  readonly name: string
  readonly kind: OrganizationKind
  readonly groups: readonly string[]
  readonly faults: boolean
  /** What its workbooks would hold. */
  readonly tables: readonly Table[]
}

const groupNames = ['第一党小组', '第二党小组'] as const

function frame(sheet: string, organization: string, year: number | null) {
  return {
    sheet,
    title: null,
    organization,
    year,
    titleRows: [],
    infoRows: [],
    headerRows: [],
    skippedRows: {},
    columns: {},
    unmapped: {},
    problems: [],
  }
}

/** One invented branch, `index` from 0; each second one has faults that the checklist shows. */
export function sampleBranch(index: number, options: SampleOptions): SampleBranch {
  const { members: count, years, seed, today } = options
  const random = new Random(seed * 7919 + index)
  const name = `样例镇试点${index + 1}村党支部`
  const groups = count >= 15 ? groupNames : []
  const faults = index % 2 === 0
  const people = sampleMembers(random, { count, branch: index, groups, today })
  const roster: MemberTable = {
    ...frame('党员花名册', name, null),
    kind: 'memberRoster',
    records: people,
  }
  const lastYear = yearOf(today)
  const tables = Array.from({ length: years }, (_, back) => lastYear - years + 1 + back).flatMap(
    (year): Table[] => {
      const dues: DuesTable = {
        ...frame('党费收缴台账', name, year),
        kind: 'duesMatrix',
        months: monthNumbers,
        records: sampleDues(random, people, { year, today, faults }),
      }
      const activities: ActivityTable = {
        ...frame('三会一课', name, year),
        kind: 'meetingLedger',
        records: sampleActivities(random, {
          year,
          today,
          members: count,
          groups,
          faults,
          isFirst: year === lastYear - years + 1,
        }),
      }
      return [dues, activities]
    },
  )
  const kind =
    index === 0 ? 'village' : (organizationKinds[index % organizationKinds.length] ?? 'other')
  return { name, kind, groups, faults, tables: [roster, ...tables] }
}
