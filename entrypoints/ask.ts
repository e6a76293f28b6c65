import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ask } from '../lib/platform/ask.ts';
import { showLastTheme } from '../lib/platform/theme.ts';

// A file of its own in the popup: the page is read while the popup's app is still coming, and nothing is painted in
// another theme before it.
export default defineUnlistedScript({
  main() {
    ask();
    showLastTheme();
  },
});
