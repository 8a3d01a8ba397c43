import { useTranslation } from 'react-i18next'
import type { MemberRow } from '../../../shared/contract/members.ts'
import { useBranches } from '../../ui/branch-choice.tsx'
import { compareWords } from '../../ui/compare.ts'
import type { ListColumn } from '../../ui/list-column.ts'
import { OpenButton } from '../../ui/open-button.tsx'
import { useFormat } from '../../ui/use-format.ts'

/** Columns of the roster; the branch only where there are several. */
export function useMemberColumns(open: (id: number) => void): ListColumn<MemberRow>[] {
  const { t } = useTranslation(['members', 'common'])
  const format = useFormat()
  const severalBranches = useBranches().length > 1
  const columns: ListColumn<MemberRow>[] = [
    {
      key: 'name',
      title: t('columns.name'),
      width: '14%',
      compare: (a, b) => compareWords(a.searchText, b.searchText),
      text: ({ name }) => name,
      render: ({ id, name }) => <OpenButton onOpen={() => open(id)}>{name}</OpenButton>,
    },
    {
      key: 'sex',
      title: t('columns.sex'),
      width: '9%',
      text: ({ sex }) => t(`common:sexes.${sex ?? 'unknown'}`),
    },
    {
      key: 'type',
      title: t('columns.type'),
      width: '13%',
      text: ({ type }) => t(`common:memberTypes.${type ?? 'unknown'}`),
    },
    {
      key: 'status',
      title: t('columns.status'),
      width: '12%',
      text: ({ status }) => t(`common:memberStatuses.${status}`),
    },
    {
      key: 'joinDate',
      title: t('columns.joinDate'),
      width: '16%',
      compare: (a, b) => compareWords(a.joinDate, b.joinDate),
      text: ({ joinDate }) => format.date(joinDate),
    },
    {
      key: 'partyPost',
      title: t('columns.partyPost'),
      width: '16%',
      text: ({ partyPost }) => partyPost,
    },
    { key: 'group', title: t('columns.group'), text: ({ group }) => group },
  ]
  if (!severalBranches) return columns
  const branch: ListColumn<MemberRow> = {
    key: 'branch',
    title: t('common:branch'),
    text: ({ organization }) => organization,
  }
  return [...columns.slice(0, 1), branch, ...columns.slice(1)]
}
