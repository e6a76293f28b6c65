import type { MessageKey } from '../../lib/i18n/index.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';

/** What a template sees, as docs/formats.md lists it in full. */
const NAMES: [MessageKey, string][] = [
  [
    'templateOfArticle',
    'article.title  article.url  article.authors  article.publisher  article.agency  article.published  article.accessed  article.language  article.tags',
  ],
  ['templateOfEach', '{% for a in annotations %} … {% endfor %}'],
  [
    'templateOfMark',
    'a.quote  a.comment  a.tags  a.kind  a.color  a.link  a.created  a.number  a.speaker  a.cue',
  ],
  [
    'templateOfClaim',
    'a.claim.statement  a.claim.claimant  a.claim.type  a.claim.status  a.claim.rating  a.claim.sources  a.claim.notes',
  ],
  [
    'templateFilters',
    '{{ a.quote | md }}  yaml  line  blockquote  indent: 2  tag  url  breaks  join: ", "',
  ],
];

/** The names that can stand in a template. */
export function TemplateHelp() {
  const { t } = useTranslator();
  return (
    <details class="template-help">
      <summary>{t('templateHelp')}</summary>
      <dl>
        {NAMES.map(([label, names]) => (
          <div key={label}>
            <dt>{t(label)}</dt>
            <dd>
              <code>{names}</code>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
