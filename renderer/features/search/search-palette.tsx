import { Input, Modal, type InputRef } from 'antd'
import { useDeferredValue, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { SearchHit } from '../../../shared/contract/search.ts'
import { useProcedure } from '../../client/hooks.ts'
import { useOverlays } from '../../ui/overlays.ts'
import { useRecentHits } from './recent-hits.ts'
import { SearchHits } from './search-hits.tsx'

/** Finds people, events and entries from anywhere; arrows choose, Enter opens. */
export function SearchPalette({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation('search')
  const open = useOpenHit()
  const told = useToldWords()
  const field = useRef<InputRef>(null)
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(0)
  const asked = useDeferredValue(typed.trim())
  const { data } = useProcedure('search.find', { typed: asked }, { enabled: asked !== '' })
  const [recent, remember] = useRecentHits()
  const hits = asked === '' ? recent : (data ?? [])
  const choose = (hit: SearchHit | undefined): void => {
    if (!hit) return
    remember(hit)
    onClose()
    open(hit)
  }
  const move = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined || hits.length === 0) return
    event.preventDefault()
    setChosen((before) => (before + step + hits.length) % hits.length)
  }
  return (
    <Modal
      open
      title={t('title')}
      footer={null}
      width={720}
      onCancel={onClose}
      afterOpenChange={(isOpen) => {
        // The dialog takes the focus for itself when it opens.
        if (isOpen) field.current?.focus()
      }}
    >
      <Input
        ref={field}
        size="large"
        maxLength={100}
        value={typed}
        placeholder={t('placeholder')}
        role="combobox"
        aria-label={t('title')}
        aria-expanded={hits.length > 0}
        aria-controls="search-hits"
        aria-activedescendant={hits.length > 0 ? `search-hit-${chosen}` : undefined}
        onChange={(event) => {
          setTyped(event.target.value)
          setChosen(0)
        }}
        onKeyDown={move}
        onPressEnter={() => choose(hits[chosen])}
      />
      {asked === '' && hits.length > 0 && <p className="quiet">{t('recent')}</p>}
      <SearchHits hits={hits} chosen={chosen} typed={asked} onChoose={choose} />
      <p className="quiet" role="status">
        {told(asked, data)}
      </p>
    </Modal>
  )
}

/** What to do next: how to search, that nothing was found, or how to choose. */
function useToldWords(): (asked: string, found: readonly SearchHit[] | undefined) => string {
  const { t } = useTranslation('search')
  return (asked, found) => {
    if (asked === '') return t('help')
    if (found === undefined) return ''
    return found.length === 0 ? t('none', { words: asked }) : t('keys')
  }
}

function useOpenHit(): (hit: SearchHit) => void {
  const { openMember, openActivity, openEntry } = useOverlays()
  return ({ type, id, register }) => {
    if (type === 'member') openMember(id)
    else if (type === 'activity') openActivity(id)
    else if (register !== null) openEntry({ register, id })
  }
}
