// Firefox with the built extension, through Marionette: what a person does with the real toolbar button.
import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { findFirefox } from '../scripts/browser.ts';
import { type Site, serveSite } from './site.ts';

const EXTENSION = path.resolve('.output/firefox-mv3');
const ADDON = JSON.parse(fs.readFileSync(path.join(EXTENSION, 'manifest.json'), 'utf8'))
  .browser_specific_settings.gecko.id as string;
const UUID = '11111111-1111-4111-8111-111111111111';

/** A connection to Marionette: frames are `LENGTH:JSON`; [0, id, name, params] asks, [1, id, error, result] answers. */
class Marionette {
  private buffer = Buffer.alloc(0);
  private last = 0;
  private readonly waiting = new Map<number, PromiseWithResolvers<unknown>>();

  private readonly socket: net.Socket;

  private constructor(socket: net.Socket) {
    this.socket = socket;
    socket.on('data', (chunk: Buffer) => this.receive(chunk));
  }

  static async connect(port: number): Promise<Marionette> {
    for (let tries = 0; tries < 100; tries++) {
      const socket = await new Promise<net.Socket | null>((resolve) => {
        const trying = net.connect(port, '127.0.0.1', () => resolve(trying));
        trying.on('error', () => resolve(null));
      });
      if (socket) return new Marionette(socket);
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    throw new Error('Firefox did not open Marionette');
  }

  async ask(name: string, params: object = {}): Promise<unknown> {
    const id = ++this.last;
    const answer = Promise.withResolvers<unknown>();
    this.waiting.set(id, answer);
    const text = JSON.stringify([0, id, name, params]);
    this.socket.write(`${Buffer.byteLength(text)}:${text}`);
    return answer.promise;
  }

  close(): void {
    this.socket.destroy();
  }

  private receive(chunk: Buffer): void {
    this.buffer = Buffer.concat([this.buffer, chunk]);
    for (;;) {
      const colon = this.buffer.indexOf(58);
      const length = Number(this.buffer.subarray(0, colon));
      if (colon < 0 || this.buffer.length < colon + 1 + length) return;
      const message = JSON.parse(this.buffer.subarray(colon + 1, colon + 1 + length).toString());
      this.buffer = this.buffer.subarray(colon + 1 + length);
      if (!Array.isArray(message)) continue;
      const [, id, error, result] = message;
      const answer = this.waiting.get(id);
      this.waiting.delete(id);
      if (error) answer?.reject(new Error(`${error.error}: ${error.message}`));
      else answer?.resolve(result && 'value' in result ? result.value : result);
    }
  }
}

/** Runs in the browser's own window, before what is run there. */
const CHROME = `
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID('${ADDON}');
  const view = (kind) => kind === 'tab' ? window.gBrowser.selectedBrowser
    : kind === 'sidebar' ? window.document.getElementById('sidebar')?.contentDocument?.querySelector('browser')
    : window.document.querySelector('browser[webextension-view-type="popup"]');
  const until = async (find) => {
    for (let tries = 0; tries < 200; tries++) {
      const found = await find();
      if (found) return found;
      await new Promise((resolve) => window.setTimeout(resolve, 50));
    }
    throw new Error('Waited in vain for ' + find);
  };
`;

export class Firefox {
  readonly site: Site;
  private readonly process: ChildProcess;
  private readonly marionette: Marionette;
  private readonly profile: string;

  private constructor(process: ChildProcess, marionette: Marionette, profile: string, site: Site) {
    this.process = process;
    this.marionette = marionette;
    this.profile = profile;
    this.site = site;
  }

  /** Starts Firefox with the extension in it. */
  static async start(): Promise<Firefox> {
    const port = 20_000 + Math.floor(Math.random() * 20_000);
    const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'pressmark-firefox-'));
    const preferences = {
      'marionette.port': port,
      'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: UUID }),
      'xpinstall.signatures.required': false,
      'browser.download.folderList': 2,
      'browser.download.dir': profile,
      'intl.accept_languages': 'en-US, en',
      // A person's yes to an optional permission, in a window that a test cannot reach.
      'extensions.webextOptionalPermissionPrompts': false,
    };
    const lines = Object.entries(preferences).map(
      ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
    );
    fs.writeFileSync(path.join(profile, 'user.js'), lines.join('\n'));
    const process = spawn(
      findFirefox() as string,
      [
        '--headless',
        '--marionette',
        '--remote-allow-system-access',
        '--no-remote',
        '--width=1280',
        '--height=1000',
        '--profile',
        profile,
      ],
      { stdio: 'ignore' },
    );
    const marionette = await Marionette.connect(port);
    const firefox = new Firefox(process, marionette, profile, await serveSite());
    await marionette.ask('WebDriver:NewSession', { capabilities: { alwaysMatch: {} } });
    await marionette.ask('Addon:Install', { path: EXTENSION, temporary: true });
    // A fresh installation opens a page that would come to the front.
    await firefox.inBrowser(`
      const { gBrowser } = window;
      const welcome = await until(() => gBrowser.tabs.find((tab) => tab.linkedBrowser.currentURI.spec.endsWith('welcome.html')));
      gBrowser.removeTab(welcome);`);
    return firefox;
  }

  async stop(): Promise<void> {
    this.marionette.close();
    const gone = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.kill();
    await gone;
    this.site.close();
    fs.rmSync(this.profile, { recursive: true, force: true });
  }

  /** Shows an address in the tab. */
  async open(url: string): Promise<void> {
    await this.context('content');
    await this.marionette.ask('WebDriver:Navigate', { url });
  }

  /** Shows a page of the extension in the tab. */
  async openExtensionPage(name: string): Promise<void> {
    await this.open(`moz-extension://${UUID}/${name}`);
  }

  /** Clicks a button of the page in the tab as a pointer would, once it can be. */
  async clickButton(name: string): Promise<void> {
    const xpath = `//button[not(@disabled) and starts-with(normalize-space(.), ${JSON.stringify(name)})]`;
    await this.context('content');
    await this.marionette.ask('WebDriver:SetTimeouts', { implicit: 10_000 });
    const found = (await this.marionette.ask('WebDriver:FindElement', {
      using: 'xpath',
      value: xpath,
    })) as Record<string, string>;
    await this.marionette.ask('WebDriver:ElementClick', { id: Object.values(found)[0] });
  }

  /** The folder that downloads go to. */
  get downloads(): string {
    return this.profile;
  }

  /** Runs the body of an async function in the page; what it returns comes back as JSON has it. */
  async inPage<T>(body: string, ...args: unknown[]): Promise<T> {
    await this.context('content');
    return this.run<T>(body, args);
  }

  /** Clicks the toolbar button, and waits until its popup has answered. */
  async click(): Promise<void> {
    await this.inBrowser(`
      await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
      // It is loaded before it is put into its panel.
      await until(() => view('popup')?.closest('panel')?.state === 'open');
      await until(() => view('popup').currentURI.spec.endsWith('popup.html'));`);
    await this.inView(
      'popup',
      `await until(() => document.querySelector('.article-app[aria-busy="false"]'));`,
    );
  }

  /** Opens the sidebar, and waits until it has answered. */
  async openSidebar(): Promise<void> {
    await this.inBrowser(`
      const id = extension.id.replace(/[^\\w]/g, '_').toLowerCase() + '-sidebar-action';
      await window.SidebarController.show(id);
      await until(() => view('sidebar')?.currentURI.spec.endsWith('sidepanel.html'));`);
    await this.inView(
      'sidebar',
      `await until(() => document.querySelector('.article-app[aria-busy="false"]'));`,
    );
  }

  /** Waits for a file to be downloaded and gives its text. */
  async downloaded(ending: string): Promise<string> {
    for (let tries = 0; tries < 200; tries++) {
      const name = fs.readdirSync(this.profile).find((file) => file.endsWith(ending));
      const text = name && fs.readFileSync(path.join(this.profile, name), 'utf8');
      if (text) return text;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`No ${ending} was downloaded`);
  }

  /** Closes the popup. */
  async closePopup(): Promise<void> {
    await this.inBrowser(`
      view('popup')?.closest('panel')?.hidePopup();
      await until(() => !view('popup'));`);
  }

  /** Runs the body of an async function beside the document of the popup, the sidebar or the tab; there is \`until\` to wait. */
  inView<T>(kind: 'popup' | 'sidebar' | 'tab', body: string, ...args: unknown[]): Promise<T> {
    const script = `
      const until = async (find) => {
        for (let tries = 0; tries < 200; tries++) {
          const found = await find();
          if (found) return found;
          await new Promise((resolve) => content.setTimeout(resolve, 50));
        }
        throw new Error('Waited in vain for ' + find);
      };
      const document = content.document;
      (async (...args) => { ${body} })(...${JSON.stringify(args)}).then(
        (value) => sendAsyncMessage('pressmark:done', { value }),
        (error) => sendAsyncMessage('pressmark:done', { error: String(error) }),
      );`;
    return this.inBrowser(
      `
      const browser = await until(() => view(args[0]));
      const answer = new Promise((resolve) => {
        const hear = ({ data }) => {
          browser.messageManager.removeMessageListener('pressmark:done', hear);
          resolve(data);
        };
        browser.messageManager.addMessageListener('pressmark:done', hear);
      });
      browser.messageManager.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent('{' + args[1] + '}'), false);
      const { value, error } = await answer;
      if (error) throw new Error(error);
      return value;`,
      kind,
      script,
    );
  }

  /** Runs the body of an async function in the browser's window, with \`extension\`, \`view\` and \`until\`. */
  async inBrowser<T>(body: string, ...args: unknown[]): Promise<T> {
    await this.context('chrome');
    return this.run<T>(`${CHROME}${body}`, args);
  }

  private async context(value: 'chrome' | 'content'): Promise<void> {
    await this.marionette.ask('Marionette:SetContext', { value });
  }

  private async run<T>(body: string, args: unknown[]): Promise<T> {
    const answer = (await this.marionette.ask('WebDriver:ExecuteAsyncScript', {
      script: `
        const done = arguments[arguments.length - 1];
        (async (...args) => { ${body} })(...[...arguments].slice(0, -1)).then(
          (value) => done({ value }),
          (error) => done({ error: String(error) }));`,
      args,
      newSandbox: true,
    })) as { value: T; error?: string };
    if (answer.error) throw new Error(answer.error);
    return answer.value;
  }
}
