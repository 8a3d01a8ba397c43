import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActivityRow } from '../../../shared/contract/activities.ts'
import { activityKinds } from '../../../shared/domain/kinds.ts'
import { useProcedure } from '../../client/hooks.ts'
import { useBranch, BranchSelect } from '../../ui/branch-choice.tsx'
import { useLedger } from '../../client/use-status.ts'
import { DataList } from '../../ui/data-list.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ExportButton } from '../../ui/export-button.tsx'
import { FilterSelect } from '../../ui/filter-select.tsx'
import { ListHead } from '../../ui/list-head.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { NoneFound } from '../../ui/none-found.tsx'
import { useOverlays } from '../../ui/overlays.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { PrintButton } from '../../ui/print-button.tsx'
import { useList } from '../../ui/use-list.ts'
import { useYear, YearSelect } from '../../ui/year-choice.tsx'
import { HELD_ON, useActivityColumns } from './activity-columns.tsx'
import { filterActivities, noActivityFilter } from './filter-activities.ts'

/** Meetings, lectures and theme days of a year. */
export function ActivitiesScreen(): ReactNode {
  const { t } = useTranslation('activities')
  const [year] = useYear()
  const [branch] = useBranch()
  const { recordActivity } = useOverlays()
  const activities = useProcedure('activities.list', { year })
  return (
    <>
      <PageHeader
        title={t('title')}
        note={t('note')}
        actions={
          <>
            <YearSelect />
            <BranchSelect />
            <ExportButton table="activities" organizationId={branch} />
            <PrintButton form="activities" />
            <Button
              type="primary"
              icon={<PlusOutlined aria-hidden="true" />}
              onClick={() => recordActivity(null)}
            >
              {t('record')}
            </Button>
          </>
        }
      />
      <Loaded query={activities}>{(rows) => <YearOfActivities rows={rows} />}</Loaded>
    </>
  )
}

function YearOfActivities({ rows }: { readonly rows: readonly ActivityRow[] }): ReactNode {
  const { t } = useTranslation(['activities', 'common'])
  const { openActivity } = useOverlays()
  const { organizations } = useLedger()
  const [filter, setFilter] = useState(noActivityFilter)
  const [branch] = useBranch()
  const columns = useActivityColumns(openActivity)
  const branchName = organizations.find(({ id }) => id === branch)?.name ?? null
  const found = useMemo(
    () => filterActivities(rows, filter, branchName),
    [rows, filter, branchName],
  )
  const list = useList({
    label: t('title'),
    columns,
    rows: found,
    sort: { key: HELD_ON, isDescending: true },
  })
  if (rows.length === 0) return <EmptyState title={t('empty.title')} text={t('empty.text')} />
  return (
    <>
      <ListHead
        search={t('search')}
        text={filter.text}
        onSearch={(text) => setFilter({ ...filter, text })}
        count={t('shown', { shown: found.length, all: rows.length })}
        list={list}
      >
        <FilterSelect
          label={t('columns.kinds')}
          value={filter.kind}
          options={activityKinds.map((value) => ({
            value,
            label: t(`common:activityKinds.${value}`),
          }))}
          onChange={(kind) => setFilter({ ...filter, kind })}
        />
      </ListHead>
      <DataList
        list={list}
        rowKey={({ id }) => id}
        onOpen={({ id }) => openActivity(id)}
        empty={
          <NoneFound
            title={t('noneFound.title')}
            text={t('noneFound.text')}
            onClear={() => setFilter(noActivityFilter)}
          />
        }
      />
    </>
  )
}
