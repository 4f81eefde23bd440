import { novemberMeeting } from '#tests/fixtures/november-meeting.ts';
import { expect, test } from './support/app.ts';
import {
  callRoll,
  chooseOfficers,
  foundAssociation,
  laptop,
  nameEverySeat,
  planMeeting,
  startMeeting,
  typeAgenda,
  writeSection,
} from './support/board.ts';

test('a whole board meeting of nineteen §§', async ({ launch }) => {
  const { page } = await launch('sekreteraren');
  await page.setViewportSize(laptop);
  await foundAssociation(page, 'Södra Vänern', 'Sekreteraren', 'sekreterare');
  await nameEverySeat(page);
  await planMeeting(page, 'Styrelsen', {
    date: '2026-11-25',
    place: 'Förbundets kansli',
    standingItems: false,
  });
  await typeAgenda(page, novemberMeeting);
  await startMeeting(page);
  await callRoll(page, 'Grästorp');
  await chooseOfficers(page, 'Ledamot Trollhättan', 'Sekreteraren', 'Ledamot Vänersborg');
  for (const item of novemberMeeting) await writeSection(page, item);
  await expect(page.getByText('19 av 19 klara')).toBeVisible();
});
