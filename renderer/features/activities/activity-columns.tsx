import type { TableColumnsType } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ActivityRow } from '../../../shared/contract/activities.ts'
import { useBranches } from '../../ui/branch-choice.tsx'
import { compareWords } from '../../ui/compare.ts'
import { OpenButton } from '../../ui/open-button.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { KindTags } from './kind-tags.tsx'

/** Columns of the list of activities; the branch only where there are several. */
export function useActivityColumns(open: (id: number) => void): TableColumnsType<ActivityRow> {
  const { t } = useTranslation(['activities', 'common'])
  const format = useFormat()
  const severalBranches = useBranches().length > 1
  const columns: TableColumnsType<ActivityRow> = [
    {
      title: t('columns.heldOn'),
      width: '17%',
      defaultSortOrder: 'descend',
      sorter: (a, b) =>
        compareWords(`${a.heldOn} ${a.startTime ?? ''}`, `${b.heldOn} ${b.startTime ?? ''}`),
      render: (_, { id, heldOn, startTime }) => (
        <OpenButton onOpen={() => open(id)}>
          {format.date(heldOn)} {startTime}
        </OpenButton>
      ),
    },
    {
      title: t('columns.kinds'),
      width: '19%',
      sorter: (a, b) => compareWords(a.kinds.join(), b.kinds.join()),
      render: (_, { kinds }) => <KindTags kinds={kinds} />,
    },
    {
      title: t('columns.name'),
      sorter: (a, b) => compareWords(a.name, b.name),
      render: (_, { name, group }) => [group, name].filter(Boolean).join(' · '),
    },
    {
      title: t('columns.place'),
      width: '15%',
      sorter: (a, b) => compareWords(a.place, b.place),
      render: (_, { place }) => place,
    },
    {
      title: t('columns.attendance'),
      width: '17%',
      sorter: (a, b) => (a.present ?? -1) - (b.present ?? -1),
      render: (_, { expected, present, onLeave }) =>
        t('attendance', {
          expected: format.count(expected),
          present: format.count(present),
          onLeave: format.count(onLeave),
        }),
    },
  ]
  if (!severalBranches) return columns
  const branch = {
    title: t('common:branch'),
    width: '16%',
    sorter: (a: ActivityRow, b: ActivityRow) => compareWords(a.organization, b.organization),
    render: (_: unknown, { organization }: ActivityRow) => organization,
  }
  return [...columns.slice(0, 1), branch, ...columns.slice(1)]
}
