import { useEffect, useEffectEvent } from 'react'
import { useNavigate } from 'react-router'
import type { Events } from '../../shared/contract/events.ts'
import { bridge } from '../client/bridge.ts'
import { useCommand } from '../client/hooks.ts'
import { useLockNow } from '../features/lock/use-lock.ts'
import { useStatus } from '../client/use-status.ts'

type MenuCommand = Events['menu.command']['command']

function commandOf(payload: unknown): unknown {
  return typeof payload === 'object' && payload !== null && 'command' in payload
    ? payload.command
    : null
}

/** Does in the window what the menu asks for. */
export function useMenuCommands(): void {
  const navigate = useNavigate()
  const open = useCommand('ledger.open')
  const set = useCommand('app.setSettings')
  const { ledger, settings } = useStatus()
  const { language } = settings
  const lock = useLockNow()
  const actions: Readonly<Record<MenuCommand, () => void>> = {
    import: () => void navigate('/import'),
    create: () => void navigate('/start'),
    open: () => open.mutate({}),
    lock: () => {
      if (ledger) lock()
    },
    language: () => set.mutate({ language: language === 'en' ? 'zh-CN' : 'en' }),
  }
  const act = useEffectEvent((command: unknown) => {
    const known = Object.entries(actions).find(([name]) => name === command)
    known?.[1]()
  })
  useEffect(() => bridge().on('menu.command', (payload) => act(commandOf(payload))), [])
}
