import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { LedgerInfo } from '../../../shared/contract/app.ts'
import type { LedgerDifference, Salvaged } from '../../../shared/contract/backups.ts'
import { after } from '../../client/after.ts'
import { useCommand } from '../../client/hooks.ts'
import { fileNameOf } from '../../ui/file-name-of.ts'
import { useTableName } from '../../ui/use-table-name.ts'

interface SalvagedLedgerProps {
  /** The place of the damaged ledger among the recent ones. */
  readonly index: number
  readonly onTaken: (taken: { readonly ledger: LedgerInfo; readonly aside: string }) => void
}

/** What can still be read of a damaged ledger, how it differs from the backup, and a way to open it. */
export function SalvagedLedger({ index, onTaken }: SalvagedLedgerProps): ReactNode {
  const { t } = useTranslation('start')
  const salvage = useCommand('backups.salvage')
  const take = useCommand('backups.takeSalvaged')
  if (!salvage.data) {
    return (
      <Button loading={salvage.isPending} onClick={() => salvage.mutate({ index })}>
        {t('damaged.salvage')}
      </Button>
    )
  }
  return (
    <>
      <Found salvaged={salvage.data} />
      <Button loading={take.isPending} onClick={() => after(take.mutateAsync({ index }), onTaken)}>
        {t('damaged.takeSalvaged')}
      </Button>
    </>
  )
}

function Found({ salvaged }: { readonly salvaged: Salvaged }): ReactNode {
  const { t } = useTranslation('start')
  const name = useTableName()
  const { file, rows, partial, differences } = salvaged
  const tables = partial.map(name).join('、')
  return (
    <>
      <p>{t('damaged.salvaged', { rows, file: fileNameOf(file) })}</p>
      <p>{partial.length > 0 ? t('damaged.partial', { tables }) : t('damaged.whole')}</p>
      {differences?.length === 0 && <p>{t('damaged.same')}</p>}
      {differences !== null && differences.length > 0 && <Differences rows={differences} />}
      <p>{t('damaged.advice')}</p>
    </>
  )
}

function Differences({ rows }: { readonly rows: readonly LedgerDifference[] }): ReactNode {
  const { t } = useTranslation('start')
  const name = useTableName()
  return (
    <table className="plain-table" aria-label={t('damaged.compare')}>
      <thead>
        <tr>
          {(['table', 'onlyHere', 'onlyThere', 'different'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`damaged.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ table, onlyHere, onlyThere, different }) => (
          <tr key={table}>
            <th scope="row">{name(table)}</th>
            <td className="digits">{onlyHere}</td>
            <td className="digits">{onlyThere}</td>
            <td className="digits">{different}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
