import { useCallback } from 'react'
import { useNavigate } from 'react-router'
import { assertNever } from '../../shared/assert.ts'
import type { RemedyAction } from '../../shared/rules/finding.ts'
import { useOverlays } from './overlays.ts'

/** Does what a remedy proposes: a form already filled, a record, or the import. */
export function useRemedy(): (action: RemedyAction, organizationId: number) => void {
  const overlays = useOverlays()
  const navigate = useNavigate()
  return useCallback(
    (action, organizationId) => {
      switch (action.type) {
        case 'recordActivity': {
          const { kind, period, groupId } = action
          return overlays.recordActivity({ kind, period, groupId, organizationId, day: null })
        }
        case 'openActivity':
          return overlays.openActivity(action.id)
        case 'openMember':
          return overlays.openMember(action.id)
        case 'recordEntry':
          return overlays.recordEntry({
            register: action.register,
            values: action.values,
            organizationId,
            asked: true,
          })
        case 'openEntry':
          return overlays.openEntry({ register: action.register, id: action.id })
        case 'recordDues':
          return void navigate('/dues')
        case 'importRoster':
          return void navigate('/import')
        default:
          return assertNever(action)
      }
    },
    [overlays, navigate],
  )
}
