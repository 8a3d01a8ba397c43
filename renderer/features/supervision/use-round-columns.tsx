import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { Mark } from '../../../shared/rules/marks.ts'
import type { RoundLine, RoundState } from '../../../shared/supervision/round-lines.ts'
import { useOrganization } from '../../ui/branch-choice.tsx'
import type { ListColumn } from '../../ui/list-column.ts'
import { OpenButton } from '../../ui/open-button.tsx'
import { useOverlays, type Overlays } from '../../ui/overlays.ts'
import { useFormat } from '../../ui/use-format.ts'
import { RoundActions } from './round-actions.tsx'

type Column = ListColumn<RoundLine>
type Words = TFunction<'supervision'>

const marks: Readonly<Record<RoundState, Mark>> = {
  inspected: 'done',
  planned: 'due',
  missed: 'late',
  open: 'notApplicable',
}

/** A branch and how it stands in the round, what there is to look at, and what to do. */
export function useRoundColumns(onRecord: (line: RoundLine) => void): readonly Column[] {
  const { t } = useTranslation('supervision')
  const { dayOfYear } = useFormat()
  const { openEntry } = useOverlays()
  const [, choose] = useOrganization()
  const navigate = useNavigate()
  const show = ({ organizationId }: RoundLine): void => {
    choose(organizationId)
    void navigate('/checklist')
  }
  return [
    {
      key: 'organization',
      title: t('round.columns.organization'),
      width: '11rem',
      text: ({ organization }) => organization,
      render: (line) => <OpenButton onOpen={() => show(line)}>{line.organization}</OpenButton>,
    },
    {
      key: 'state',
      title: t('round.columns.state'),
      width: '6.6rem',
      text: ({ state }) => t(`round.states.${state}`),
      render: ({ state }) => (
        <span className={`mark mark-${marks[state]}`}>{t(`round.states.${state}`)}</span>
      ),
    },
    ...dayColumns(t, dayOfYear, openEntry),
    ...countColumns(t),
    {
      key: 'actions',
      title: t('round.columns.actions'),
      width: '12.6rem',
      compare: false,
      isAction: true,
      text: () => null,
      render: (line) => <RoundActions line={line} onRecord={onRecord} />,
    },
  ]
}

/** Planned and visited, each leading to its entry; between them who goes or went. */
function dayColumns(
  t: Words,
  date: (day: string) => string,
  openEntry: Overlays['openEntry'],
): Column[] {
  const day = (
    key: 'plannedOn' | 'inspectedOn',
    register: 'visit' | 'inspection',
    idOf: (line: RoundLine) => number | null,
  ): Column => ({
    key,
    title: t(`round.columns.${key}`),
    width: '6.4rem',
    text: ({ [key]: value }) => (value === null ? '' : date(value)),
    // ISO days sort as they are; those without one come last.
    compare: (a, b) => ((a[key] ?? '9') < (b[key] ?? '9') ? -1 : 1),
    render: (line) => {
      const [value, id] = [line[key], idOf(line)]
      if (value === null || id === null) return null
      return <OpenButton onOpen={() => openEntry({ register, id })}>{date(value)}</OpenButton>
    },
  })
  return [
    day('plannedOn', 'visit', ({ visitId }) => visitId),
    {
      key: 'inspector',
      title: t('round.columns.inspector'),
      width: '7rem',
      text: ({ inspector }) => inspector,
    },
    day('inspectedOn', 'inspection', ({ inspectionId }) => inspectionId),
  ]
}

function countColumns(t: Words): Column[] {
  return [
    {
      key: 'look',
      title: t('round.columns.look'),
      width: '13.4rem',
      compare: (a, b) => a.late + a.wrong - b.late - b.wrong,
      text: ({ late, wrong, suspect }) => t('round.look', { late, wrong, suspect }),
    },
    {
      key: 'problems',
      title: t('round.columns.problems'),
      width: '9.8rem',
      compare: (a, b) => a.overdue - b.overdue || a.open - b.open,
      text: ({ open, overdue }) =>
        open === 0 ? t('round.none') : t('round.problems', { open, overdue }),
    },
  ]
}
