import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportBatch } from '../../../shared/contract/imports.ts'
import { useProcedure } from '../../client/hooks.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { SaveOriginals } from './save-originals.tsx'
import { useUndoBatch } from './use-undo-batch.tsx'

/** Workbooks imported so far, each of which can be taken back. */
export function BatchHistory(): ReactNode {
  const { t } = useTranslation('import')
  const batches = useProcedure('import.batches', {})
  return (
    <section className="batches">
      <h2>{t('history.title')}</h2>
      <Loaded query={batches}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="quiet">{t('history.none')}</p>
          ) : (
            <BatchTable batches={rows} />
          )
        }
      </Loaded>
    </section>
  )
}

const columns = [
  'importedAt',
  'file',
  'branch',
  'inserted',
  'updated',
  'original',
  'state',
] as const

function BatchTable({ batches }: { readonly batches: readonly ImportBatch[] }): ReactNode {
  const { t } = useTranslation('import')
  const { ask, undoing } = useUndoBatch()
  return (
    <table className="plain-table" data-testid="batches">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`history.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {batches.map((batch) => (
          <BatchLine key={batch.id} batch={batch}>
            <Button size="small" disabled={undoing} onClick={() => ask(batch)}>
              {t('undo.button')}
            </Button>
          </BatchLine>
        ))}
      </tbody>
    </table>
  )
}

interface BatchLineProps {
  readonly batch: ImportBatch
  readonly children: ReactNode
}

function BatchLine({ batch, children }: BatchLineProps): ReactNode {
  const { t } = useTranslation('import')
  const format = useFormat()
  const { importedAt, undoneAt } = batch
  return (
    <tr>
      <td>{format.moment(importedAt)}</td>
      <th scope="row">{batch.file}</th>
      <td>{batch.organization}</td>
      <td className="digits">{batch.inserted}</td>
      <td className="digits">{batch.updated}</td>
      <td>
        <SaveOriginals batch={batch} />
      </td>
      <td>{undoneAt === null ? children : t('history.undone', { at: format.moment(undoneAt) })}</td>
    </tr>
  )
}
