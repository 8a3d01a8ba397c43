import { useMemo, useState, type ReactNode } from 'react'
import { NoticesContext, type Notice, type Notices } from '../ui/notices.ts'

/** More would push the screen down; the oldest go first. */
const most = 2

/** Keeps what there is to tell, the newest last. */
export function NoticesProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [shown, setShown] = useState<readonly Notice[]>([])
  const notices = useMemo<Notices>(() => {
    const without = (all: readonly Notice[], key: string): Notice[] =>
      all.filter((one) => one.key !== key)
    return {
      shown,
      tell: (notice) => setShown((all) => [...without(all, notice.key), notice].slice(-most)),
      close: (key) => setShown((all) => without(all, key)),
    }
  }, [shown])
  return <NoticesContext value={notices}>{children}</NoticesContext>
}
