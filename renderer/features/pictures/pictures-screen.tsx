import { useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { YearFigures } from '../../../shared/figures/year-figures.ts'
import { useProcedure } from '../../client/hooks.ts'
import { OrganizationSelect, useOrganization } from '../../ui/branch-choice.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { useYear, YearSelect } from '../../ui/year-choice.tsx'
import { areaOption, attendanceOption, dayOption, duesOption } from './chart-options.ts'
import { areaRows, attendanceRows, dayRows, duesRows, type FigureWords } from './figure-rows.ts'
import { Picture } from './picture.tsx'
import { useChartLook } from './use-chart-look.ts'
import { useChartWords } from './use-chart-words.ts'

/** The year in pictures: events, attendance, dues and duties; each also as a table. */
export function PicturesScreen(): ReactNode {
  const { t } = useTranslation('pictures')
  const [year] = useYear()
  const [organizationId] = useOrganization()
  const figures = useProcedure('figures.year', {
    year,
    ...(organizationId !== null && { organizationId }),
  })
  return (
    <>
      <PageHeader
        title={t('title')}
        note={t('note')}
        actions={
          <>
            <YearSelect />
            <OrganizationSelect />
          </>
        }
      />
      <Loaded query={figures}>{(known) => <Pictures figures={known} />}</Loaded>
    </>
  )
}

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

function Pictures({ figures }: { readonly figures: YearFigures }): ReactNode {
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
  return (
    <div className="pictures">
      {pictures.map(({ key, ...picture }) => (
        <Picture
          key={key}
          title={t(`${key}.title`)}
          note={t(`${key}.note`)}
          empty={t(`${key}.empty`)}
          option={options[key]}
          head={headOf[key].map((column) => t(`head.${column}`))}
          {...picture}
        />
      ))}
    </div>
  )
}
