import type { SetAside, SetAsideReason } from '../../lib/article/types.ts';
import type { MessageKey } from '../../lib/i18n/index.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';
import './SetAsideList.css';

interface Props {
  items: readonly SetAside[];
  language?: string;
  /** Takes a piece into the text, or out of it again. */
  onTakeIn(item: SetAside, into: boolean): void;
}

const REASONS: Record<SetAsideReason, MessageKey> = {
  advertising: 'asideAdvertising',
  consent: 'asideConsent',
  teaser: 'asideTeaser',
  related: 'asideRelated',
  share: 'asideShare',
  newsletter: 'asideNewsletter',
  'author-box': 'asideAuthorBox',
  'date-line': 'asideDateLine',
  'reading-time': 'asideReadingTime',
  'duplicate-caption': 'asideDuplicateCaption',
  'photo-credit': 'asidePhotoCredit',
  initials: 'asideInitials',
  navigation: 'asideNavigation',
  comments: 'asideComments',
  tags: 'asideTags',
  paywall: 'asidePaywall',
  headline: 'asideHeadline',
  byline: 'asideByline',
  embed: 'asideEmbed',
  infobox: 'asideInfobox',
  hidden: 'asideHidden',
  other: 'asideOther',
};

/** What was read and left out of the article, each with the reason and the way back into the text. */
export function SetAsideList({ items, language, onTakeIn }: Props) {
  const { t } = useTranslator();
  if (items.length === 0) return <p class="empty">{t('setAsideEmpty')}</p>;
  return (
    <>
      <p class="set-aside-note">{t('setAsideNote')}</p>
      <ul class="set-aside">
        {items.map((item) => (
          <li key={item.id}>
            <span class="state">
              {t(REASONS[item.reason])}
              {item.restored && <b>{t('asideInText')}</b>}
            </span>
            <span lang={language} id={`aside-${item.id}`}>
              {item.text}
            </span>
            <button
              type="button"
              class="quiet"
              aria-describedby={`aside-${item.id}`}
              onClick={() => onTakeIn(item, !item.restored)}
            >
              {t(item.restored ? 'takeOut' : 'takeIn')}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
