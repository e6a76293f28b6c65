import { defineContentScript } from 'wxt/utils/define-content-script';
import { servePage } from '../../lib/platform/servePage.ts';

export default defineContentScript({
  registration: 'runtime',
  main: servePage,
});
