import {
  dayNumber,
  earliest,
  latest,
  yearOf,
  type IsoDate,
  type PartialDate,
} from '../../calendar.ts'
import type { Evidence, SignalFinding } from '../finding.ts'
import { fileFault, materialDate, type Material } from '../material-files.ts'
import { numberOf } from '../parameters.ts'
import {
  activityEvidence,
  entryEvidence,
  sentence,
  signal,
  type RuleScope,
  type SignalRule,
} from '../scope.ts'
import { likePictures, type MaterialPair } from './like-pictures.ts'

/** S-22☆: one picture proves two events: the same file, or one that looks the same. */
export const samePicture: SignalRule = (scope) => {
  const { branch, context } = scope
  const isOfYear = ({ material }: { readonly material: Material }) => {
    const date = materialDate(branch, material)
    return date !== null && yearOf(date) === context.year
  }
  return likePictures(branch.facts.entries.material, (material) => isOfYear({ material })).map(
    (pair) => twice(scope, pair),
  )
}

function twice(scope: RuleScope, { one, other, isSameFile }: MaterialPair): SignalFinding {
  const pair = [one, other]
  const params = {
    title: one.title,
    other: other.title,
    date: materialDate(scope.branch, one) ?? '',
    otherDate: materialDate(scope.branch, other) ?? '',
  }
  const message = sentence(`signal.S-22.${isSameFile ? 'file' : 'look'}`, params)
  const ids = pair.map(({ id }) => id).toSorted((a, b) => a - b)
  const evidence = pair.flatMap((material) => evidenceOf(scope, material))
  return signal(scope, `material:${ids.join('+')}:picture`, message, evidence)
}

/** S-23: a picture was taken on another day than its event, or went through an editor. */
export const pictureData: SignalRule = (scope) => {
  const limit = numberOf(scope.parameters, 'picture.days', 3)
  return materialsOfYear(scope).flatMap((material) => {
    const { id, title, activityId, takenOn, editedWith } = material
    const held = activityId === null ? undefined : scope.branch.activity(activityId)?.heldOn
    const evidence = evidenceOf(scope, material)
    const days = held === undefined || takenOn === null ? 0 : daysApart(takenOn, held)
    const signals: SignalFinding[] = []
    if (held !== undefined && takenOn !== null && days > limit) {
      const message = sentence('signal.S-23.taken', { title, date: held, taken: takenOn, days })
      signals.push(signal(scope, `material:${id}:taken`, message, evidence))
    }
    if (editedWith !== null) {
      const message = sentence('signal.S-23.edited', { title, program: editedWith })
      signals.push(signal(scope, `material:${id}:edited`, message, evidence))
    }
    return signals
  })
}

/** Days between an event and the nearest day on which the picture may have been taken. */
function daysApart(takenOn: PartialDate, heldOn: IsoDate): number {
  const held = dayNumber(heldOn)
  return Math.max(0, dayNumber(earliest(takenOn)) - held, held - dayNumber(latest(takenOn)))
}

/** S-24: a file is no longer what was taken in, or is gone. */
export const changedFile: SignalRule = (scope) =>
  materialsOfYear(scope).flatMap((material) => {
    const fault = fileFault(material)
    if (fault === null) return []
    const { id, title, checkedOn, fileName } = material
    const params = { title, file: fileName ?? title, date: checkedOn ?? '' }
    const message = sentence(`signal.S-24.${fault}`, params)
    return [signal(scope, `material:${id}:${fault}`, message, evidenceOf(scope, material))]
  })

function materialsOfYear({ branch, context }: RuleScope): Material[] {
  return branch.facts.entries.material.filter((material) => {
    const date = materialDate(branch, material)
    return date !== null && yearOf(date) === context.year
  })
}

function evidenceOf({ branch }: RuleScope, material: Material): Evidence[] {
  const { activityId, addedOn, title } = material
  const held = activityId === null ? undefined : branch.activity(activityId)
  return [
    entryEvidence('material', material, addedOn, title),
    ...(held ? [activityEvidence(held)] : []),
  ]
}
