import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useDeferredValue, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { unwrap } from '../../../shared/assert.ts'
import type { EntryRow } from '../../../shared/contract/entries.ts'
import type { RegisterName } from '../../../shared/registers/registers.ts'
import { useProcedure } from '../../client/hooks.ts'
import { useBranches, useOrganization } from '../../ui/branch-choice.tsx'
import { DataList } from '../../ui/data-list.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FilterSelect } from '../../ui/filter-select.tsx'
import { ListHead } from '../../ui/list-head.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { NoneFound } from '../../ui/none-found.tsx'
import { useOverlays } from '../../ui/overlays.ts'
import { PrintButton } from '../../ui/print-button.tsx'
import { useList } from '../../ui/use-list.ts'
import { useEntryColumns } from './entry-columns.tsx'
import { fieldsOf } from './entry-fields.ts'
import { filterEntries, noEntryFilter, yearsOf } from './filter-entries.ts'
import { registerPaper } from './register-paper.ts'
import { useEntryCells } from './use-entry-cells.ts'
import { useRegisterWords } from './use-register-words.ts'

/** The entries of one register, and the button for a new one. */
export function EntryList({ register }: { readonly register: RegisterName }): ReactNode {
  const { t } = useTranslation(['registers', 'supervision'])
  const navigate = useNavigate()
  const words = useRegisterWords()
  const { recordEntry } = useOverlays()
  const [organizationId] = useOrganization()
  const branches = useBranches()
  const paper = registerPaper[register]
  const home = organizationId ?? unwrap(branches[0], 'a ledger has at least one branch').id
  const entries = useProcedure('entries.list', {
    register,
    ...(organizationId !== null && { organizationId }),
  })
  return (
    <section className="register-entries" aria-label={words.name(register)}>
      <div className="register-head">
        <div>
          <h2>{words.name(register)}</h2>
          <p className="quiet">{words.purpose(register)}</p>
        </div>
        <div className="page-actions">
          {paper && <PrintButton form={paper} />}
          {register === 'rectification' && (
            <Button onClick={() => void navigate('/checklist/rectification')}>
              {t('supervision:rectification.open')}
            </Button>
          )}
          <Button
            type="primary"
            icon={<PlusOutlined aria-hidden="true" />}
            onClick={() =>
              recordEntry({ register, organizationId: home, values: {}, asked: false })
            }
          >
            {t('add')}
          </Button>
        </div>
      </div>
      <Loaded query={entries}>{(rows) => <Entries register={register} rows={rows} />}</Loaded>
    </section>
  )
}

interface EntriesProps {
  readonly register: RegisterName
  readonly rows: readonly EntryRow[]
}

function Entries({ register, rows }: EntriesProps): ReactNode {
  const { t } = useTranslation('registers')
  const { openEntry } = useOverlays()
  const [filter, setFilter] = useState(noEntryFilter)
  const words = useRegisterWords()
  const cell = useEntryCells(register)
  const fields = fieldsOf(register)
  const open = ({ id }: EntryRow): void => openEntry({ register, id })
  const columns = useEntryColumns(register, open)
  const found = filterEntries(rows, useDeferredValue(filter), (row) =>
    fields.map((field) => cell(row, field)).join(' '),
  )
  const list = useList({ label: words.name(register), columns, rows: found })
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
          label={t('year')}
          value={filter.year}
          options={yearsOf(rows).map((value) => ({ value, label: value }))}
          onChange={(year) => setFilter({ ...filter, year })}
        />
      </ListHead>
      <DataList
        list={list}
        rowKey={({ id }) => id}
        onOpen={open}
        empty={
          <NoneFound
            title={t('noneFound.title')}
            text={t('noneFound.text')}
            onClear={() => setFilter(noEntryFilter)}
          />
        }
      />
    </>
  )
}
