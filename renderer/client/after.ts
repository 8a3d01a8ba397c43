/**
 * Goes on when a command has succeeded, also where its screen was left meanwhile (callbacks given
 * to `mutate` are lost then). A failure is shown by the window or by the state of the command.
 */
export function after<T>(command: Promise<T>, goOn: (value: T) => void): void {
  void command.then(goOn, () => undefined)
}
