import { useMemo, useState, type ReactNode } from 'react'
import { ActivityDrawer } from '../features/activities/activity-drawer.tsx'
import { ChangeDrawer } from '../features/activities/change-drawer.tsx'
import { RecordDrawer } from '../features/activities/record-drawer.tsx'
import { MemberDrawer } from '../features/members/member-drawer.tsx'
import { EntryDrawer } from '../features/registers/entry-drawer.tsx'
import type { EntryTarget } from '../features/registers/entry-target.ts'
import { FindingsDrawer } from '../ui/findings-drawer.tsx'
import {
  OverlaysContext,
  type FindingsSubject,
  type Overlays,
  type RecordPrefill,
} from '../ui/overlays.ts'
import { useReturnFocus } from './use-return-focus.ts'

type Open =
  | { readonly type: 'findings'; readonly subject: FindingsSubject }
  | { readonly type: 'member'; readonly id: number }
  | { readonly type: 'activity'; readonly id: number }
  | { readonly type: 'record'; readonly prefill: RecordPrefill | null }
  | { readonly type: 'change'; readonly id: number }
  | { readonly type: 'entry'; readonly target: EntryTarget }

/** Holds the drawer that is open over a screen: one at a time. */
export function OverlaysProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [open, setOpen] = useState<Open | null>(null)
  const remember = useReturnFocus(open !== null)
  const overlays = useMemo<Overlays>(() => {
    const show = (next: Open): void => {
      remember()
      setOpen(next)
    }
    return {
      openFindings: (subject) => show({ type: 'findings', subject }),
      openMember: (id) => show({ type: 'member', id }),
      openActivity: (id) => show({ type: 'activity', id }),
      recordActivity: (prefill) => show({ type: 'record', prefill }),
      changeActivity: (id) => show({ type: 'change', id }),
      recordEntry: (prefill) => show({ type: 'entry', target: { type: 'new', prefill } }),
      openEntry: (entry) =>
        show({ type: 'entry', target: { type: 'saved', entry, isFresh: false } }),
    }
  }, [remember])
  const close = (): void => setOpen(null)
  return (
    <OverlaysContext value={overlays}>
      {children}
      {open?.type === 'findings' && <FindingsDrawer subject={open.subject} onClose={close} />}
      {open?.type === 'member' && <MemberDrawer id={open.id} onClose={close} />}
      {open?.type === 'activity' && <ActivityDrawer id={open.id} onClose={close} />}
      {open?.type === 'record' && <RecordDrawer prefill={open.prefill} onClose={close} />}
      {open?.type === 'change' && <ChangeDrawer id={open.id} onClose={close} />}
      {open?.type === 'entry' && <EntryDrawer target={open.target} onClose={close} />}
    </OverlaysContext>
  )
}
