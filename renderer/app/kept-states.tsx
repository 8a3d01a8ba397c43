import type { ReactNode } from 'react'
import { DraftProvider } from '../features/activities/draft.ts'
import { DuesStepsProvider } from '../features/dues/dues-steps.ts'
import { FolderSessionProvider } from '../features/import/folder-session.ts'
import { ImportSessionProvider } from '../features/import/session.ts'
import { MergeOutcomesProvider } from '../features/packages/merge-outcomes.ts'
import { ChosenRegisterProvider } from '../features/registers/chosen-register.ts'
import { EntryDraftsProvider } from '../features/registers/drafts.ts'
import { RecentHitsProvider } from '../features/search/recent-hits.ts'
import { InspectionDraftsProvider } from '../features/supervision/inspection-draft.ts'
import { MatrixViewProvider } from '../features/today/matrix-view.ts'
import { BranchProvider } from '../ui/branch-choice.tsx'
import { YearProvider } from '../ui/year-choice.tsx'

/** What stays while screens change: chosen year, branch and register, drafts, the workbook looked at. */
export function KeptStates({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <YearProvider>
      <BranchProvider>
        <DraftProvider>
          <EntryDraftsProvider>
            <ChosenRegisterProvider>
              <MatrixViewProvider>
                <DuesStepsProvider>
                  <RecentHitsProvider>
                    <ImportSessionProvider>
                      <MergeOutcomesProvider>
                        <FolderSessionProvider>
                          <InspectionDraftsProvider>{children}</InspectionDraftsProvider>
                        </FolderSessionProvider>
                      </MergeOutcomesProvider>
                    </ImportSessionProvider>
                  </RecentHitsProvider>
                </DuesStepsProvider>
              </MatrixViewProvider>
            </ChosenRegisterProvider>
          </EntryDraftsProvider>
        </DraftProvider>
      </BranchProvider>
    </YearProvider>
  )
}
