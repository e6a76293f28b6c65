export { Adder } from './adder.ts';
export type { AdderPort } from './port.ts';
