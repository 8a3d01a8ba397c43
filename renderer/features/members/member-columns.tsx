import type { TableColumnsType } from 'antd'
import { useTranslation } from 'react-i18next'
import type { MemberRow } from '../../../shared/contract/members.ts'
import { useBranches } from '../../ui/branch-choice.tsx'
import { compareWords } from '../../ui/compare.ts'
import { OpenButton } from '../../ui/open-button.tsx'
import { useFormat } from '../../ui/use-format.ts'

/** Columns of the roster; the branch only where there are several. */
export function useMemberColumns(open: (id: number) => void): TableColumnsType<MemberRow> {
  const { t } = useTranslation(['members', 'common'])
  const format = useFormat()
  const severalBranches = useBranches().length > 1
  const columns: TableColumnsType<MemberRow> = [
    {
      title: t('columns.name'),
      dataIndex: 'name',
      width: '14%',
      sorter: (a, b) => compareWords(a.searchText, b.searchText),
      render: (name: string, { id }) => <OpenButton onOpen={() => open(id)}>{name}</OpenButton>,
    },
    {
      title: t('columns.sex'),
      width: '9%',
      sorter: (a, b) => compareWords(a.sex, b.sex),
      render: (_, { sex }) => t(`common:sexes.${sex ?? 'unknown'}`),
    },
    {
      title: t('columns.type'),
      width: '13%',
      sorter: (a, b) => compareWords(a.type, b.type),
      render: (_, { type }) => t(`common:memberTypes.${type ?? 'unknown'}`),
    },
    {
      title: t('columns.status'),
      width: '12%',
      sorter: (a, b) => compareWords(a.status, b.status),
      render: (_, { status }) => t(`common:memberStatuses.${status}`),
    },
    {
      title: t('columns.joinDate'),
      width: '16%',
      sorter: (a, b) => compareWords(a.joinDate, b.joinDate),
      render: (_, { joinDate }) => format.date(joinDate),
    },
    {
      title: t('columns.partyPost'),
      width: '16%',
      sorter: (a, b) => compareWords(a.partyPost, b.partyPost),
      render: (_, { partyPost }) => partyPost,
    },
    {
      title: t('columns.group'),
      sorter: (a, b) => compareWords(a.group, b.group),
      render: (_, { group }) => group,
    },
  ]
  if (!severalBranches) return columns
  const branch = {
    title: t('common:branch'),
    sorter: (a: MemberRow, b: MemberRow) => compareWords(a.organization, b.organization),
    render: (_: unknown, { organization }: MemberRow) => organization,
  }
  return [...columns.slice(0, 1), branch, ...columns.slice(1)]
}
