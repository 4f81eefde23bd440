import { expect, type Locator, type Page } from '@playwright/test';
import type { PlannedItem } from '#tests/fixtures/november-meeting.ts';

/** The size of the laptops that the program is made for. */
export const laptop = { width: 1366, height: 768 } as const;

/** What the journeys do on the screens, named after what a person at the keyboard would say they did. */

const municipalities = ['Trollhättan', 'Vänersborg', 'Lilla Edet', 'Grästorp'] as const;
const members = [
  ...municipalities,
  'Västra Götalandsregionen',
  'Försäkringskassan',
  'Arbetsförmedlingen',
] as const;

export async function foundAssociation(
  page: Page,
  profile: string,
  name: string,
  role: string,
): Promise<void> {
  await page.getByRole('button', { name: /^Skapa förbund/ }).click();
  await page.getByRole('radio', { name: new RegExp(profile) }).check({ force: true });
  await introduce(page, name, role);
  await page.getByRole('button', { name: 'Skapa förbundet' }).click();
  await keepWordsForLater(page);
  await expect(page.getByRole('heading', { name: 'Nästa möte' })).toBeVisible();
}

/** Leaves the recovery words for another day: the journeys that are about them do not. */
export async function keepWordsForLater(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Gör det senare' }).click();
}

export async function introduce(page: Page, name: string, role: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Ditt namn' }).fill(name);
  await page.getByRole('combobox', { name: 'Din roll' }).fill(role);
  await page.keyboard.press('Escape');
}

export async function goTo(page: Page, place: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Huvudmeny' })
    .getByRole('link', { name: place, exact: true })
    .click();
}

/** Gives every seat of the board a holder: members, substitutes and the two officials. */
export async function nameEverySeat(page: Page): Promise<void> {
  await goTo(page, 'Personer');
  for (const member of members) {
    for (const kind of ['Ledamot', 'Ersättare']) {
      const office = kind === 'Ledamot' && member === 'Trollhättan' ? 'Ordförande' : undefined;
      await nameSeat(page, `Ändra Namn saknas ${member}`, `${kind} ${member}`, office);
    }
  }
  await nameSeat(page, 'Ändra Namn saknas', 'Förbundschefen', undefined);
  await nameSeat(page, 'Ändra Namn saknas', 'Sekreteraren', undefined);
}

async function nameSeat(page: Page, button: string, name: string, office: string | undefined): Promise<void> {
  await page.getByRole('button', { name: button }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Namn' }).fill(name);
  if (office !== undefined) await dialog.getByRole('combobox', { name: 'Uppdrag' }).selectOption(office);
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('rowheader', { name, exact: true })).toBeVisible();
}

export interface NewMeeting {
  readonly date: string;
  readonly place: string;
  readonly standingItems: boolean;
}

export async function planMeeting(page: Page, body: string, meeting: NewMeeting): Promise<void> {
  await goTo(page, body);
  await page.getByRole('button', { name: 'Nytt möte' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Datum' }).fill(meeting.date);
  await dialog.getByRole('textbox', { name: 'Plats' }).fill(meeting.place);
  if (!meeting.standingItems) {
    await dialog.getByRole('checkbox', { name: 'Lägg in de stående punkterna' }).uncheck({ force: true });
  }
  await dialog.getByRole('button', { name: 'Skapa mötet' }).click();
  await expect(page.getByRole('tab', { name: 'Dagordning' })).toBeVisible();
}

/** Types the whole agenda by keyboard: a heading, Enter, the next heading. */
export async function typeAgenda(page: Page, items: readonly PlannedItem[]): Promise<void> {
  await page.getByRole('button', { name: 'Ny punkt' }).first().click();
  for (const [index, item] of items.entries()) {
    const row = page.getByRole('textbox', { name: `Rubrik för punkt ${index + 1}`, exact: true });
    await expect(row).toBeFocused();
    await page.keyboard.type(item.heading);
    if (index < items.length - 1) await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Tab');
  await expect(page.getByRole('textbox', { name: /^Rubrik för punkt/ })).toHaveCount(items.length);
  for (const item of items) await describeAgendaItem(page, item);
}

async function describeAgendaItem(page: Page, item: PlannedItem): Promise<void> {
  await page.getByRole('button', { name: `Visa uppgifter om ${item.heading}`, exact: true }).click();
  await page.getByRole('combobox', { name: 'Typ' }).selectOption(item.type);
  await page.getByRole('spinbutton', { name: 'Minuter' }).fill('10');
  if (item.proposal !== undefined) {
    const proposal = page.getByRole('textbox', { name: 'Förslag till beslut' });
    await proposal.click();
    await page.keyboard.type(item.proposal);
  }
  await page.getByRole('button', { name: 'Stäng punktens uppgifter' }).click();
}

export async function startMeeting(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Dagordning' }).click();
  await page.getByRole('button', { name: 'Starta möte' }).click();
  await page.getByRole('tab', { name: 'Protokoll' }).click();
  await expect(page.getByRole('article')).toBeVisible();
}

/** Calls the roll: all members but one, whose substitute serves. */
export async function callRoll(page: Page, absent: string): Promise<void> {
  await page.keyboard.press('F2');
  await page.getByRole('button', { name: 'Alla ledamöter är här' }).click();
  const here = page.getByRole('checkbox', { name: `Ledamot ${absent} är här` });
  await expect(here).toBeChecked();
  await tick(here, false);
  await tick(page.getByRole('checkbox', { name: `Ersättare ${absent} är här` }), true);
  await tick(page.getByRole('checkbox', { name: `Ersättare ${absent} tjänstgör` }), true);
  await expect(page.getByText('7 av 7 tjänstgör').first()).toBeVisible();
}

export async function chooseOfficers(
  page: Page,
  chair: string,
  secretary: string,
  attestor: string,
): Promise<void> {
  await page.getByRole('button', { name: 'Ordförande, justerare, tid' }).click();
  await chooseStartingWith(page, 'Ordförande vid mötet', chair);
  await chooseStartingWith(page, 'Sekreterare', secretary);
  await tick(page.getByRole('checkbox', { name: new RegExp(`^${attestor}`) }), true);
  await page.getByRole('textbox', { name: 'Mötet slutade' }).fill('11:40');
  await page.keyboard.press('Tab');
}

async function chooseStartingWith(page: Page, label: string, start: string): Promise<void> {
  const select = page.getByRole('combobox', { name: label, exact: true });
  const value = await select.locator('option').filter({ hasText: start }).first().getAttribute('value');
  await select.selectOption(value);
}

export async function openSection(page: Page, heading: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Paragrafer' })
    .getByRole('button', { name: new RegExp(`§ \\d+ ${escapePattern(heading)}`) })
    .click();
  await expect(page.getByRole('article', { name: new RegExp(escapePattern(heading)) })).toBeVisible();
}

/** Writes one §: background, result and, where the standard wording does not do, the clauses. */
export async function writeSection(page: Page, item: PlannedItem): Promise<void> {
  await openSection(page, item.heading);
  if (item.background !== undefined) {
    await page.getByRole('textbox', { name: 'Bakgrund' }).click();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type(item.background);
  }
  await page.getByRole('button', { name: item.result, exact: true }).click();
  await expect(page.getByRole('button', { name: new RegExp(`${item.result}$`) })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  if (item.clauses !== undefined) await writeClauses(page, item.heading, item.clauses);
  if (item.immediate === true) {
    await tick(page.getByRole('checkbox', { name: 'Justeras omedelbart' }), true);
  }
}

export interface PlannedVote {
  readonly heading: string;
  readonly motion: { readonly by: string; readonly wording: string };
  /** What yes and no stand for, as the program words it out of the yrkande. */
  readonly yes: string;
  readonly no: string;
  /** Who votes no; everyone else who serves votes yes. */
  readonly against: readonly string[];
}

/** A motion, a counted vote by name and the reservation of whoever lost. */
export async function voteOn(page: Page, vote: PlannedVote): Promise<void> {
  await openSection(page, vote.heading);
  await page.getByRole('button', { name: 'Nytt yrkande' }).click();
  await chooseStartingWith(page, 'Yrkande 1 läggs av', vote.motion.by);
  await fill(page, 'Yrkande 1, lydelse', vote.motion.wording);
  await page.getByRole('button', { name: /Öppna omröstning/ }).click();
  for (const name of vote.against) {
    const no = page
      .getByRole('group', { name: new RegExp(`^${escapePattern(name)}`) })
      .getByRole('radio', { name: 'Nej' });
    await no.click({ force: true });
    await expect(no).toBeChecked();
  }
  await page.getByRole('button', { name: /^Övriga: ja/ }).click();
  await expect(page.getByText(`Ja för ${vote.yes}; nej för ${vote.no}.`)).toBeVisible();
  await page.getByRole('button', { name: 'Ny reservation' }).click();
  await chooseStartingWith(page, 'Reserverar sig', vote.motion.by);
}

/** Someone leaves the room for one §. */
export async function recuse(page: Page, heading: string, who: string, reason: string): Promise<void> {
  await openSection(page, heading);
  await page.getByText('Jäv', { exact: true }).click();
  await tick(
    page.getByRole('complementary').getByRole('checkbox', { name: new RegExp(`^${escapePattern(who)}`) }),
    true,
  );
  await page.getByRole('textbox', { name: /^Skäl till jävet/ }).fill(reason);
  await page.keyboard.press('Tab');
}

async function fill(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByRole('textbox', { name: label, exact: true });
  await field.fill(text);
  await field.blur();
}

/** Freezes one part, records both signatures on paper and returns the hash that the part shows. */
export async function sealPart(page: Page, part: RegExp, signers: readonly string[]): Promise<string> {
  await page.getByRole('tab', { name: 'Granska och justera' }).click();
  // With one part left there is nothing to choose: the part is just named.
  await expect(page.getByText(part).first()).toBeVisible();
  const choice = page.getByRole('radio', { name: part });
  if (await choice.isVisible()) await choice.check({ force: true });
  await page.getByRole('button', { name: 'Visa exakt vad som justeras' }).click();
  const toSeal = page.getByRole('region', { name: 'Att justera' });
  const hash = (await toSeal.getByText(/^([0-9a-f]{4} ?){16}$/).textContent()) ?? '';
  await page.getByRole('button', { name: 'Frys för justering' }).click();
  for (const signer of signers) {
    const row = page
      .getByRole('listitem')
      .filter({ hasText: signer })
      .filter({ has: page.getByRole('button', { name: 'Anteckna underskriften' }) });
    await row.getByRole('button', { name: 'Anteckna underskriften' }).click();
    await expect(row).toHaveCount(0);
  }
  return hash.replaceAll(' ', '');
}

export async function writeClauses(page: Page, heading: string, clauses: readonly string[]): Promise<void> {
  const decision = page.getByRole('textbox', { name: `Beslut i ${heading}` });
  await decision.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  for (const [index, clause] of clauses.entries()) {
    const typed = await clauseStart(page, heading, index);
    await page.keyboard.type(typed ? clause.slice('att '.length) : clause);
    if (index < clauses.length - 1) await page.keyboard.press('Enter');
  }
  await expect(decision).toHaveText(clauses.join(''));
  await decision.blur();
}

/** A new clause begins with "att " by itself; then only the rest is typed. */
async function clauseStart(page: Page, heading: string, index: number): Promise<boolean> {
  const decision = page.getByRole('textbox', { name: `Beslut i ${heading}` });
  const text = await decision.locator('p').nth(index).textContent();
  return (text ?? '').startsWith('att');
}

/** Sets a box and waits until the program has taken it in: what the box shows is what is stored. */
async function tick(box: Locator, on: boolean): Promise<void> {
  if ((await box.isChecked()) !== on) await box.click({ force: true });
  await expect(box).toBeChecked({ checked: on });
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The example association: twenty years of a board, groups and governing documents. */
export async function openDemo(page: Page): Promise<void> {
  await page.getByTestId('start-demo').click();
  await page.getByTestId('create-demo').click();
  const ready = page.getByTestId('palette-button');
  const later = page.getByRole('button', { name: 'Gör det senare' });
  await ready.or(later).first().waitFor({ timeout: 120_000 });
  if (await later.isVisible()) await later.click();
  await ready.waitFor();
}
