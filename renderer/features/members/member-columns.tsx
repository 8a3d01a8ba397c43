import { useTranslation } from 'react-i18next'
import type { MemberRow } from '../../../shared/contract/members.ts'
import { askedItems } from '../../../shared/members/card-items.ts'
import { useBranches } from '../../ui/branch-choice.tsx'
import { compareWords } from '../../ui/compare.ts'
import { withOrganization, type ListColumn } from '../../ui/list-column.ts'
import { OpenButton } from '../../ui/open-button.tsx'
import { useFormat } from '../../ui/use-format.ts'

/** How many items of the collection form are written; whoever misses most comes first. */
const cardColumn: Omit<ListColumn<MemberRow>, 'title'> = {
  key: 'card',
  width: '11%',
  compare: (a, b) => b.missing.length - a.missing.length,
  text: (member) => {
    const asked = askedItems(member).length
    return `${asked - member.missing.length}/${asked}`
  },
}

/** Columns of the roster; the branch only where there are several. */
export function useMemberColumns(open: (id: number) => void): readonly ListColumn<MemberRow>[] {
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
      width: '15%',
      compare: (a, b) => compareWords(a.joinDate, b.joinDate),
      text: ({ joinDate }) => format.date(joinDate),
    },
    {
      key: 'partyPost',
      title: t('columns.partyPost'),
      width: '14%',
      text: ({ partyPost }) => partyPost,
    },
    { title: t('columns.card'), ...cardColumn },
    { key: 'group', title: t('columns.group'), text: ({ group }) => group },
  ]
  return withOrganization(columns, { isShown: severalBranches, title: t('common:branch') })
}
