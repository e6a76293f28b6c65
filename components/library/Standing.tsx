import type { Library } from '../../lib/library/index.ts';
import { routeHash } from '../../lib/library/index.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';
import { Confirm } from './Confirm.tsx';

/** Says that the library is not what it was, what is safe, and what to do. Nothing while it is. */
export function Standing({ library }: { library: Library }) {
  const { t, count, moment } = useTranslator();
  const standing = library.safekeeping.standing.value;
  if (library.failure.value)
    return (
      <p class="standing" role="alert">
        {t('libraryFailed')}
      </p>
    );
  if (!standing || standing.state === 'whole') return null;
  if (standing.state === 'newer')
    return (
      <p class="standing" role="alert">
        {t('libraryNewer')}
      </p>
    );
  const { had, has, at } = standing;
  return (
    <div class="standing" role="alert">
      <h2>{t('libraryLost')}</h2>
      <p>
        {at > 0 ? count('libraryHad', had, moment(at)) : count('libraryHadOnce', had)}{' '}
        {count('libraryHas', has)} {t('libraryLostSafe')}
      </p>
      <div class="standing-actions">
        <a class="button primary" href={routeHash({ view: 'import' })}>
          {t('restoreBackup')}
        </a>
        <Confirm
          label={t('acceptLoss')}
          question={count('acceptLossQuestion', has)}
          action={t('acceptLoss')}
          onConfirm={() => library.safekeeping.acceptLoss()}
        >
          {t('acceptLossNote')}
        </Confirm>
      </div>
    </div>
  );
}
