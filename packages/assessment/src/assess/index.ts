export { assessAgainst, assessGood, digestOfRecord as recordSha256 } from './assess-good.ts';
export { engineVersion } from './engine-version.ts';
