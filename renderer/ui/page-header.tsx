import type { ReactNode } from 'react'

interface PageHeaderProps {
  readonly title: string
  readonly note?: ReactNode
  readonly actions?: ReactNode
}

/** Heading of a screen, with what can be chosen or done on the right. */
export function PageHeader({ title, note, actions }: PageHeaderProps): ReactNode {
  return (
    <header className="page-header">
      <div>
        <h1>{title}</h1>
        {note && <p className="quiet">{note}</p>}
      </div>
      <div className="page-actions">{actions}</div>
    </header>
  )
}
