import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { beginReading } from '../lib/platform/injection.ts';

// Stands first in the popup: the page is read while the app is still loading.
export default defineUnlistedScript({ main: beginReading });
