import { FileExcelOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState, type DragEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportJob } from './use-import.ts'

/** A large place to drop a workbook on, with a button for those who do not drag. */
export function DropZone({ job }: { readonly job: ImportJob }): ReactNode {
  const { t } = useTranslation('import')
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file && !job.reading) job.drop(file)
  }
  return (
    <section
      className={over ? 'drop-zone over' : 'drop-zone'}
      aria-label={t('drop.label')}
      data-testid="drop-zone"
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <FileExcelOutlined className="drop-icon" aria-hidden="true" />
      <p className="drop-title">{t('drop.title')}</p>
      <Button type="primary" size="large" loading={job.reading} onClick={job.choose}>
        {t('drop.choose')}
      </Button>
      <p className="quiet">{t('drop.help')}</p>
      <p className="quiet">{t('drop.kinds')}</p>
    </section>
  )
}
