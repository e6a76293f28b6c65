import type { MessageKey } from '../../lib/i18n/index.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';
import './Page.css';

const KEPT: [MessageKey, MessageKey, MessageKey][] = [
  ['keptMarks', 'keptInDatabase', 'keptUntilDeleted'],
  ['keptDrafts', 'keptInStorage', 'keptUntilSaved'],
  ['keptDismissed', 'keptInStorage', 'keptUntilTakenBack'],
  ['keptSettings', 'keptInStorage', 'keptUntilRemoved'],
];

const PERMISSIONS: [string, MessageKey][] = [
  ['activeTab', 'whyActiveTab'],
  ['scripting', 'whyScripting'],
  ['storage', 'whyStorage'],
  ['unlimitedStorage', 'whyUnlimitedStorage'],
  ['contextMenus', 'whyContextMenus'],
  ['sidePanel', 'whySidePanel'],
  ['downloads', 'whyDownloads'],
];

/** What is kept, where, for how long, and what each permission is for. */
export function PrivacyView({ permissions }: { permissions: readonly string[] }) {
  const { t } = useTranslator();
  const asked = PERMISSIONS.filter(([name]) => permissions.includes(name));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys
    <section class="page" tabIndex={0} aria-label={t('privacy')}>
      <h1>{t('privacy')}</h1>
      <p class="lead">{t('privacyLocal')}</p>
      <section>
        <h2>{t('privacyKept')}</h2>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('privacyWhat')}</th>
              <th scope="col">{t('privacyWhere')}</th>
              <th scope="col">{t('privacyUntil')}</th>
            </tr>
          </thead>
          <tbody>
            {KEPT.map(([what, where, until]) => (
              <tr key={what}>
                <th scope="row">{t(what)}</th>
                <td>{t(where)}</td>
                <td>{t(until)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p>{t('privacyBackup')}</p>
      </section>
      <section>
        <h2>{t('privacyReading')}</h2>
        <p>{t('privacyPages')}</p>
        <p>{t('privacySeen')}</p>
      </section>
      <section>
        <h2>{t('privacyPermissions')}</h2>
        <p>{t('privacyNoWarning')}</p>
        <dl class="keys permissions">
          {asked.map(([name, why]) => (
            <div key={name}>
              <dt>
                <code>{name}</code>
              </dt>
              <dd>{t(why)}</dd>
            </div>
          ))}
        </dl>
      </section>
    </section>
  );
}
