import type { TableKind } from '../table.ts'
import {
  meetingLedgerTemplate,
  reviewTallyTemplate,
  themeDayLedgerTemplate,
} from './activity-templates.ts'
import { duesAssessmentTemplate, duesMatrixTemplate } from './dues-templates.ts'
import {
  developmentLedgerTemplate,
  floatingRosterTemplate,
  memberCardTemplate,
  memberRosterTemplate,
} from './people-templates.ts'
import type { Template } from './template.ts'

/** Every form that can be had empty; a new one is one more description. */
export const templates: readonly Template[] = [
  memberRosterTemplate,
  memberCardTemplate,
  duesMatrixTemplate,
  duesAssessmentTemplate,
  meetingLedgerTemplate,
  themeDayLedgerTemplate,
  reviewTallyTemplate,
  developmentLedgerTemplate,
  floatingRosterTemplate,
]

export const templateKinds: readonly TableKind[] = templates.map(({ kind }) => kind)

/** The template of a kind of table; null where there is none (or no such kind). */
export function templateOf(kind: string): Template | null {
  return templates.find((template) => template.kind === kind) ?? null
}
