import { yearOf } from '../../calendar.ts'
import type { Evidence, SignalFinding } from '../finding.ts'
import { trainingEvidence, type Training } from '../duties/trainings.ts'
import { memberEvidence, sentence, signal, type RuleScope, type SignalRule } from '../scope.ts'

/**
 * S-42: somebody has more hours than the training had, or one training stands twice: in this
 * branch, or in another with the same people. How long somebody signed in is not recorded.
 */
export const countedTwice: SignalRule = (scope) => {
  const { training } = scope.branch.facts.entries
  const ofYear = training.filter(({ startedOn }) => yearOf(startedOn) === scope.context.year)
  if (ofYear.length === 0) return []
  return [...moreHours(scope, ofYear), ...enteredTwice(scope, ofYear), ...elsewhere(scope, ofYear)]
}

function moreHours(scope: RuleScope, trainings: readonly Training[]): SignalFinding[] {
  const byTraining = Map.groupBy(scope.branch.facts.entries.trainee, ({ trainingId }) => trainingId)
  return trainings.flatMap((training) => {
    const { id, title, startedOn, hours } = training
    const above = (byTraining.get(id) ?? []).filter(
      (trainee) => hours !== null && trainee.hours !== null && trainee.hours > hours,
    )
    if (hours === null || above.length === 0) return []
    const people = membersEvidence(
      scope,
      above.map(({ memberId }) => memberId),
    )
    const most = Math.max(...above.map((trainee) => trainee.hours ?? 0))
    const params = {
      title,
      date: startedOn,
      people: above.length,
      hours: hours / 10,
      most: most / 10,
    }
    const message = sentence('signal.S-42.hours', params)
    return [signal(scope, `training:${id}:hours`, message, [trainingEvidence(training), ...people])]
  })
}

function membersEvidence({ branch }: RuleScope, ids: readonly number[]): Evidence[] {
  return ids.flatMap((id) => {
    const member = branch.member(id)
    return member ? [memberEvidence(member)] : []
  })
}

function enteredTwice(scope: RuleScope, trainings: readonly Training[]): SignalFinding[] {
  const same = Map.groupBy(trainings, ({ title, startedOn }) => `${startedOn} ${title.trim()}`)
  return [...same.values()].flatMap((entries) => {
    const [first] = entries
    if (!first || entries.length === 1) return []
    const params = { title: first.title, date: first.startedOn, times: entries.length }
    const message = sentence('signal.S-42.twice', params)
    const ids = entries.map(({ id }) => id).join('+')
    return [signal(scope, `training:${ids}:twice`, message, entries.map(trainingEvidence))]
  })
}

function elsewhere(scope: RuleScope, trainings: readonly Training[]): SignalFinding[] {
  const byId = new Map(trainings.map((training) => [training.id, training]))
  return scope.branch.facts.sharedTrainings.flatMap((shared) => {
    const { trainingId, otherTrainingId, organization, memberIds } = shared
    const training = byId.get(trainingId)
    if (!training) return []
    const { title, startedOn } = training
    const params = { title, date: startedOn, organization, people: memberIds.length }
    const message = sentence('signal.S-42.elsewhere', params)
    const ids = [trainingId, otherTrainingId].toSorted((a, b) => a - b).join('+')
    const evidence = [trainingEvidence(training), ...membersEvidence(scope, memberIds)]
    return [signal(scope, `training:${ids}:elsewhere`, message, evidence)]
  })
}
