import type { ReactNode } from 'react'
import { Navigate, Route, Routes, useLocation } from 'react-router'
import { useStatus } from '../client/use-status.ts'
import { ActivitiesLayout } from '../features/activities/activities-layout.tsx'
import { ActivitiesScreen } from '../features/activities/activities-screen.tsx'
import { PlanScreen } from '../features/activities/plan-screen.tsx'
import { BinScreen } from '../features/bin/bin-screen.tsx'
import { ChecklistLayout } from '../features/checklist/checklist-layout.tsx'
import { ChecklistScreen } from '../features/checklist/checklist-screen.tsx'
import { ArrearsScreen } from '../features/dues/arrears-screen.tsx'
import { DuesLayout } from '../features/dues/dues-layout.tsx'
import { DuesScreen } from '../features/dues/dues-screen.tsx'
import { HandoverScreen } from '../features/dues/handover-screen.tsx'
import { ExchangeLayout } from '../features/exports/exchange-layout.tsx'
import { ExportScreen } from '../features/exports/export-screen.tsx'
import { TemplatesScreen } from '../features/exports/templates-screen.tsx'
import { ImportScreen } from '../features/import/import-screen.tsx'
import { ActorGate } from '../features/actor/actor-gate.tsx'
import { RecoveryKeyPage } from '../features/lock/recovery-key-page.tsx'
import { RecoveryKeyScreen } from '../features/lock/recovery-key-screen.tsx'
import { useShownKey } from '../features/lock/shown-key.ts'
import { useLock } from '../features/lock/use-lock.ts'
import { UnlockScreen } from '../features/lock/unlock-screen.tsx'
import { MembersScreen } from '../features/members/members-screen.tsx'
import { PicturesScreen } from '../features/pictures/pictures-screen.tsx'
import { PicturesPage } from '../features/pictures/pictures-page.tsx'
import { PackagesScreen } from '../features/packages/packages-screen.tsx'
import { PaperScreen } from '../features/paper/paper-screen.tsx'
import { RegistersScreen } from '../features/registers/registers-screen.tsx'
import { SettingsScreen } from '../features/settings/settings-screen.tsx'
import { StartScreen } from '../features/start/start-screen.tsx'
import { MatrixScreen } from '../features/supervision/matrix-screen.tsx'
import { RectificationScreen } from '../features/supervision/rectification-screen.tsx'
import { RoundsScreen } from '../features/supervision/rounds-screen.tsx'
import { TodayScreen } from '../features/today/today-screen.tsx'
import { PaperPage } from '../print/paper-page.tsx'
import { KeptStates } from './kept-states.tsx'
import { Shell } from './shell.tsx'
import { useMenuCommands } from './use-menu-commands.ts'
import { useStrayDrops } from './use-stray-drops.ts'

/** Every screen and its address; without a ledger there is only the start. */
export function AppRoutes(): ReactNode {
  const { ledger, waiting } = useStatus()
  useMenuCommands()
  useStrayDrops()
  const file = ledger?.file ?? waiting?.file
  if (file === undefined) {
    return (
      <Routes>
        <Route path="*" element={<StartScreen />} />
      </Routes>
    )
  }
  return (
    // Another ledger starts with nothing kept of the one before; drafts of a locked one wait with it.
    <KeptStates key={file}>{waiting ? <UnlockScreen {...waiting} /> : <LedgerRoutes />}</KeptStates>
  )
}

/** Screens of an open ledger; pages for paper are beside them, with nobody before them. */
function LedgerRoutes(): ReactNode {
  const isPaper = useLocation().pathname.startsWith('/print/')
  return isPaper ? <PaperRoutes /> : <ScreenRoutes />
}

function PaperRoutes(): ReactNode {
  return (
    <Routes>
      <Route path="/print/paper" element={<PaperPage />} />
      <Route path="/print/pictures" element={<PicturesPage />} />
      <Route path="/print/recovery-key" element={<RecoveryKeyPage />} />
    </Routes>
  )
}

function ScreenRoutes(): ReactNode {
  const [shownKey, showKey] = useShownKey()
  useLock()
  if (shownKey !== null) {
    return <RecoveryKeyScreen recoveryKey={shownKey} onDone={() => showKey(null)} />
  }
  return (
    <Routes>
      <Route path="/start" element={<StartScreen />} />
      <Route
        element={
          <ActorGate>
            <Shell />
          </ActorGate>
        }
      >
        <Route path="/today" element={<TodayScreen />} />
        <Route path="/members" element={<MembersScreen />} />
        <Route path="/activities" element={<ActivitiesLayout />}>
          <Route index element={<ActivitiesScreen />} />
          <Route path="plan" element={<PlanScreen />} />
          <Route path="pictures" element={<PicturesScreen />} />
        </Route>
        <Route path="/dues" element={<DuesLayout />}>
          <Route index element={<DuesScreen />} />
          <Route path="arrears" element={<ArrearsScreen />} />
          <Route path="handover" element={<HandoverScreen />} />
        </Route>
        <Route path="/registers" element={<RegistersScreen />} />
        <Route path="/paper" element={<PaperScreen />} />
        <Route path="/checklist" element={<ChecklistLayout />}>
          <Route index element={<ChecklistScreen />} />
          <Route path="rectification" element={<RectificationScreen />} />
          <Route path="matrix" element={<MatrixScreen />} />
          <Route path="rounds" element={<RoundsScreen />} />
        </Route>
        <Route path="/import" element={<ExchangeLayout />}>
          <Route index element={<ImportScreen />} />
          <Route path="export" element={<ExportScreen />} />
          <Route path="templates" element={<TemplatesScreen />} />
          <Route path="packages" element={<PackagesScreen />} />
        </Route>
        <Route path="/bin" element={<BinScreen />} />
        <Route path="/settings" element={<SettingsScreen />} />
        <Route path="*" element={<Navigate to="/today" replace />} />
      </Route>
    </Routes>
  )
}
