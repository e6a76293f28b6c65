export {
  defaults,
  LiveSettings,
  type Settings,
  type SettingsPort,
  settingsOf,
  type Theme,
  themes,
  trashDays,
} from './settings.ts';
