import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { AppError } from '../../../shared/app-error.ts'
import type { FolderPart } from '../../../shared/contract/folders.ts'
import { useErrorMessage } from '../../ui/use-error-message.ts'

/** What each part of a folder brings, or why it is left out. */
export function FolderParts({ parts }: { readonly parts: readonly FolderPart[] }): ReactNode {
  const { t } = useTranslation('import')
  return (
    <table className="plain-table" aria-label={t('folder.list')}>
      <thead>
        <tr>
          {(['file', 'organization', 'outcome'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`folder.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <tr key={`${part.file} ${part.organization}`}>
            <th scope="row">{part.file}</th>
            <td>{part.organization || '—'}</td>
            <td>
              <Outcome part={part} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Outcome({ part }: { readonly part: FolderPart }): ReactNode {
  const { t } = useTranslation('import')
  const messageOf = useErrorMessage()
  const { refused, details, problems, ...counts } = part
  if (refused !== null) {
    return (
      <>
        <strong>{t('folder.refused')}</strong>
        <p>{messageOf(new AppError(refused, details))}</p>
      </>
    )
  }
  return (
    <>
      {t('folder.would', { ...counts })}
      {problems > 0 && <p className="quiet">{t('folder.problems', { n: problems })}</p>}
    </>
  )
}
