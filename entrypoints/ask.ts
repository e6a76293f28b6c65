import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ask } from '../lib/platform/ask.ts';

// A file of its own in the popup, so that the page is read while the popup's app is still coming.
export default defineUnlistedScript({ main: ask });
