import type { RegisterName } from '../../../shared/registers/registers.ts'

/** Keys of texts; the first that exists is meant. Fields of many registers share their words. */
export type Keys = readonly string[]

export function fieldKeys(register: RegisterName, field: string): Keys {
  return [`registers:fields.${register}.${field}`, `registers:fields.shared.${field}`]
}

/** Lists that other screens have words for already. */
const elsewhere: Readonly<Record<string, string>> = {
  'planItem.kind': 'common:activityKinds',
  'admission.sex': 'common:sexes',
}

export function optionKeys(register: RegisterName, field: string, option: string): Keys {
  const known = elsewhere[`${register}.${field}`]
  if (known !== undefined) return [`${known}.${option}`]
  return [
    `registers:options.${register}.${field}.${option}`,
    `registers:options.shared.${field}.${option}`,
  ]
}
