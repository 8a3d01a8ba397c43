import type { ReactNode } from 'react'
import { DraftProvider } from '../features/activities/draft.ts'
import { ImportSessionProvider } from '../features/import/session.ts'
import { BranchProvider } from '../ui/branch-choice.tsx'
import { YearProvider } from '../ui/year-choice.tsx'

/** What stays while screens change: chosen year and branch, the draft, the workbook looked at. */
export function KeptStates({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <YearProvider>
      <BranchProvider>
        <DraftProvider>
          <ImportSessionProvider>{children}</ImportSessionProvider>
        </DraftProvider>
      </BranchProvider>
    </YearProvider>
  )
}
