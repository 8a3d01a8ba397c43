import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { AppError } from '../../../shared/app-error.ts'
import type { MergedPackage, PackageOutcome } from '../../../shared/contract/packages.ts'
import { useErrorMessage } from '../../ui/use-error-message.ts'
import { useFormat } from '../../ui/use-format.ts'
import { useTableName } from '../../ui/use-table-name.ts'

/** More numbers help nobody; the branch is asked. */
const MOST_ROWS = 5

/** What became of each package, one row each. */
export function OutcomeTable({
  outcomes,
}: {
  readonly outcomes: readonly PackageOutcome[]
}): ReactNode {
  const { t } = useTranslation('packages')
  const messageOf = useErrorMessage()
  return (
    <table className="plain-table" aria-label={t('merge.list')}>
      <thead>
        <tr>
          {(['file', 'organization', 'outcome'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`merge.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {outcomes.map(({ file, merged, refused, details }) => (
          <tr key={file}>
            <th scope="row">{file}</th>
            <td>{merged?.organization ?? '—'}</td>
            <td>
              <strong>
                {t(`merge.outcomes.${merged?.outcome ?? 'refused'}`, { n: merged?.inserted ?? 0 })}
              </strong>
              {refused !== null && <p>{messageOf(new AppError(refused, details))}</p>}
              {merged && <Counts merged={merged} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Counts({ merged }: { readonly merged: MergedPackage }): ReactNode {
  const { t } = useTranslation('packages')
  const format = useFormat()
  const name = useTableName()
  const { inserted, updated, removed, materials, conflicts, packedAt, packedBy } = merged
  const at = format.moment(packedAt)
  const rows = conflicts.slice(0, MOST_ROWS).map(({ table, id }) => `${name(table)} ${id}`)
  return (
    <>
      {merged.outcome === 'merged' && (
        <p>{t('merge.counts', { inserted, updated, removed, materials })}</p>
      )}
      <p className="quiet">{t('merge.packed', { at, by: packedBy })}</p>
      {conflicts.length > 0 && (
        <p>{t('merge.conflicts', { n: conflicts.length, rows: rows.join('、') })}</p>
      )}
    </>
  )
}
