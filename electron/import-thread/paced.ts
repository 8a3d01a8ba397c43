interface Step {
  readonly stage: string
}

/** Between two messages of one stage, in milliseconds: twenty a second are enough for a bar. */
const PACE = 50

/** Passes on what begins a stage, and of the rest as much as eyes can follow. */
export function paced<T extends Step>(tell: (step: T) => void, now = () => performance.now()) {
  let told: { readonly stage: string; readonly at: number } | null = null
  return (step: T): void => {
    const at = now()
    if (told && told.stage === step.stage && at - told.at < PACE) return
    told = { stage: step.stage, at }
    tell(step)
  }
}
