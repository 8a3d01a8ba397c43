import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CheckedLedger, LedgerHealth, RowCheck } from '../../../shared/contract/health.ts'
import { useTableName } from '../../ui/use-table-name.ts'
import { useFormat } from '../../ui/use-format.ts'

/** More wrong rows help nobody: the ledger is to be left alone. */
const MOST_ROWS = 10

type Words = TFunction<'health'>
type TableName = (table: string) => string

/** What a check of the ledger found, one line each. */
export function HealthResult({ checked }: { readonly checked: CheckedLedger }): ReactNode {
  const { t } = useTranslation('health')
  const { moment } = useFormat()
  const name = useTableName()
  const { health, clockSetBack, code, history } = checked
  const [clock, ...more] = clockSetBack
  return (
    <>
      {history !== null && (
        <p>
          <strong>{t(`history.${history}`)}</strong>
        </p>
      )}
      <ul>
        {healthLines(t, health, name).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {clock && <li>{t('clock', { from: moment(clock.from), to: moment(clock.to) })}</li>}
        {more.length > 0 && <li>{t('clockMore', { n: more.length })}</li>}
      </ul>
      {code !== null && <p>{t('now', { code })}</p>}
      {(!health.ok || history === 'differs') && <p>{t('advice')}</p>}
    </>
  )
}

function healthLines(t: Words, health: LedgerHealth, name: TableName): string[] {
  const { integrity, foreignKeys, auditChain, records, materials } = health
  const { files, missing, changed } = materials
  const lost = missing + changed > 0
  return [
    t('pages', { state: t(`state.${integrity}`) }),
    t('keys', { state: t(`state.${foreignKeys}`) }),
    auditChain.ok
      ? t('log', { n: auditChain.entries })
      : t('logBroken', { n: auditChain.brokenAt ?? 0 }),
    ...(records ? rowLines(t, records, name) : [t('rowsSample')]),
    lost ? t('filesWrong', { n: files, missing, changed }) : t('files', { n: files }),
  ]
}

function rowLines(t: Words, { rows, wrong, batches }: RowCheck, name: TableName): string[] {
  if (wrong.length + batches.length === 0) return [t('rows', { n: rows })]
  const told = wrong
    .slice(0, MOST_ROWS)
    .map(({ table, id, what }) => t('row', { table: name(table), id, what: t(`what.${what}`) }))
  return [
    ...(wrong.length > 0 ? [t('rowsWrong', { n: wrong.length }), ...told] : []),
    ...(batches.length > 0 ? [t('batches', { ids: batches.join('、') })] : []),
  ]
}
