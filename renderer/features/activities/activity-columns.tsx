import { useTranslation } from 'react-i18next'
import type { ActivityRow } from '../../../shared/contract/activities.ts'
import { useBranches } from '../../ui/branch-choice.tsx'
import { compareWords } from '../../ui/compare.ts'
import { withOrganization, type ListColumn } from '../../ui/list-column.ts'
import { OpenButton } from '../../ui/open-button.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { KindTags } from './kind-tags.tsx'

/** The column by which the list is ordered at first. */
export const HELD_ON = 'heldOn'

/** Columns of the list of activities; the branch only where there are several. */
export function useActivityColumns(open: (id: number) => void): readonly ListColumn<ActivityRow>[] {
  const { t } = useTranslation(['activities', 'common'])
  const format = useFormat()
  const severalBranches = useBranches().length > 1
  const kindsText = ({ kinds }: ActivityRow): string =>
    kinds.map((kind) => t(`common:activityKinds.${kind}`)).join(t('common:comma'))
  const columns: ListColumn<ActivityRow>[] = [
    {
      key: HELD_ON,
      title: t('columns.heldOn'),
      width: '17%',
      compare: (a, b) => compareWords(momentOf(a), momentOf(b)),
      text: ({ heldOn, startTime }) => [format.date(heldOn), startTime].filter(Boolean).join(' '),
      render: ({ id, heldOn, startTime }) => (
        <OpenButton onOpen={() => open(id)}>
          {format.date(heldOn)} {startTime}
        </OpenButton>
      ),
    },
    {
      key: 'kinds',
      title: t('columns.kinds'),
      width: '19%',
      text: kindsText,
      render: ({ kinds }) => <KindTags kinds={kinds} />,
    },
    {
      key: 'name',
      title: t('columns.name'),
      text: ({ name, group }) => [group, name].filter(Boolean).join(' · '),
    },
    { key: 'place', title: t('columns.place'), width: '15%', text: ({ place }) => place },
    {
      key: 'attendance',
      title: t('columns.attendance'),
      width: '17%',
      compare: (a, b) => (a.present ?? -1) - (b.present ?? -1),
      text: ({ expected, present, onLeave }) =>
        t('attendance', {
          expected: format.count(expected),
          present: format.count(present),
          onLeave: format.count(onLeave),
        }),
    },
  ]
  return withOrganization(columns, {
    isShown: severalBranches,
    title: t('common:branch'),
    width: '16%',
  })
}

const momentOf = ({ heldOn, startTime }: ActivityRow): string => `${heldOn} ${startTime ?? ''}`
