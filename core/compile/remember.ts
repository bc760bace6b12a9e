/**
 * The memory of the compiler: what did not change is the very same object as before. Used by `createCompiler` and
 * `createAgreements`.
 */
export interface Remembered<Value> {
  readonly inputs: readonly unknown[]
  readonly value: Value
}

/** The value of before if nothing that it was made from is another object by now, or a fresh one. */
export function remember<Value>(
  before: ReadonlyMap<string, Remembered<Value>>,
  after: Map<string, Remembered<Value>>,
  key: string,
  inputs: readonly unknown[],
  make: () => Value
): Value {
  const known = before.get(key)
  const same =
    known && known.inputs.length === inputs.length && known.inputs.every((input, index) => input === inputs[index])
  const entry = same ? known : { inputs, value: make() }
  after.set(key, entry)
  return entry.value
}

/** The list of before if the new one holds the same objects in the same order. */
export function keepIfSame<Item>(before: readonly Item[], after: readonly Item[]): readonly Item[] {
  return before.length === after.length && before.every((item, index) => item === after[index]) ? before : after
}
