import type { EChartsCoreOption } from 'echarts/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Chart } from './chart.tsx'

interface PictureProps {
  readonly title: string
  readonly note: string
  readonly option: EChartsCoreOption
  readonly lines: number
  readonly isEmpty: boolean
  readonly onDrawn?: () => void
  /** What to do where there is nothing to show yet. */
  readonly empty: string
  /** The same figures as a table. */
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A chart with its title, what it counts, and the same figures as a plain table. */
export function Picture(props: PictureProps): ReactNode {
  const { title, note, option, lines, isEmpty, onDrawn, empty, head, rows } = props
  const { t } = useTranslation('pictures')
  return (
    <section className="picture" aria-label={title}>
      <h2>{title}</h2>
      <p className="quiet">{isEmpty ? empty : note}</p>
      {!isEmpty && (
        <>
          <Chart option={option} lines={lines} onDrawn={onDrawn} />
          <details className="picture-table">
            <summary>{t('asTable', { title })}</summary>
            <table className="plain-table">
              <thead>
                <tr>
                  {head.map((words) => (
                    <th key={words} scope="col">
                      {words}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map(([first = '', ...cells]) => (
                  <tr key={first}>
                    <th scope="row">{first}</th>
                    {cells.map((words, index) => (
                      <td key={head[index + 1]} className="digits">
                        {words}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </>
      )}
    </section>
  )
}
