import { annotationKinds, type Color } from '../../lib/annotations/index.ts';
import { type CitationStyle, citationStyleNames } from '../../lib/formats/copy/styleNames.ts';
import type { MessageKey } from '../../lib/i18n/index.ts';
import { KIND_LABELS } from '../../lib/i18n/index.ts';
import type { Library } from '../../lib/library/index.ts';
import {
  type LiveSettings,
  type Settings,
  type Theme,
  themes,
  trashDays,
} from '../../lib/settings/index.ts';
import { DraftInput } from '../fields/DraftField.tsx';
import { useTranslator } from '../i18n/TranslatorContext.ts';
import { ColorChoice } from '../marks/ColorChoice.tsx';
import { BackupSettings } from './BackupSettings.tsx';
import { StorageSettings } from './StorageSettings.tsx';
import './Page.css';

const THEMES: Record<Theme, MessageKey> = {
  system: 'themeSystem',
  light: 'themeLight',
  dark: 'themeDark',
};

const CITATIONS: Record<CitationStyle, MessageKey> = {
  apa: 'citation_apa',
  mla: 'citation_mla',
  chicago: 'citation_chicago',
  harvard: 'citation_harvard',
  din: 'citation_din',
};

interface Props {
  library: Library;
  settings: LiveSettings;
}

/** What a person can choose, and how the library is kept. Saved as it is chosen, with the way back. */
export function SettingsView({ library, settings }: Props) {
  const { t, count } = useTranslator();
  const { theme, kind, colors, trashDays: days, namePattern, citationStyle } = settings.value.value;
  const change = (changed: Partial<Settings>) =>
    library.changes.changeSetting(() => settings.change(changed));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys
    <section class="page settings" tabIndex={0} aria-label={t('viewSettings')}>
      <h1>{t('viewSettings')}</h1>
      <section aria-labelledby="settings-look">
        <h2 id="settings-look">{t('settingsLook')}</h2>
        <label class="setting">
          <span>{t('theme')}</span>
          <select
            value={theme}
            onChange={({ currentTarget: { value } }) => change({ theme: value as Theme })}
          >
            {themes.map((one) => (
              <option key={one} value={one}>
                {t(THEMES[one])}
              </option>
            ))}
          </select>
        </label>
        <p>{t('languageFollows')}</p>
      </section>
      <section aria-labelledby="settings-marks">
        <h2 id="settings-marks">{t('settingsMarks')}</h2>
        <label class="setting">
          <span>{t('settingsKind')}</span>
          <select
            value={kind}
            onChange={({ currentTarget: { value } }) => change({ kind: value as Settings['kind'] })}
          >
            {annotationKinds.map((one) => (
              <option key={one} value={one}>
                {t(KIND_LABELS[one])}
              </option>
            ))}
          </select>
        </label>
        {annotationKinds.map((one) => (
          <div class="setting" key={one}>
            <span>{t('settingsColor', t(KIND_LABELS[one]))}</span>
            <ColorChoice
              label={t('settingsColor', t(KIND_LABELS[one]))}
              value={colors[one]}
              onChange={(color) => change({ colors: withColor(colors, one, color) })}
            />
          </div>
        ))}
        <label class="setting">
          <span>{t('settingsTrash')}</span>
          <select
            value={String(days)}
            onChange={({ currentTarget: { value } }) => change({ trashDays: Number(value) })}
          >
            {trashDays.map((one) => (
              <option key={one} value={String(one)}>
                {one === 0 ? t('trashUntilEmptied') : count('days', one)}
              </option>
            ))}
          </select>
        </label>
        <label class="setting" for="name-pattern">
          <span>{t('settingsFileName')}</span>
          <DraftInput
            id="name-pattern"
            value={namePattern}
            onSave={(value) => change({ namePattern: value })}
          />
        </label>
        <p>{t('settingsFileNameNote', '{title}', '{publisher}', '{date}', '{format}')}</p>
      </section>
      <section aria-labelledby="settings-copy">
        <h2 id="settings-copy">{t('settingsCopy')}</h2>
        <label class="setting">
          <span>{t('settingsCitation')}</span>
          <select
            value={citationStyle ?? ''}
            onChange={({ currentTarget: { value } }) =>
              change({ citationStyle: (value as CitationStyle) || null })
            }
          >
            <option value="">{t('citationNone')}</option>
            {citationStyleNames.map((one) => (
              <option key={one} value={one}>
                {t(CITATIONS[one])}
              </option>
            ))}
          </select>
        </label>
      </section>
      <BackupSettings library={library} />
      <StorageSettings library={library} />
    </section>
  );
}

function withColor(
  colors: Settings['colors'],
  kind: Settings['kind'],
  color: Color | undefined,
): Settings['colors'] {
  const { [kind]: _, ...others } = colors;
  return color ? { ...others, [kind]: color } : others;
}
