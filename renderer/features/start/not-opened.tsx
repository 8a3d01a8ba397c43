import type { ReactNode } from 'react'
import { AppError } from '../../../shared/app-error.ts'
import { ErrorPanel } from '../../ui/error-panel.tsx'
import { DamagedLedger } from './damaged-ledger.tsx'

interface NotOpenedProps {
  readonly error: Error
  /** Its place among the recent ledgers; -1: it is none of them. */
  readonly index: number
}

/** Why a ledger did not open; where it is damaged, with its last good backup. */
export function NotOpened({ error, index }: NotOpenedProps): ReactNode {
  const isDamaged =
    error instanceof AppError &&
    (error.code === 'LEDGER_DAMAGED' || error.code === 'LEDGER_NOT_A_LEDGER')
  return isDamaged && index >= 0 ? <DamagedLedger index={index} /> : <ErrorPanel error={error} />
}
