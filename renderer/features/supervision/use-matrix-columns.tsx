import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { AreaStand, BranchLine } from '../../../shared/supervision/branch-matrix.ts'
import type { ListColumn } from '../../ui/list-column.ts'
import { OpenButton } from '../../ui/open-button.tsx'
import { areasOf } from '../../ui/rule-areas.ts'
import { useRuleTitle } from '../../ui/use-rule-title.ts'
import { useFormat } from '../../ui/use-format.ts'

const WHOLE = 1000

/** What an area asks for in one glance. */
const behind = ({ late, wrong }: AreaStand): number => late + wrong

/** Name, completeness, since when late, and a column for each area, or each duty of one, in which anything applies. */
export function useMatrixColumns(
  lines: readonly BranchLine[],
  { isOneArea, open }: { readonly isOneArea: boolean; readonly open: (line: BranchLine) => void },
): readonly ListColumn<BranchLine>[] {
  const { t } = useTranslation(['supervision', 'settings'])
  const format = useFormat()
  const ruleTitle = useRuleTitle()
  const keys = new Set(lines.flatMap(({ areas }) => Object.keys(areas)))
  const columns = isOneArea
    ? [...keys].toSorted().map((key) => ({ key, title: ruleTitle(key), name: ruleTitle(key) }))
    : areasOf(keys).map((key) => ({
        key,
        title: t(`areas.${key}`),
        name: t(`settings:areas.${key}`),
      }))
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
    ...columns.map(({ key, title, name }): ListColumn<BranchLine> => ({
      key,
      title,
      width: isOneArea ? '5.2rem' : '3.65rem',
      text: ({ areas }) => (areas[key] ? behind(areas[key]) : null),
      render: ({ areas }) => <Stand stand={areas[key]} area={name} />,
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
