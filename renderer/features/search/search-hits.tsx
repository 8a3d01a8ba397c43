import { useEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { SearchHit } from '../../../shared/contract/search.ts'
import { useFormat } from '../../ui/use-format.ts'
import { MarkedText } from './marked-text.tsx'

interface SearchHitsProps {
  readonly hits: readonly SearchHit[]
  readonly chosen: number
  readonly typed: string
  readonly onChoose: (hit: SearchHit) => void
}

const types = ['member', 'activity', 'entry'] as const

/** What was found, by type, the words marked where they stand. */
export function SearchHits({ hits, chosen, typed, onChoose }: SearchHitsProps): ReactNode {
  const { t } = useTranslation('search')
  return (
    <div id="search-hits" role="listbox" aria-label={t('found')} className="search-hits">
      {types
        .filter((type) => hits.some((hit) => hit.type === type))
        .map((type) => (
          <div key={type} role="group" aria-labelledby={`search-${type}`}>
            <p id={`search-${type}`} className="search-type">
              {t(`types.${type}`)}
            </p>
            {hits.map((hit, at) =>
              hit.type === type ? (
                <Hit
                  key={`${hit.register ?? type}:${hit.id}`}
                  id={`search-hit-${at}`}
                  hit={hit}
                  typed={typed}
                  isChosen={at === chosen}
                  onChoose={() => onChoose(hit)}
                />
              ) : null,
            )}
          </div>
        ))}
    </div>
  )
}

interface HitProps {
  readonly id: string
  readonly hit: SearchHit
  readonly typed: string
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function Hit({ id, hit, typed, isChosen, onChoose }: HitProps): ReactNode {
  const { t } = useTranslation(['search', 'registers', 'common'])
  const format = useFormat()
  const line = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isChosen) line.current?.scrollIntoView({ block: 'nearest' })
  }, [isChosen])
  const { name, kind, organization, date, register, excerpt } = hit
  const kindWord = kind === null ? null : t(`common:activityKinds.${kind}`)
  const facts = [
    register === null ? null : t(`registers:names.${register}`),
    date === null ? null : format.date(date),
    organization,
  ]
  return (
    // The keyboard chooses in the field above; the line itself is for the mouse.
    <div
      ref={line}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      className={isChosen ? 'search-hit chosen' : 'search-hit'}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onChoose()
      }}
    >
      <span className="search-name">
        <MarkedText text={name ?? kindWord ?? t('search:untitled')} typed={typed} />
      </span>
      <span className="quiet">{facts.filter((fact) => fact !== null).join(' · ')}</span>
      {excerpt !== null && (
        <span className="search-excerpt">
          <MarkedText text={excerpt} typed={typed} />
        </span>
      )}
    </div>
  )
}
