import type { EChartsCoreOption } from 'echarts/core'
import type { YearFigures } from '../../../shared/figures/year-figures.ts'

/** How a chart looks: the sizes and colours of the window at this moment. */
export interface Look {
  readonly fontSize: number
  readonly colors: Readonly<
    Record<
      'ink' | 'quiet' | 'line' | 'done' | 'due' | 'late' | 'wrong' | 'paper' | 'ground',
      string
    >
  >
}

/** The words of a chart; numbers are written by the functions, in the language of the window. */
export interface ChartWords {
  readonly months: readonly string[]
  readonly weekdays: readonly string[]
  readonly paid: string
  readonly due: string
  readonly states: Readonly<Record<'done' | 'due' | 'late' | 'wrong', string>>
  readonly area: (area: string) => string
  readonly day: (day: string, events: number) => string
  readonly percent: (permille: number) => string
  readonly wholePercent: (permille: number) => string
  readonly yuan: (fen: number) => string
  readonly wholeYuan: (fen: number) => string
}

function base({ fontSize, colors }: Look): EChartsCoreOption {
  return {
    animation: false,
    textStyle: {
      fontFamily: 'Noto Sans SC, Microsoft YaHei, sans-serif',
      fontSize,
      color: colors.ink,
    },
    grid: { left: 8, right: 16, top: fontSize * 3, bottom: 8, containLabel: true },
  }
}

const labels = ({ fontSize, colors }: Look) => ({ fontSize, color: colors.ink })
const allMonths = (look: Look) => ({ ...labels(look), interval: 0 })
const lines = ({ colors }: Look) => ({ lineStyle: { color: colors.line } })

/** Events of each day of a year: the darker, the more. */
export function dayOption(figures: YearFigures, words: ChartWords, look: Look): EChartsCoreOption {
  const { fontSize, colors } = look
  const steps = [colors.ground, '#b9d4f1', '#5b93d1', '#1f5fa8']
  return {
    ...base(look),
    tooltip: {
      formatter: ({ value }: { readonly value: readonly [string, number] }) => words.day(...value),
      textStyle: labels(look),
    },
    visualMap: { show: false, type: 'piecewise', pieces: piecesOf(steps) },
    calendar: {
      range: String(figures.year),
      left: fontSize * 3.5,
      right: 8,
      top: fontSize * 2,
      bottom: 8,
      cellSize: ['auto', 'auto'],
      itemStyle: { color: colors.paper, borderColor: colors.line },
      splitLine: { lineStyle: { color: colors.quiet } },
      yearLabel: { show: false },
      monthLabel: { ...labels(look), nameMap: [...words.months] },
      dayLabel: { ...labels(look), firstDay: 1, nameMap: [...words.weekdays] },
    },
    series: [
      {
        type: 'heatmap',
        coordinateSystem: 'calendar',
        data: figures.days.map(({ day, events }) => [day, events]),
      },
    ],
  }
}

function piecesOf(steps: readonly string[]): unknown[] {
  const [, one, two, many] = steps
  return [
    { value: 1, color: one },
    { value: 2, color: two },
    { min: 3, color: many },
  ]
}

/** Who came of those expected, month by month; a month without numbers has no point. */
export function attendanceOption(
  figures: YearFigures,
  words: ChartWords,
  look: Look,
): EChartsCoreOption {
  const { colors } = look
  return {
    ...base(look),
    tooltip: { trigger: 'axis', textStyle: labels(look), valueFormatter: percentOf(words) },
    xAxis: { type: 'category', data: [...words.months], axisLabel: allMonths(look) },
    yAxis: {
      type: 'value',
      min: 0,
      max: 1000,
      interval: 200,
      axisLabel: { ...labels(look), formatter: (value: number) => words.percent(value) },
      splitLine: lines(look),
    },
    series: [
      {
        type: 'line',
        symbol: 'circle',
        symbolSize: 8,
        lineStyle: { width: 2, color: colors.due },
        itemStyle: { color: colors.due },
        label: {
          show: true,
          ...labels(look),
          formatter: ({ value }: { readonly value: number }) => words.wholePercent(value),
        },
        data: figures.attendance.map(({ permille }) => permille),
      },
    ],
  }
}

const percentOf =
  (words: ChartWords) =>
  (value: unknown): string =>
    typeof value === 'number' ? words.percent(value) : '—'

/** What was due for each month, and what was paid for it. */
export function duesOption(figures: YearFigures, words: ChartWords, look: Look): EChartsCoreOption {
  const { colors } = look
  const yuan = (value: unknown): string => words.yuan(Number(value))
  return {
    ...base(look),
    legend: { top: 0, textStyle: labels(look) },
    tooltip: { trigger: 'axis', textStyle: labels(look), valueFormatter: yuan },
    xAxis: { type: 'category', data: [...words.months], axisLabel: allMonths(look) },
    yAxis: {
      type: 'value',
      // Whole yuan, so that no two marks of the axis read alike.
      minInterval: 100,
      axisLabel: {
        ...labels(look),
        formatter: (value: number) => words.wholeYuan(value),
      },
      splitLine: lines(look),
    },
    series: [
      {
        name: words.due,
        type: 'bar',
        itemStyle: { color: colors.line, borderColor: colors.quiet },
        data: figures.dues.map(({ dueFen }) => dueFen),
      },
      {
        name: words.paid,
        type: 'bar',
        itemStyle: { color: colors.done },
        data: figures.dues.map(({ paidFen }) => paidFen),
      },
    ],
  }
}

const shown = ['done', 'due', 'late', 'wrong'] as const

/** How the duties of each area stand; patterns tell what colour alone would not. */
export function areaOption(figures: YearFigures, words: ChartWords, look: Look): EChartsCoreOption {
  const areas = figures.areas.toReversed()
  return {
    ...base(look),
    aria: { enabled: true, decal: { show: true } },
    legend: { top: 0, textStyle: labels(look) },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, textStyle: labels(look) },
    xAxis: { type: 'value', minInterval: 1, axisLabel: labels(look), splitLine: lines(look) },
    yAxis: {
      type: 'category',
      data: areas.map(({ area }) => words.area(area)),
      axisLabel: labels(look),
    },
    series: shown.map((state) => ({
      name: words.states[state],
      type: 'bar',
      stack: 'all',
      itemStyle: { color: look.colors[state] },
      data: areas.map(({ counts }) => counts[state]),
    })),
  }
}
