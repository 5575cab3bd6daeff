// Opens each HTML report of a directory in headless Chromium and checks what a reader does with it.
//
//   node check.mjs DIRECTORY CHROMIUM
//
// The last report is also tried with both themes, without JavaScript and on paper, which do not depend on the findings.
//
// Prints one line for each check that failed, and a last line with the number of checks. Screenshots in both themes and
// two widths are written beside the reports.
import {readFileSync, readdirSync} from 'node:fs';
import {createRequire} from 'node:module';
import {basename, join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {chromium} from 'playwright-core';

const [directory, executablePath] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WIDTHS = [360, 1440];
const THEMES = ['light', 'dark'];

let checks = 0;
const failures = [];

function check(report, holds, message) {
  checks++;
  if (!holds) {
    failures.push(`${report}: ${message}`);
  }
}

/** Opens a report and collects everything that must not happen on it. */
async function open(browser, file, options) {
  const context = await browser.newContext({bypassCSP: false, ...options});
  const page = await context.newPage();
  const noise = [];
  page.on('console', message => ['error', 'warning'].includes(message.type()) && noise.push(message.text()));
  page.on('pageerror', error => noise.push(String(error)));
  page.on('dialog', dialog => {
    noise.push('dialog: ' + dialog.message());
    dialog.dismiss();
  });
  page.on('request', request => request.url().startsWith('file:') || request.url().startsWith('data:')
      || noise.push('request: ' + request.url()));
  await page.goto(pathToFileURL(file).href);
  return {page, noise, context};
}

/** The elements that stick out of the page, or out of their own box, other than those that scroll on purpose. */
function overflowing() {
  const width = document.documentElement.clientWidth;
  const out = [];
  if (document.documentElement.scrollWidth > width) {
    out.push('document: ' + document.documentElement.scrollWidth);
  }
  for (const element of document.body.querySelectorAll('*')) {
    if (element.closest('.scroll > *, .skip, .theme legend, .theme input, script') || element.tagName === 'OPTION') {
      continue;
    }
    const box = element.getBoundingClientRect();
    const name = element.tagName + '.' + element.className + ' ' + element.textContent.slice(0, 30);
    if (box.width > 0 && (box.right > width + 0.5 || box.left < -0.5)) {
      out.push(`${name}: ${Math.round(box.left)}..${Math.round(box.right)}`);
    }
    const inline = getComputedStyle(element).display === 'inline';
    if (!inline && !element.matches('.scroll, input, select') && element.scrollWidth > element.clientWidth + 1) {
      out.push(`${name}: holds ${element.scrollWidth} in ${element.clientWidth}`);
    }
  }
  return out.slice(0, 5);
}

async function checkAccessibility(page, report, look) {
  await page.evaluate(axe);
  const found = await page.evaluate(() => window.axe.run(document, {resultTypes: ['violations', 'passes']}));
  check(report, found.passes.length > 10, `axe ran hardly any rule, ${look}`);
  check(report, found.passes.some(rule => rule.id === 'color-contrast'), `axe did not measure contrast, ${look}`);
  for (const violation of found.violations) {
    check(report, false, `axe, ${look}: ${violation.id}: ${violation.help}: `
        + violation.nodes.slice(0, 3).map(node => node.html.slice(0, 160)).join(' | '));
  }
}

/** Opens all that is folded, looks, and folds it again for the picture. */
async function checkLook(browser, file, report) {
  for (const width of WIDTHS) {
    for (const colorScheme of THEMES) {
      const look = `${width} ${colorScheme}`;
      const {page, noise, context} = await open(browser, file, {viewport: {width, height: 900}, colorScheme});
      const folded = await page.$$('details:not([open])');
      await page.evaluate(all => all.forEach(details => { details.open = true; }), folded);
      const out = await page.evaluate(overflowing);
      check(report, out.length === 0, `overflows, ${look}: ${out.join('; ')}`);
      // The narrow page has the same colours as the wide one.
      if (width === 1440 || colorScheme === 'light') {
        await checkAccessibility(page, report, look);
      }
      check(report, noise.length === 0, `console, ${look}: ${noise.join('; ')}`);
      await page.evaluate(all => all.forEach(details => { details.open = false; }), folded);
      await page.screenshot({path: join(directory, `${report}-${width}-${colorScheme}.png`), fullPage: true});
      await context.close();
    }
  }
}

async function checkTheme(browser, file, report) {
  const {page, context} = await open(browser, file, {viewport: {width: 1440, height: 900}, colorScheme: 'light'});
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await page.click('label[for=theme-dark]');
  const dark = await ground();
  check(report, light !== dark, 'the switch does not change the theme');
  await page.emulateMedia({colorScheme: 'dark'});
  check(report, await ground() === dark, 'the chosen dark theme depends on the system');
  await page.click('label[for=theme-light]');
  check(report, await ground() === light, 'the chosen light theme depends on the system');
  await page.click('label[for=theme-auto]');
  check(report, await ground() === dark, 'without a choice the theme is not that of the system');
  await context.close();
}

async function visible(page) {
  return page.$$eval('#groups .finding', all => all.filter(one => one.checkVisibility()).map(one => ({...one.dataset})));
}

async function checkFilters(browser, file, report) {
  const {page, noise, context} = await open(browser, file, {viewport: {width: 1440, height: 900}});
  const all = await visible(page);
  if (all.length === 0) {
    check(report, await page.$('#filters') === null, 'there are filters without findings');
    await context.close();
    return;
  }
  const status = () => page.textContent('#shown');
  const expect = async (name, fits) => {
    const wanted = all.filter(fits);
    const left = await visible(page);
    check(report, left.length === wanted.length && left.every(fits), `${name}: ${left.length} of ${wanted.length} are left`);
    const words = wanted.length === all.length ? `All ${all.length} ` : `${wanted.length} of ${all.length} `;
    check(report, (await status()).startsWith(words), `${name}: the status is '${await status()}'`);
    check(report, await page.isVisible('#none') === (wanted.length === 0), `${name}: the hint for no finding`);
  };
  await expect('at first', () => true);
  for (const severity of new Set(all.map(one => one.severity))) {
    await page.uncheck(`#severity-${severity}`);
    await expect(`without ${severity}`, one => one.severity !== severity);
    await page.check(`#severity-${severity}`);
  }
  for (const rule of new Set(all.map(one => one.rule))) {
    await page.selectOption('#filter-rule', rule);
    await expect(`rule ${rule}`, one => one.rule === rule);
  }
  await page.selectOption('#filter-rule', '');
  for (const name of new Set(all.map(one => one.file))) {
    await page.selectOption('#filter-file', name);
    await expect(`file ${name}`, one => one.file === name);
  }
  await page.selectOption('#filter-file', '');
  await page.fill('#filter-text', all[0].rule.toUpperCase());
  const named = new Set(await page.$$eval('#groups .finding', (found, rule) => found
      .filter(one => (one.dataset.rule + ' ' + one.textContent).toLowerCase().includes(rule))
      .map(one => one.id), all[0].rule));
  check(report, (await visible(page)).length === named.size, 'the text filter finds a rule by its name');
  await page.fill('#filter-text', 'no such text anywhere');
  await expect('a text that is nowhere', () => false);
  await page.click('#filters button[type=reset]');
  await page.waitForFunction(count => document.getElementById('shown').textContent.startsWith(`All ${count} `), all.length);
  await expect('after Show all', () => true);

  const titles = () => page.$$eval('#groups > section h3', found => found.map(one => one.textContent));
  const rules = await titles();
  await page.check('#group-file');
  const files = await titles();
  check(report, new Set(all.map(one => one.file)).size === files.length, 'one group for each file');
  check(report, files.every(title => all.some(one => title.includes(one.file))), `groups by file: ${files}`);
  const order = (await visible(page)).map(one => Number(one.at));
  check(report, order.every((at, index) => at === index), `the order of the files: ${order}`);
  await expect('by file', () => true);
  await page.check('#group-rule');
  check(report, JSON.stringify(await titles()) === JSON.stringify(rules), 'back to the groups by rule');
  await expect('by rule again', () => true);
  check(report, noise.length === 0, `console while filtering: ${noise.join('; ')}`);
  await context.close();
}

/** Walks through the page with the Tab key alone: each control and link is reached, and its focus can be seen. */
async function checkKeyboard(browser, file, report) {
  const {page, context} = await open(browser, file, {viewport: {width: 1440, height: 900}});
  const wanted = await page.evaluate(() => {
    const groups = new Set();
    return [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')]
        .filter(one => one.checkVisibility())
        .filter(one => one.type !== 'radio' || !groups.has(one.name) && groups.add(one.name))
        .map((one, index) => { one.dataset.stop = index; return index; }).length;
  });
  const reached = new Set();
  let unseen = null;
  for (let step = 0; step < wanted + 5; step++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const one = document.activeElement;
      const radio = one.type === 'radio' && document.querySelector(`input[name="${one.name}"][data-stop]`);
      const target = one.closest('.theme') ? one.nextElementSibling : one;
      const style = getComputedStyle(target);
      return {
        at: (radio || one).dataset.stop ?? null,
        name: one.outerHTML.slice(0, 80),
        seen: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
      };
    });
    if (stop.at !== null) {
      reached.add(stop.at);
      unseen ??= stop.seen ? null : stop.name;
    }
  }
  check(report, wanted > 4, `only ${wanted} controls`);
  check(report, reached.size === wanted, `the keyboard reaches ${reached.size} of ${wanted} controls`);
  check(report, unseen === null, `the focus cannot be seen on ${unseen}`);
  await page.goto(pathToFileURL(file).href);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  check(report, await page.evaluate(() => location.hash) === '#findings', 'the skip link leads to the findings');
  await context.close();
}

/** Without JavaScript everything is there but the filters. */
async function checkWithoutScript(browser, file, report) {
  const scripted = await open(browser, file, {viewport: {width: 1440, height: 900}});
  const all = (await visible(scripted.page)).length;
  await scripted.context.close();
  const {page, noise, context} = await open(browser, file, {javaScriptEnabled: false, viewport: {width: 1440, height: 900}});
  check(report, await page.locator('#groups .finding:visible').count() === all, 'findings without JavaScript');
  check(report, await page.locator('#filters:visible').count() === 0, 'no filters without JavaScript');
  await page.click('label[for=theme-dark]');
  check(report, noise.length === 0, `console without JavaScript: ${noise.join('; ')}`);
  await context.close();
}

/** Headings in order, links within the page that lead somewhere, no identifier twice, and nothing that a name made run. */
async function checkStructure(browser, file, report) {
  const {page, context} = await open(browser, file, {viewport: {width: 1440, height: 900}});
  const found = await page.evaluate(() => {
    const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(one => Number(one.tagName[1]));
    const ids = [...document.querySelectorAll('[id]')].map(one => one.id);
    return {
      steps: levels.filter((level, at) => at > 0 && level > levels[at - 1] + 1).length,
      first: levels[0],
      one: levels.filter(level => level === 1).length,
      twice: ids.filter((id, at) => ids.indexOf(id) !== at),
      broken: [...document.querySelectorAll('a[href^="#"]')].map(one => one.getAttribute('href'))
          .filter(href => !document.getElementById(href.slice(1))),
      unnamed: [...document.querySelectorAll('svg')].filter(one => !one.getAttribute('aria-label')).length,
      landmarks: ['header', 'nav', 'main'].filter(tag => document.querySelectorAll(`body ${tag}`).length === 0),
      scripts: document.scripts.length,
      handlers: [...document.querySelectorAll('*')].flatMap(one => one.getAttributeNames())
          .filter(name => name.startsWith('on') || name === 'style').length,
      strangers: [...document.querySelectorAll('img, iframe, object, embed, base, link:not([href="data:,"])')].length,
      pwned: window.pwned === undefined,
      direction: /[\u202a-\u202e\u2066-\u2069]/.test(document.documentElement.outerHTML),
    };
  });
  check(report, found.first === 1 && found.one === 1 && found.steps === 0, 'headings are out of order');
  check(report, found.twice.length === 0, `identifiers twice: ${found.twice}`);
  check(report, found.broken.length === 0, `links to nowhere: ${found.broken}`);
  check(report, found.unnamed === 0, 'a picture has no text alternative');
  check(report, found.landmarks.length === 0, `no landmark ${found.landmarks}`);
  check(report, found.scripts === 1 && found.handlers === 0, 'scripts or handlers that are not ours');
  check(report, found.strangers === 0, 'elements that load something');
  check(report, found.pwned, 'a text of the project ran');
  check(report, !found.direction, 'characters that change the direction of text');
  await context.close();
}

async function checkPrint(browser, file, report) {
  const {page, context} = await open(browser, file, {viewport: {width: 1440, height: 900}, colorScheme: 'dark'});
  await page.emulateMedia({media: 'print', colorScheme: 'dark'});
  check(report, await page.locator('#filters:visible, .theme:visible').count() === 0, 'controls are printed');
  check(report, await page.evaluate(() => getComputedStyle(document.body).backgroundColor) === 'rgb(255, 255, 255)',
      'the paper is not white');
  await page.pdf({path: join(directory, `${report}.pdf`), format: 'A4', printBackground: true});
  await context.close();
}

const files = readdirSync(directory).filter(name => name.endsWith('.html')).sort();
const browser = await chromium.launch({executablePath, args: ['--no-sandbox', '--disable-gpu']});
try {
  for (const [index, name] of files.entries()) {
    const file = resolve(directory, name);
    const report = basename(name, '.html');
    await checkStructure(browser, file, report);
    await checkLook(browser, file, report);
    await checkFilters(browser, file, report);
    await checkKeyboard(browser, file, report);
    if (index === files.length - 1) {
      await checkTheme(browser, file, report);
      await checkWithoutScript(browser, file, report);
      await checkPrint(browser, file, report);
    }
  }
} finally {
  await browser.close();
}
failures.forEach(failure => console.log('FAILED ' + failure));
console.log(`${files.length} reports, ${checks} checks, ${failures.length} failed`);
process.exitCode = failures.length === 0 && files.length > 0 && checks > 0 ? 0 : 1;
