import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { AreaStand, BranchLine } from '../../../shared/supervision/branch-matrix.ts'
import type { ListColumn } from '../../ui/list-column.ts'
import { OpenButton } from '../../ui/open-button.tsx'
import { areasOf } from '../../ui/rule-areas.ts'
import { useFormat } from '../../ui/use-format.ts'

const WHOLE = 1000

/** What an area asks for in one glance. */
const behind = ({ late, wrong }: AreaStand): number => late + wrong

/** Name, completeness, since when late, and a column for each area in which anything applies. */
export function useMatrixColumns(
  lines: readonly BranchLine[],
  open: (line: BranchLine) => void,
): readonly ListColumn<BranchLine>[] {
  const { t } = useTranslation(['supervision', 'settings'])
  const format = useFormat()
  const letters = areasOf(lines.flatMap(({ areas }) => Object.keys(areas)))
  return [
    {
      key: 'organization',
      title: t('branch'),
      width: '11rem',
      text: ({ organization }) => organization,
      render: (line) => <OpenButton onOpen={() => open(line)}>{line.organization}</OpenButton>,
    },
    {
      key: 'share',
      title: t('share'),
      width: '5rem',
      compare: (a, b) => (a.permille ?? WHOLE + 1) - (b.permille ?? WHOLE + 1),
      text: ({ permille }) =>
        permille === null ? '—' : t('percent', { n: (permille / 10).toFixed(1) }),
    },
    { key: 'behind', title: t('behind'), width: '5rem', text: ({ total }) => behind(total) },
    {
      key: 'since',
      title: t('since'),
      width: '7.4rem',
      text: ({ lateSince }) => (lateSince === null ? '' : format.date(lateSince)),
    },
    ...letters.map((letter): ListColumn<BranchLine> => ({
      key: letter,
      title: t(`areas.${letter}`),
      width: '3.65rem',
      text: ({ areas }) => (areas[letter] ? behind(areas[letter]) : null),
      render: ({ areas }) => <Stand stand={areas[letter]} area={t(`settings:areas.${letter}`)} />,
    })),
  ]
}

interface StandProps {
  readonly stand: AreaStand | undefined
  readonly area: string
}

/** How many are late or wrong; a tick where none is, nothing where nothing applies. */
function Stand({ stand, area }: StandProps): ReactNode {
  const { t } = useTranslation('supervision')
  if (!stand) return null
  const { done, late, wrong } = stand
  const words = t('stand', { area, fallen: done + late + wrong, done, late, wrong })
  const n = behind(stand)
  return (
    <span className={n > 0 ? 'mark mark-late' : 'quiet'} title={words}>
      {n > 0 ? n : '✓'}
    </span>
  )
}
