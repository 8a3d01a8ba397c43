import type { ParameterSetting } from '../../../shared/contract/settings.ts'
import { ruleAreas, type RuleArea } from '../../ui/rule-areas.ts'

/** Parameters by the area of the first rule that asks for them; areas without one are left out. */
export function parametersByArea(
  parameters: readonly ParameterSetting[],
): { readonly area: RuleArea; readonly parameters: readonly ParameterSetting[] }[] {
  return ruleAreas.flatMap((area) => {
    const found = parameters.filter(({ rules }) => rules[0]?.startsWith(area))
    return found.length === 0 ? [] : [{ area, parameters: found }]
  })
}

/** Whether a parameter was set to something else than its default. */
export function isChanged({ value, default: usual }: ParameterSetting): boolean {
  return value !== null && value !== usual
}
