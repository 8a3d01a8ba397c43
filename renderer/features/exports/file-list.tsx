import { FileExcelOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'

export interface OfferedFile<K extends string = string> {
  readonly key: K
  readonly name: string
  /** What it is good for, in one sentence. */
  readonly text: string
}

interface FileListProps<K extends string> {
  readonly label: string
  readonly files: readonly OfferedFile<K>[]
  /** What the button says, and what it says to who only hears it. */
  readonly action: string
  readonly actionOf: (file: OfferedFile<K>) => string
  /** The one that is being written. */
  readonly busy: string | null
  readonly onChoose: (key: K) => void
}

/** Workbooks that can be had, each with what it is and a button. */
export function FileList<K extends string>(props: FileListProps<K>): ReactNode {
  const { label, files, action, actionOf, busy, onChoose } = props
  return (
    <ul className="file-list" aria-label={label}>
      {files.map((file) => (
        <li key={file.key} className="file-line">
          <FileExcelOutlined className="file-icon" aria-hidden="true" />
          <div className="file-words">
            <h2>{file.name}</h2>
            <p className="quiet">{file.text}</p>
          </div>
          <Button
            aria-label={actionOf(file)}
            loading={busy === file.key}
            disabled={busy !== null && busy !== file.key}
            onClick={() => onChoose(file.key)}
          >
            {action}
          </Button>
        </li>
      ))}
    </ul>
  )
}
