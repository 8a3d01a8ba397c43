import { appraisalTallyForm } from '../../../shared/sheets/forms/appraisal-tally.ts'
import { developmentForm } from '../../../shared/sheets/forms/development.ts'
import { disciplineForm } from '../../../shared/sheets/forms/discipline.ts'
import { floatingForms } from '../../../shared/sheets/forms/floating.ts'
import type { Entry, RegisterName } from '../../../shared/registers/registers.ts'
import type { Reader } from '../../ledger/connection.ts'
import { listEntries } from '../../ledger/repositories/entries.ts'
import { listMembers, type NamedMemberRow } from '../../ledger/repositories/members.ts'
import { eachBranch } from './export-request.ts'
import { appraisalRow, developmentRow, floatingRow } from './register-rows.ts'
import { tellApart } from './tell-apart.ts'

type Owned<N extends RegisterName> = Entry<N> & { readonly organizationId: number }

/** Entries of a branch under the names of their fields. */
function entriesOf<N extends RegisterName>(db: Reader, name: N, organizationId: number) {
  // The repository gives each register the columns of its own fields.
  return listEntries(db, name, { organizationId }) as unknown as readonly Owned<N>[]
}

type Members = ReadonlyMap<number, NamedMemberRow>

function byId(members: readonly NamedMemberRow[]): Members {
  return new Map(members.map((row) => [row.id, row]))
}

/** The members of sheets that show a number only where it tells two people apart. */
function membersById(db: Reader, organizationId: number): Members {
  return byId(tellApart(listMembers(db, organizationId)))
}

/** A sheet for each appraisal of the year; an empty one to fill in where there is none. */
export const appraisal = eachBranch((db, { id, name }, { year, context }) => {
  const members = membersById(db, id)
  const places = new Map([...members.keys()].map((memberId, place) => [memberId, place]))
  const results = Map.groupBy(entriesOf(db, 'appraisalResult', id), (row) => row.appraisalId)
  const held = entriesOf(db, 'appraisal', id).filter((entry) => entry.year === year)
  const forms = held.map((entry) => {
    const rows = (results.get(entry.id) ?? [])
      .toSorted((a, b) => (places.get(a.memberId) ?? 0) - (places.get(b.memberId) ?? 0))
      .flatMap((result) => {
        const member = members.get(result.memberId)
        return member ? [appraisalRow(member, result, entry.ballotOn)] : []
      })
    const { expected, participants, ballotsIssued, ballotsReturned, ballotsValid } = entry
    const ballots = { expected, participants, ballotsIssued, ballotsReturned, ballotsValid }
    const input = { organization: name, year, heldOn: entry.ballotOn, ...ballots, rows }
    return appraisalTallyForm(input, context)
  })
  if (forms.length > 0) return forms
  const none = {
    expected: null,
    participants: null,
    ballotsIssued: null,
    ballotsReturned: null,
    ballotsValid: null,
  }
  return [
    appraisalTallyForm({ organization: name, year, heldOn: null, ...none, rows: [] }, context),
  ]
})

/** Whoever was on the way into the party in the year. */
export const development = eachBranch((db, { id, name }, { year, today, context }) => {
  const members = byId(listMembers(db, id))
  const steps = Map.groupBy(entriesOf(db, 'admissionStep', id), (row) => row.admissionId)
  const rows = entriesOf(db, 'admission', id)
    .filter(({ closedOn }) => closedOn === null || closedOn >= `${year}`)
    .map((entry) => {
      const member = entry.memberId === null ? undefined : members.get(entry.memberId)
      return developmentRow(entry, member, steps.get(entry.id) ?? [])
    })
    .filter((row) => isOfYear(row, year))
  return [developmentForm({ organization: name, filledOn: today, rows }, context)]
})

/** Begun before the year was over, and not approved as full member before it began. */
function isOfYear({ dates }: ReturnType<typeof developmentRow>, year: number): boolean {
  const ended = dates.archivedDate ?? dates.fullApprovalDate ?? null
  const began = dates.applyDate ?? null
  return (began === null || began <= `${year}-12-31`) && (ended === null || ended >= `${year}`)
}

/** Whoever was away, or here from elsewhere, in the year. */
export const floating = eachBranch((db, { id, name }, { year, today, context }) => {
  const members = membersById(db, id)
  const rows = entriesOf(db, 'floating', id)
    .filter(({ leftOn }) => leftOn === null || leftOn <= `${year}-12-31`)
    .filter(({ returnedOn }) => returnedOn === null || returnedOn >= `${year}`)
    .map((entry) => {
      const member = entry.memberId === null ? undefined : members.get(entry.memberId)
      return floatingRow(entry, member, name)
    })
  return floatingForms({ organization: name, filledOn: today, rows }, context)
})

/** Every discipline up to the end of the year: their effects last for years. */
export const discipline = eachBranch((db, { id, name }, { year, today, context }) => {
  const members = membersById(db, id)
  const rows = entriesOf(db, 'discipline', id)
    .filter(({ decidedOn }) => decidedOn <= `${year}-12-31`)
    .flatMap((entry) => {
      const member = members.get(entry.memberId)
      return member ? [{ ...entry, name: member.name, idCard: member.id_card }] : []
    })
  return [disciplineForm({ organization: name, filledOn: today, rows }, context)]
})
