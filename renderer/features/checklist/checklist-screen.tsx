import { useDeferredValue, useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Checklist } from '../../../shared/contract/checklist.ts'
import { useProcedure } from '../../client/hooks.ts'
import { OrganizationSelect, useDutyOrganization } from '../../ui/branch-choice.tsx'
import { DataList } from '../../ui/data-list.tsx'
import { ExportButton } from '../../ui/export-button.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { NoneFound } from '../../ui/none-found.tsx'
import { useOverlays } from '../../ui/overlays.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { PrintButton } from '../../ui/print-button.tsx'
import { useRuleTitle } from '../../ui/use-rule-title.ts'
import { useList } from '../../ui/use-list.ts'
import { useYear, YearSelect } from '../../ui/year-choice.tsx'
import { useChecklistColumns } from './checklist-columns.tsx'
import { ChecklistFilters } from './checklist-filters.tsx'
import { checklistLines, filterLines, noChecklistFilter } from './checklist-lines.ts'
import { useLineWords } from './use-line-words.ts'

/** Every duty of the year with its state and its rule; filtered, exported, printed. */
export function ChecklistScreen(): ReactNode {
  const { t } = useTranslation('checklist')
  const [year] = useYear()
  const branch = useDutyOrganization()
  const checklist = useProcedure('checklist.get', {
    year,
    ...(branch !== null && { organizationId: branch }),
  })
  return (
    <>
      <PageHeader
        title={t('title')}
        note={t('note')}
        actions={
          <>
            <YearSelect />
            <OrganizationSelect ofDuties />
            <ExportButton table="checklist" organizationId={branch} />
            <PrintButton form="checklist" />
          </>
        }
      />
      <Loaded query={checklist}>{(data) => <Lines checklist={data} />}</Loaded>
    </>
  )
}

function Lines({ checklist }: { readonly checklist: Checklist }): ReactNode {
  const { t } = useTranslation('checklist')
  const [filter, setFilter] = useState(noChecklistFilter)
  const { openFindings } = useOverlays()
  const lines = useMemo(() => checklistLines(checklist), [checklist])
  const words = useLineWords()
  const titleOf = useRuleTitle()
  const columns = useChecklistColumns(openFindings)
  // With thousands of lines the list may come a moment after what is typed.
  const found = filterLines(
    lines,
    useDeferredValue(filter),
    (line) => `${titleOf(line.rule)} ${words(line)}`,
  )
  const list = useList({ label: t('title'), columns, rows: found })
  return (
    <>
      <ChecklistFilters
        checklist={checklist}
        lines={lines}
        list={list}
        filter={filter}
        onChange={setFilter}
      />
      <DataList
        list={list}
        rowKey={({ key }) => key}
        onOpen={openFindings}
        empty={
          <NoneFound
            title={t('noneFound.title')}
            text={t('noneFound.text')}
            onClear={() => setFilter(noChecklistFilter)}
          />
        }
      />
    </>
  )
}
