import { useEffect, useEffectEvent, useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { YearFigures } from '../../../shared/figures/year-figures.ts'
import { useFormat } from '../../ui/use-format.ts'
import { areaOption, attendanceOption, dayOption, duesOption } from './chart-options.ts'
import { areaRows, attendanceRows, dayRows, duesRows, type FigureWords } from './figure-rows.ts'
import { Picture } from './picture.tsx'
import { useChartLook } from './use-chart-look.ts'
import { useChartWords } from './use-chart-words.ts'

/** Columns of the tables, in the order of their rows. */
const headOf = {
  days: ['day', 'events', 'kinds'],
  attendance: ['month', 'counted', 'uncounted', 'expected', 'present', 'rate'],
  dues: ['month', 'due', 'paid', 'unknown'],
  areas: ['area', 'done', 'open', 'late', 'wrong', 'share'],
} as const

/** How high each picture is, whether it has anything to show, and the rows of its table. */
function picturesOf(figures: YearFigures, words: FigureWords) {
  return [
    {
      key: 'days',
      lines: 9,
      isEmpty: figures.days.length === 0,
      rows: dayRows(figures, words),
    },
    {
      key: 'attendance',
      lines: 11,
      isEmpty: figures.attendance.every(({ counted }) => counted === 0),
      rows: attendanceRows(figures, words),
    },
    {
      key: 'dues',
      lines: 11,
      isEmpty: figures.dues.every(({ paidFen, dueFen }) => paidFen + dueFen === 0),
      rows: duesRows(figures, words),
    },
    {
      key: 'areas',
      lines: 3 + 1.6 * figures.areas.length,
      isEmpty: figures.areas.length === 0,
      rows: areaRows(figures, words),
    },
  ] as const
}

interface PicturesProps {
  readonly figures: YearFigures
  /** Called with the number of charts that are to be drawn, each time one is; once where none is. */
  readonly onDrawn?: (all: number) => void
}

/** The pictures of a year, each with its table. */
export function Pictures({ figures, onDrawn }: PicturesProps): ReactNode {
  const { t } = useTranslation(['pictures', 'common'])
  const words = useChartWords()
  const look = useChartLook()
  const format = useFormat()
  const options = useMemo(
    () => ({
      days: dayOption(figures, words, look),
      attendance: attendanceOption(figures, words, look),
      dues: duesOption(figures, words, look),
      areas: areaOption(figures, words, look),
    }),
    [figures, words, look],
  )
  const told = {
    ...words,
    day: format.date,
    kind: (kind: YearFigures['days'][number]['kinds'][number]) => t(`common:activityKinds.${kind}`),
  }
  const pictures = picturesOf(figures, told)
  const all = pictures.filter(({ isEmpty }) => !isEmpty).length
  const drawn = useEffectEvent(() => onDrawn?.(all))
  useEffect(() => {
    if (all === 0) drawn()
  }, [all])
  return (
    <div className="pictures">
      {pictures.map(({ key, ...picture }) => (
        <Picture
          key={key}
          title={t(`${key}.title`)}
          note={t(`${key}.note`)}
          empty={t(`${key}.empty`)}
          option={options[key]}
          onDrawn={() => onDrawn?.(all)}
          head={headOf[key].map((column) => t(`head.${column}`))}
          {...picture}
        />
      ))}
    </div>
  )
}
