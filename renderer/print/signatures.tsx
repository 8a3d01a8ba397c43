import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

const signers = ['secretary', 'organizer', 'maker', 'date'] as const

/** Places to sign at the end of a sheet. */
export function Signatures(): ReactNode {
  const { t } = useTranslation('print')
  return (
    <p className="paper-line signatures">
      {signers.map((signer) => (
        <span key={signer}>{t(`signatures.${signer}`)}</span>
      ))}
    </p>
  )
}
