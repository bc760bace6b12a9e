/**
 * Gives the property tests one seed, so that a run can be repeated anywhere. `CHAPEAU_SEED=N npm run vitest` tries others;
 * what another seed finds is pinned in its test as an example. Loaded by Vitest before every file.
 */
import fc from 'fast-check'

fc.configureGlobal({ seed: Number(process.env.CHAPEAU_SEED ?? 20_261_124) })
