import { createContext, useContext, useMemo, useState, type ReactNode } from 'react'
import { unwrap } from '../../shared/assert.ts'

type Kept<T> = readonly [T, (value: T) => void]

interface KeptState<T> {
  readonly Provider: (props: { readonly children: ReactNode }) => ReactNode
  readonly useKept: () => Kept<T>
}

/** State that outlives the screen that made it: drafts, chosen years, an import half looked at. */
export function keptState<T>(initial: T): KeptState<T> {
  const Context = createContext<Kept<T> | null>(null)
  function Provider({ children }: { readonly children: ReactNode }): ReactNode {
    const [value, setValue] = useState<T>(initial)
    const kept = useMemo(() => [value, setValue] as const, [value])
    return <Context value={kept}>{children}</Context>
  }
  const useKept = (): Kept<T> => unwrap(useContext(Context), 'its provider is around all screens')
  return { Provider, useKept }
}
