import type { ParameterSetting } from '../../../shared/contract/settings.ts'

/** Areas of rules.md: its tables A to M and the signals. */
export type Area = 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | 'I' | 'J' | 'K' | 'L' | 'M' | 'S'
const areas = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'S'] as const

/** Parameters by the area of the first rule that asks for them; areas without one are left out. */
export function parametersByArea(
  parameters: readonly ParameterSetting[],
): { readonly area: Area; readonly parameters: readonly ParameterSetting[] }[] {
  return areas.flatMap((area) => {
    const found = parameters.filter(({ rules }) => rules[0]?.startsWith(area))
    return found.length === 0 ? [] : [{ area, parameters: found }]
  })
}

/** Whether a parameter was set to something else than its default. */
export function isChanged({ value, default: usual }: ParameterSetting): boolean {
  return value !== null && value !== usual
}
