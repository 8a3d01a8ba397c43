import type { IsoMonth } from '../../../shared/calendar.ts'
import { listArrears } from '../../../shared/dues/arrears.ts'
import { roundingOf } from '../../../shared/dues/parameters.ts'
import { publishedDues } from '../../../shared/dues/published.ts'
import { fen, sumFen, type Fen } from '../../../shared/money.ts'
import { arrearsForm, type ArrearsRow } from '../../../shared/sheets/forms/arrears.ts'
import { duesAssessmentForm } from '../../../shared/sheets/forms/dues-assessment.ts'
import { duesLedgerForm } from '../../../shared/sheets/forms/dues-ledger.ts'
import { duesPublicationForm } from '../../../shared/sheets/forms/dues-publication.ts'
import type { Reader } from '../../ledger/connection.ts'
import { listAssessments, listPaymentsMade } from '../../ledger/repositories/dues.ts'
import { listEntries } from '../../ledger/repositories/entries.ts'
import { readDuesFacts } from '../../ledger/repositories/dues-facts.ts'
import { listMembers } from '../../ledger/repositories/members.ts'
import { assessmentExportRow, duesExportRow } from './dues-export-rows.ts'
import {
  branchesOf,
  eachBranch,
  lastMonthOf,
  ownerName,
  parametersOf,
  type Forms,
} from './export-request.ts'
import { tellApart } from './tell-apart.ts'

export const duesLedger = eachBranch((db, { id, name }, { year, today, context }) => {
  const range = { from: `${year}-01`, to: `${year}-12`, organizationId: id }
  const assessments = Map.groupBy(listAssessments(db, range), (row) => row.member_id)
  const payments = Map.groupBy(listPaymentsMade(db, range), (row) => row.member_id)
  const rows = tellApart(listMembers(db, id)).flatMap(
    (member) =>
      duesExportRow(member, assessments.get(member.id) ?? [], payments.get(member.id) ?? []) ?? [],
  )
  return [duesLedgerForm({ organization: name, year, filledOn: today, rows }, context)]
})

export const duesAssessment = eachBranch((db, { id, name }, request) => {
  const { year, today, context } = request
  const range = { from: `${year}-01`, to: `${year}-12`, organizationId: id }
  const parameters = parametersOf(db, request)
  const assessments = Map.groupBy(listAssessments(db, range), (row) => row.member_id)
  const rows = tellApart(listMembers(db, id)).flatMap((member) =>
    (assessments.get(member.id) ?? []).map((row) =>
      assessmentExportRow(member, row, year, parameters),
    ),
  )
  const rounding = roundingOf(parameters)
  return [
    duesAssessmentForm({ organization: name, year, filledOn: today, rounding, rows }, context),
  ]
})

export const duesPublication = eachBranch((db, { id, name }, request) => {
  const { year, today, context } = request
  const from = `${year}-01`
  const ended = lastMonthOf(request)
  // In January no month of the year is over yet: the one that runs is shown.
  const to = ended < from ? from : ended
  const { facts, members } = readDuesFacts(db, id, to)
  const rows = publishedDues(facts, from, to, parametersOf(db, request)).map(
    ({ member, months, dueFen, paidFen }) => {
      const group = members.get(member.id)?.group_name ?? null
      return { name: member.name, group, months, dueFen, paidFen }
    },
  )
  const remittedFen = remittedIn(db, id, from, to)
  const input = { organization: name, from, to, filledOn: today, rows, remittedFen }
  return [duesPublicationForm(input, context)]
})

export const arrears: Forms = (db, request) => {
  const asOf = lastMonthOf(request)
  const parameters = parametersOf(db, request)
  const rows = branchesOf(request).flatMap(({ id, name }): ArrearsRow[] => {
    const { facts, members } = readDuesFacts(db, id, asOf)
    return listArrears(facts, asOf, parameters).map(({ member, months, owedFen, stage }) => {
      const group = members.get(member.id)?.group_name ?? null
      return { organization: name, group, name: member.name, months, owedFen, stage }
    })
  })
  const branches = branchesOf(request)
  const organization = ownerName(db, { ...request, branches })
  return [arrearsForm({ organization, asOf, rows }, request.context)]
}

/** What was handed over for months within the term; null where nothing was. */
function remittedIn(db: Reader, organizationId: number, from: IsoMonth, to: IsoMonth): Fen | null {
  const within = listEntries(db, 'remittance', { organizationId }).filter(
    ({ fromMonth, toMonth }) => String(fromMonth) >= from && String(toMonth) <= to,
  )
  if (within.length === 0) return null
  return sumFen(within.map(({ remittedFen }) => fen(Number(remittedFen))))
}
