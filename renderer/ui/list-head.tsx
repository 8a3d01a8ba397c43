import type { ReactNode } from 'react'
import { SearchBox } from './search-box.tsx'
import { ShownActions } from './shown-actions.tsx'
import type { ListView } from './use-list.ts'

interface ListHeadProps<T> {
  readonly search: string
  readonly text: string
  readonly onSearch: (text: string) => void
  /** How many rows are shown of how many. */
  readonly count: string
  /** The list below, which is printed and exported as shown. */
  readonly list?: ListView<T>
  /** Further filters. */
  readonly children?: ReactNode
}

/** What stands above every list: search, filters, and how much they leave. */
export function ListHead<T>(props: ListHeadProps<T>): ReactNode {
  const { search, text, onSearch, count, list, children } = props
  return (
    <div className="list-head">
      <div className="filters" role="search">
        <SearchBox label={search} value={text} onChange={onSearch} />
        {children}
      </div>
      <p className="count" role="status">
        {count}
      </p>
      {list && <ShownActions list={list} note={count} />}
    </div>
  )
}
