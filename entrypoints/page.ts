import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readPage } from '../lib/platform/readPage.ts';

// Not WXT's content script, whose context tells the page by an event that the extension is there.
export default defineUnlistedScript({ main: readPage });
