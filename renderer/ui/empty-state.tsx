import type { ReactNode } from 'react'

interface EmptyStateProps {
  readonly title: string
  readonly text: string
  readonly action?: ReactNode
}

/** What to see where nothing is yet: why, and what to do. */
export function EmptyState({ title, text, action }: EmptyStateProps): ReactNode {
  return (
    <section className="empty-state">
      <h2>{title}</h2>
      <p>{text}</p>
      {action}
    </section>
  )
}
