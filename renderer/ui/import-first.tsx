import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { EmptyState } from './empty-state.tsx'

interface ImportFirstProps {
  readonly title: string
  readonly text: string
  readonly button: string
}

/** What to see where a workbook has to come in first, with the way there. */
export function ImportFirst({ title, text, button }: ImportFirstProps): ReactNode {
  const navigate = useNavigate()
  return (
    <EmptyState
      title={title}
      text={text}
      action={
        <Button type="primary" onClick={() => void navigate('/import')}>
          {button}
        </Button>
      }
    />
  )
}
