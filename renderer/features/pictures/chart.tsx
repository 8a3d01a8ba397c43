import type { EChartsCoreOption } from 'echarts/core'
import { useEffect, useEffectEvent, useRef, type ReactNode } from 'react'

interface ChartProps {
  readonly option: EChartsCoreOption
  /** In lines of text, so that large text gets a larger picture. */
  readonly lines: number
  /** Called once the chart is there. */
  readonly onDrawn?: (() => void) | undefined
}

/** A drawn chart; for whoever cannot see it the table beside it says the same. */
export function Chart({ option, lines, onDrawn }: ChartProps): ReactNode {
  const place = useRef<HTMLDivElement>(null)
  const drawn = useEffectEvent(() => onDrawn?.())
  useEffect(() => {
    let clear: (() => void) | null = null
    let isGone = false
    void import('./draw-chart.ts').then(({ drawChart }) => {
      if (!place.current || isGone) return null
      clear = drawChart(place.current, option)
      drawn()
      return null
    })
    return () => {
      isGone = true
      clear?.()
    }
  }, [option])
  return (
    <div ref={place} className="chart" aria-hidden="true" style={{ height: `${lines * 1.5}rem` }} />
  )
}
