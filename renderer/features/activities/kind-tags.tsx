import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActivityKind } from '../../../shared/domain/kinds.ts'

/** The duties that one event serves. */
export function KindTags({ kinds }: { readonly kinds: readonly ActivityKind[] }): ReactNode {
  const { t } = useTranslation()
  return (
    <span className="kind-tags">
      {kinds.map((kind) => (
        <span key={kind} className="kind-tag">
          {t(`activityKinds.${kind}`)}
        </span>
      ))}
    </span>
  )
}
