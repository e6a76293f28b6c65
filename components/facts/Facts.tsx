import type { Metadata } from '../../lib/article/types.ts';
import type { MessageKey } from '../../lib/i18n/index.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';
import './Facts.css';

interface Props {
  metadata: Metadata;
  /** Stands in for a canonical address. */
  url: string;
}

/** What is known of an article, where on the page each fact was read, and what disagreed. */
export function Facts({ metadata, url }: Props) {
  const { t, moment, language } = useTranslator();
  const date = (value?: string) => value && moment(value);
  const facts: [string, MessageKey, string | undefined][] = [
    ['headline', 'factHeadline', metadata.headline],
    ['authors', 'factAuthors', metadata.authors.map(({ name }) => name).join(', ')],
    ['publisher', 'filterPublisher', metadata.publisher],
    ['agency', 'factAgency', metadata.agency],
    ['published', 'factPublished', date(metadata.published)],
    ['modified', 'factModified', date(metadata.modified)],
    ['initials', 'factInitials', metadata.initials],
    ['section', 'factSection', metadata.section],
    ['language', 'filterLanguage', nameOf(metadata.language, language)],
    ['canonicalUrl', 'factAddress', metadata.canonicalUrl ?? url],
  ];
  return (
    <dl class="facts">
      {facts
        .filter(([, , value]) => value)
        .map(([field, label, value]) => {
          const from = metadata.provenance[field];
          return (
            <div key={field}>
              <dt>{t(label)}</dt>
              <dd>
                {value}
                {from && <small>{t('readIn', from.source)}</small>}
                {from?.disagreed.map((other) => (
                  <small key={`${other.source} ${other.value}`} class="disagreed">
                    {t('disagrees', other.source, other.value)}
                  </small>
                ))}
              </dd>
            </div>
          );
        })}
    </dl>
  );
}

/** A language's name in the person's own; its tag as it stands where it is none. */
function nameOf(tag: string | undefined, own: string): string | undefined {
  try {
    return tag && new Intl.DisplayNames(own, { type: 'language' }).of(tag);
  } catch {
    return tag;
  }
}
