import { wordOf } from '../parameters.ts'
import { registeredIn } from '../registered-duty.ts'
import type { DutyRule } from '../scope.ts'

const UNITS = ['year', 'halfYear', 'quarter'] as const

/** F-16 支部公布: the members are told what was collected, once in each period of `dues.publish`. */
export const duesPublished: DutyRule = (scope) =>
  registeredIn(scope, wordOf(scope.parameters, 'dues.publish', UNITS, 'year'))
