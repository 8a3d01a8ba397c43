import type { ReactNode } from 'react'

interface OpenButtonProps {
  readonly children: ReactNode
  readonly onOpen: () => void
}

/** The name in a row as a button, so that a row opens by keyboard too. */
export function OpenButton({ children, onOpen }: OpenButtonProps): ReactNode {
  return (
    <button
      type="button"
      className="link-button"
      onClick={(event) => {
        event.stopPropagation()
        onOpen()
      }}
    >
      {children}
    </button>
  )
}
