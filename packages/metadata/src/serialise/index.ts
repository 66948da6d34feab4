export { embedJsonLd } from './embed-json-ld.ts';
export { toNQuads, toTurtle } from './to-turtle.ts';
