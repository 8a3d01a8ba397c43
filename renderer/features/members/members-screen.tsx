import { Button } from 'antd'
import { useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { MemberRow } from '../../../shared/contract/members.ts'
import { useProcedure } from '../../client/hooks.ts'
import { DataList } from '../../ui/data-list.tsx'
import { useList } from '../../ui/use-list.ts'
import { ExportButton } from '../../ui/export-button.tsx'
import { ImportFirst } from '../../ui/import-first.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { NoneFound } from '../../ui/none-found.tsx'
import { useOverlays } from '../../ui/overlays.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { PrintButton } from '../../ui/print-button.tsx'
import { filterMembers, noMemberFilter } from './filter-members.ts'
import { MemberFilters } from './member-filters.tsx'
import { useMemberColumns } from './member-columns.tsx'
import { NewMemberDrawer } from './new-member-drawer.tsx'

/** The roster: found by name or initials, filtered by type, status and group. */
export function MembersScreen(): ReactNode {
  const { t } = useTranslation('members')
  const members = useProcedure('members.list', {})
  const { openMember } = useOverlays()
  const [isAdding, setAdding] = useState(false)
  return (
    <>
      <PageHeader
        title={t('title')}
        note={t('note')}
        actions={
          <>
            <Button type="primary" onClick={() => setAdding(true)}>
              {t('actions.add')}
            </Button>
            <ExportButton table="roster" organizationId={null} />
            <PrintButton form="roster" />
          </>
        }
      />
      <Loaded query={members}>{(rows) => <Roster rows={rows} />}</Loaded>
      {isAdding && (
        <NewMemberDrawer
          onClose={() => setAdding(false)}
          onSaved={(id) => {
            setAdding(false)
            openMember(id)
          }}
        />
      )}
    </>
  )
}

function Roster({ rows }: { readonly rows: readonly MemberRow[] }): ReactNode {
  const { t } = useTranslation('members')
  const { openMember } = useOverlays()
  const [filter, setFilter] = useState(noMemberFilter)
  const columns = useMemberColumns(openMember)
  const found = useMemo(() => filterMembers(rows, filter), [rows, filter])
  const list = useList({ label: t('title'), columns, rows: found })
  if (rows.length === 0)
    return (
      <ImportFirst title={t('empty.title')} text={t('empty.text')} button={t('empty.import')} />
    )
  return (
    <>
      <MemberFilters rows={rows} list={list} filter={filter} onChange={setFilter} />
      <DataList
        list={list}
        rowKey={({ id }) => id}
        onOpen={({ id }) => openMember(id)}
        empty={
          <NoneFound
            title={t('noneFound.title')}
            text={t('noneFound.text')}
            onClear={() => setFilter(noMemberFilter)}
          />
        }
      />
    </>
  )
}
