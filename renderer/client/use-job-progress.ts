import { useEffect, useState } from 'react'
import type { Events } from '../../shared/contract/events.ts'
import { bridge } from './bridge.ts'

export type JobProgress = Events['job.progress']

function isProgress(payload: unknown): payload is JobProgress {
  return typeof payload === 'object' && payload !== null && 'stage' in payload && 'done' in payload
}

/** How far a long job has come; null where none runs or nothing was told yet. */
export function useJobProgress(running: boolean): JobProgress | null {
  const [progress, setProgress] = useState<JobProgress | null>(null)
  useEffect(() => {
    if (!running) return undefined
    const stop = bridge().on('job.progress', (payload) => {
      if (isProgress(payload)) setProgress(payload)
    })
    return () => {
      stop()
      setProgress(null)
    }
  }, [running])
  return progress
}
