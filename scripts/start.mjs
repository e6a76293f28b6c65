import { ensureDependencies, handOver } from './setup.mjs';

ensureDependencies();
handOver('open.ts');
