import type { ReactNode } from 'react'
import { SearchBox } from './search-box.tsx'

interface ListHeadProps {
  readonly search: string
  readonly text: string
  readonly onSearch: (text: string) => void
  /** How many rows are shown of how many. */
  readonly count: string
  /** Further filters. */
  readonly children?: ReactNode
}

/** What stands above every list: search, filters, and how much they leave. */
export function ListHead({ search, text, onSearch, count, children }: ListHeadProps): ReactNode {
  return (
    <div className="list-head">
      <div className="filters" role="search">
        <SearchBox label={search} value={text} onChange={onSearch} />
        {children}
      </div>
      <p className="count" role="status">
        {count}
      </p>
    </div>
  )
}
