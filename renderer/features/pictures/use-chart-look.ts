import { useMemo } from 'react'
import { useStatus } from '../../client/use-status.ts'
import type { Look } from './chart-options.ts'

const names = ['ink', 'quiet', 'line', 'done', 'due', 'late', 'wrong', 'paper', 'ground'] as const

/** Sizes and colours of the window for charts, which know no style sheet. */
export function useChartLook(): Look {
  const { settings } = useStatus()
  const { textSize } = settings
  return useMemo(() => {
    const style = getComputedStyle(document.documentElement)
    const colors = names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()])
    return {
      fontSize: Math.round((14 * textSize) / 100),
      colors: Object.fromEntries(colors) as Look['colors'], // one for each name
    }
  }, [textSize])
}
