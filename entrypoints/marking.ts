import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { serveMarking } from '../lib/platform/serveMarking.ts';

export default defineUnlistedScript({ main: serveMarking });
