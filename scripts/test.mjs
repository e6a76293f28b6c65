import { ensureDependencies, handOver } from './setup.mjs';

ensureDependencies();
handOver('check.ts');
