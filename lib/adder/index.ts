export { Adder, type AdderPort } from './adder.ts';
