import { BarChart, HeatmapChart, LineChart } from 'echarts/charts'
import {
  AriaComponent,
  CalendarComponent,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components'
import { init, use, type EChartsCoreOption } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

use([
  AriaComponent,
  BarChart,
  CalendarComponent,
  GridComponent,
  HeatmapChart,
  LegendComponent,
  LineChart,
  SVGRenderer,
  TooltipComponent,
  VisualMapComponent,
])

/**
 * Draws a chart into an element and keeps it as wide as that; returns what takes it away. SVG, so that
 * paper shows it as sharply as the screen. Loaded only where pictures are looked at.
 */
export function drawChart(place: HTMLElement, option: EChartsCoreOption): () => void {
  const chart = init(place, null, { renderer: 'svg' })
  chart.setOption(option)
  const observer = new ResizeObserver(() => chart.resize())
  observer.observe(place)
  return () => {
    observer.disconnect()
    chart.dispose()
  }
}
