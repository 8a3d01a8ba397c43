import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RegisterName } from '../../../shared/registers/registers.ts'
import { useProcedure } from '../../client/hooks.ts'
import { useIsCommittee, useOrganization } from '../../ui/branch-choice.tsx'
import { areaNames, isForCommittee, registerAreas, type RegisterArea } from './register-areas.ts'
import { useRegisterWords } from './use-register-words.ts'

interface RegisterMenuProps {
  readonly chosen: RegisterName
  readonly onChoose: (register: RegisterName) => void
}

/** The registers by area, each with the number of its entries. */
export function RegisterMenu({ chosen, onChoose }: RegisterMenuProps): ReactNode {
  const { t } = useTranslation('registers')
  const [organizationId] = useOrganization()
  const isCommittee = useIsCommittee()
  const counts = useProcedure('entries.counts', {
    ...(organizationId !== null && { organizationId }),
  }).data
  return (
    <nav className="register-menu" aria-label={t('list')}>
      {areaNames.map((area) => (
        <Area
          key={area}
          area={area}
          registers={registerAreas[area].filter((name) => !isCommittee || isForCommittee(name))}
          counts={counts}
          chosen={chosen}
          onChoose={onChoose}
        />
      ))}
    </nav>
  )
}

interface AreaProps extends RegisterMenuProps {
  readonly area: RegisterArea
  readonly registers: readonly RegisterName[]
  readonly counts: Readonly<Record<RegisterName, number>> | undefined
}

function Area({ area, registers, counts, chosen, onChoose }: AreaProps): ReactNode {
  const { t } = useTranslation('registers')
  const words = useRegisterWords()
  const heading = useId()
  if (registers.length === 0) return null
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{t(`areas.${area}`)}</h2>
      <ul>
        {registers.map((name) => {
          // Until it is known there is no number: 0 would be a wrong one.
          const n = counts?.[name]
          return (
            <li key={name}>
              <button
                type="button"
                className="register-item"
                aria-current={name === chosen ? 'true' : undefined}
                aria-label={
                  n === undefined ? words.name(name) : t('entriesOf', { name: words.name(name), n })
                }
                data-testid={`register-${name}`}
                onClick={() => onChoose(name)}
              >
                <span>{words.name(name)}</span>
                <span className={n === 0 ? 'digits quiet' : 'digits'}>{n}</span>
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
