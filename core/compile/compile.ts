/**
 * Text and floor become the one model that every view and every export reads. Pure and stateless; views that compile
 * again and again use `createCompiler`, which is the same function with a memory. Rules C1 to C9 in SPEC.md beside it.
 */
import type { Compiled, CompileInput } from '#core/compile/compiled.ts'
import { createCompiler } from '#core/compile/createCompiler.ts'

export function compile(input: CompileInput): Compiled {
  return createCompiler()(input)
}
