import { admission, admissionStep } from './admission.ts'
import { majorDecision, superiorDocument, visit } from './committee.ts'
import { discipline, disposition, inquiry } from './discipline.ts'
import { duesRelief, duesSpending, largeDues, remittance } from './dues.ts'
import { dutyEntry, studyApp, trainee, training } from './education.ts'
import type { EntryOf, Register } from './field.ts'
import { appraisal, appraisalResult, lifeMeeting, statement, talk } from './life.ts'
import { material, motion, planItem, villageDecision } from './meetings.ts'
import { care, condition, floating, transfer } from './membership.ts'
import { inspection, rectification } from './rectification.ts'
import { candidate, election, foundation, post, term, uncounted } from './setup.ts'

/** Every register of the ledger beside members, activities and dues; the name is the table's, too. */
export const registers = {
  foundation,
  post,
  term,
  election,
  candidate,
  uncounted,
  motion,
  planItem,
  material,
  villageDecision,
  lifeMeeting,
  statement,
  appraisal,
  appraisalResult,
  talk,
  duesRelief,
  largeDues,
  duesSpending,
  remittance,
  admission,
  admissionStep,
  discipline,
  inquiry,
  disposition,
  condition,
  care,
  floating,
  transfer,
  training,
  trainee,
  studyApp,
  dutyEntry,
  rectification,
  inspection,
  visit,
  superiorDocument,
  majorDecision,
} satisfies Readonly<Record<string, Register>>

export type RegisterName = keyof typeof registers
export type Entry<N extends RegisterName> = EntryOf<(typeof registers)[N]>
export type Entries = { readonly [N in RegisterName]: readonly Entry<N>[] }

export const registerNames: readonly RegisterName[] = Object.keys(registers).filter(
  (name): name is RegisterName => Object.hasOwn(registers, name),
)

/** A register as lists and forms walk through it, whatever its fields. */
export function registerOf(name: RegisterName): Register {
  return registers[name]
}
