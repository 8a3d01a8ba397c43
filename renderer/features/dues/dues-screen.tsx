import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { yearOf } from '../../../shared/calendar.ts'
import type { DuesLine } from '../../../shared/contract/dues.ts'
import { useProcedure } from '../../client/hooks.ts'
import { useStatus } from '../../client/use-status.ts'
import { BranchSelect, useBranch } from '../../ui/branch-choice.tsx'
import { ExportButton } from '../../ui/export-button.tsx'
import { ImportFirst } from '../../ui/import-first.tsx'
import { isNamed } from '../../ui/is-named.ts'
import { ListHead } from '../../ui/list-head.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { NoneFound } from '../../ui/none-found.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { PrintButton } from '../../ui/print-button.tsx'
import { useList } from '../../ui/use-list.ts'
import { useYear, YearSelect } from '../../ui/year-choice.tsx'
import { CellDrawer } from './cell-drawer.tsx'
import { DuesGrid } from './dues-grid.tsx'
import { DuesTools } from './dues-tools.tsx'
import { useDuesColumns } from './use-dues-columns.ts'
import { useDuesEntry } from './use-dues-entry.ts'
import { useGridKeys } from './use-grid-keys.ts'

/** The dues of a year: members × months, typed like a sheet. */
export function DuesScreen(): ReactNode {
  const { t } = useTranslation('dues')
  const [year] = useYear()
  const [branch] = useBranch()
  const of = branch === null ? {} : { organizationId: branch }
  const dues = useProcedure('dues.year', { year, ...of })
  return (
    <>
      <PageHeader
        title={t('title')}
        note={t('note')}
        actions={
          <>
            <BranchSelect />
            <YearSelect />
            <ExportButton table="duesLedger" organizationId={branch} />
            <PrintButton form="duesLedger" />
          </>
        }
      />
      <Loaded query={dues}>
        {(lines) =>
          lines.length === 0 ? (
            <ImportFirst
              title={t('empty.title')}
              text={t('empty.text')}
              button={t('empty.import')}
            />
          ) : (
            <Year key={year} year={year} lines={lines} />
          )
        }
      </Loaded>
    </>
  )
}

interface YearProps {
  readonly year: number
  readonly lines: readonly DuesLine[]
}

function Year({ year, lines }: YearProps): ReactNode {
  const { t } = useTranslation('dues')
  const { today } = useStatus()
  const [text, setText] = useState('')
  const [isDetail, setDetail] = useState(false)
  const entry = useDuesEntry()
  // The month that runs is what people come for; a year that is over begins with its first.
  const startMonth = yearOf(today) === year ? Number(today.slice(5, 7)) - 1 : 0
  const shown = text === '' ? lines : lines.filter((line) => isNamed(line, text))
  const grid = useGridKeys(shown, startMonth, entry, () => setDetail(true))
  const list = useList({ label: `${t('title')} ${year}`, columns: useDuesColumns(), rows: shown })
  const { line, month } = grid.selection.focus
  const own = shown[line]
  return (
    <>
      <ListHead
        search={t('search')}
        text={text}
        onSearch={setText}
        count={t('shown', { shown: shown.length, all: lines.length })}
        list={list}
      />
      <DuesTools
        lines={shown}
        month={month}
        entry={entry}
        onDetail={() => setDetail(own !== undefined)}
      />
      {shown.length === 0 ? (
        <NoneFound
          title={t('noneFound.title')}
          text={t('noneFound.text')}
          onClear={() => setText('')}
        />
      ) : (
        <DuesGrid lines={shown} grid={grid} />
      )}
      <p className="quiet">{t('keys')}</p>
      {isDetail && own && (
        <CellDrawer
          memberId={own.memberId}
          month={own.months[month]?.month ?? ''}
          steps={entry.steps}
          onClose={() => setDetail(false)}
        />
      )}
    </>
  )
}
