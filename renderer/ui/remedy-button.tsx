import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { Remedy } from '../../shared/rules/finding.ts'
import { useText } from '../i18n/use-text.ts'
import { useRemedy } from './use-remedy.ts'

interface RemedyButtonProps {
  readonly remedy: Remedy
  readonly organizationId: number
  readonly primary?: boolean
}

/** The one button that helps with a finding. */
export function RemedyButton({ remedy, organizationId, primary }: RemedyButtonProps): ReactNode {
  const text = useText()
  const act = useRemedy()
  return (
    <Button
      type={primary ? 'primary' : 'default'}
      onClick={() => act(remedy.action, organizationId)}
    >
      {text(remedy.text)}
    </Button>
  )
}
