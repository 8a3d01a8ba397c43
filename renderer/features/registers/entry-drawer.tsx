import { Drawer } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useProcedure } from '../../client/hooks.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { EntryPanel, type EntryPanelProps } from './entry-panel.tsx'
import { draftName, registerOfTarget, type EntryTarget } from './entry-target.ts'
import { useRegisterWords } from './use-register-words.ts'

interface EntryDrawerProps {
  readonly target: EntryTarget
  readonly onClose: () => void
}

/**
 * An entry of a register, new or there already. What belongs to it opens in its place, and closing
 * that leads back to it.
 */
export function EntryDrawer({ target: first, onClose }: EntryDrawerProps): ReactNode {
  const [path, setPath] = useState<readonly EntryTarget[]>([first])
  const target = path.at(-1) ?? first
  const above = path.at(-2)
  const goBack = (): void => (above ? setPath(path.slice(0, -1)) : onClose())
  const shared = {
    target,
    above: above ? registerOfTarget(above) : null,
    onOpen: (next: EntryTarget) => setPath([...path, next]),
    onTurnInto: (next: EntryTarget) => setPath([...path.slice(0, -1), next]),
    onDone: goBack,
    onClose,
  }
  const key = `${path.length} ${target.type} ${draftName(target)}`
  return target.type === 'new' ? (
    <EntryPanel key={key} {...shared} row={null} />
  ) : (
    <SavedEntry key={key} {...shared} target={target} />
  )
}

interface SavedEntryProps extends Omit<EntryPanelProps, 'row' | 'target'> {
  readonly target: Extract<EntryTarget, { type: 'saved' }>
}

/** Reads the entry first. */
function SavedEntry(props: SavedEntryProps): ReactNode {
  const { target, onClose } = props
  const { t } = useTranslation('registers')
  const words = useRegisterWords()
  const { register, id } = target.entry
  const query = useProcedure('entries.list', { register, id })
  const row = query.data?.[0]
  if (row) return <EntryPanel {...props} row={row} />
  return (
    <Drawer open size={780} onClose={onClose} title={words.name(register)}>
      <Loaded query={query}>
        {() => <EmptyState title={t('form.gone')} text={words.purpose(register)} />}
      </Loaded>
    </Drawer>
  )
}
