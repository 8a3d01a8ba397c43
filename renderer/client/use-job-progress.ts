import { useEffect, useState } from 'react'
import type { Events } from '../../shared/contract/events.ts'
import { bridge } from './bridge.ts'

type Progress = Events['job.progress']

function isProgress(payload: unknown): payload is Progress {
  return typeof payload === 'object' && payload !== null && 'job' in payload && 'done' in payload
}

/** How far a long job has come, in percent; null where no job runs or its length is not known. */
export function useJobProgress(job: Progress['job'], running: boolean): number | null {
  const [percent, setPercent] = useState<number | null>(null)
  useEffect(() => {
    if (!running) return undefined
    const stop = bridge().on('job.progress', (payload) => {
      if (!isProgress(payload) || payload.job !== job || payload.total === 0) return
      setPercent(Math.round((100 * payload.done) / payload.total))
    })
    return () => {
      stop()
      setPercent(null)
    }
  }, [job, running])
  return percent
}
