import { useNavigate } from 'react-router'
import type { LedgerInfo } from '../../../shared/contract/app.ts'

/** Goes to Today once a ledger is open; null: the person cancelled, so nothing happens. */
export function useEnter(): (ledger: LedgerInfo | null) => void {
  const navigate = useNavigate()
  return (ledger) => {
    if (ledger) void navigate('/today')
  }
}
