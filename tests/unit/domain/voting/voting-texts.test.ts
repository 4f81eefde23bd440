import { describe, expect, test } from 'vitest';
import { putOrderText } from '#shared/domain/voting/put-order-text.ts';
import { favourOf } from '#shared/domain/voting/side-words.ts';
import { voteText } from '#shared/domain/voting/vote-text.ts';
import { ballots, evaluate, id, motion, proposition, votes, wordsOf } from './tried-item.ts';

const first = motion('m1', 'c', { wording: 'att posten utgår' });
const second = motion('m2', 'd', { wording: 'att posten halveras' });

describe('beslutsgång', () => {
  test('tells of two proposals tried by voices', () => {
    const voting = evaluate({
      motions: [first],
      propositions: [proposition('p1', { yes: 'base', no: 'm1', outcome: 'yes' })],
    });
    expect(putOrderText(voting, wordsOf(voting, 'Beredningsgruppens förslag'))).toBe(
      'Ordföranden ställer proposition på bifall till beredningsgruppens förslag och bifall till Cecilia Dahls yrkande och finner att styrelsen beslutar enligt beredningsgruppens förslag.',
    );
    expect(voteText(voting, wordsOf(voting))).toBe('');
  });

  test('tells of the plain question, agreed to and turned down', () => {
    const agreed = evaluate({ propositions: [proposition('p1', { outcome: 'yes' })] });
    expect(putOrderText(agreed, wordsOf(agreed))).toBe(
      'Ordföranden ställer proposition på bifall till och avslag på förslaget och finner att styrelsen bifaller förslaget.',
    );
    const turnedDown = evaluate({ propositions: [proposition('p1', { outcome: 'no' })] });
    expect(putOrderText(turnedDown, wordsOf(turnedDown, 'Förbundschefen'))).toBe(
      'Ordföranden ställer proposition på bifall till och avslag på förbundschefens förslag och finner att styrelsen avslår förbundschefens förslag.',
    );
  });

  test('says nothing of what is still open', () => {
    const voting = evaluate({ motions: [first], propositions: [proposition('p1', { no: 'm1' })] });
    expect(putOrderText(voting, wordsOf(voting))).toBe('');
  });

  test('tells of a formal question, and of what then is not tried', () => {
    const remittal = motion('m0', 'b', { kind: 'procedural', procedure: 'remittal' });
    const propositions = (outcome: 'yes' | 'no') => [
      proposition('p0', { kind: 'procedural', yes: 'm0', outcome }),
      proposition('p1', { outcome: outcome === 'no' ? 'yes' : null }),
    ];
    const sentBack = evaluate({ motions: [remittal], propositions: propositions('yes') });
    expect(putOrderText(sentBack, wordsOf(sentBack))).toBe(
      [
        'Ordföranden ställer proposition på om ärendet ska avgöras i dag eller återremitteras och finner att styrelsen beslutar att ärendet återremitteras.',
        'Eftersom ärendet återremitteras prövas inte övriga förslag och yrkanden.',
      ].join('\n'),
    );
    const goesOn = evaluate({ motions: [remittal], propositions: propositions('no') });
    expect(putOrderText(goesOn, wordsOf(goesOn)).split('\n')).toEqual([
      'Ordföranden ställer proposition på om ärendet ska avgöras i dag eller återremitteras och finner att styrelsen beslutar att ärendet avgörs i dag.',
      'Ordföranden ställer proposition på bifall till och avslag på förslaget och finner att styrelsen bifaller förslaget.',
    ]);
  });

  test('tells of huvudförslag, motförslag, vote and addition in that order', () => {
    const voting = evaluate({
      motions: [first, second, motion('m3', 'c', { kind: 'additional', wording: 'att utvärdera' })],
      propositions: [
        proposition('p1', { yes: 'base', method: 'vote' }),
        proposition('p2', { kind: 'counter', parent: id('p1'), yes: 'm1', no: 'm2', outcome: 'yes' }),
        proposition('p3', { kind: 'additional', yes: 'm3', outcome: 'yes' }),
      ],
      votes: votes('p1', { yes: 'abde', no: 'cfg' }),
    });
    expect(putOrderText(voting, wordsOf(voting)).split('\n')).toEqual([
      'Ordföranden utser förslaget till huvudförslag.',
      'För att få fram ett motförslag ställer ordföranden proposition på bifall till Cecilia Dahls yrkande och bifall till David Holms yrkande och finner att Cecilia Dahls yrkande blir motförslag.',
      'Ordföranden ställer proposition på bifall till förslaget och bifall till Cecilia Dahls yrkande. Omröstning begärs och verkställs.',
      'Ordföranden ställer proposition på bifall till och avslag på Cecilia Dahls tilläggsyrkande och finner att styrelsen bifaller Cecilia Dahls tilläggsyrkande.',
    ]);
  });
});

describe('omröstning', () => {
  test('tells of 4–3 with the names of each side', () => {
    const voting = evaluate({
      motions: [first],
      propositions: [proposition('p1', { yes: 'base', no: 'm1', method: 'vote' })],
      votes: votes('p1', { yes: 'aceg', no: 'bdf' }),
    });
    expect(voteText(voting, wordsOf(voting)).split('\n')).toEqual([
      'Följande voteringsordning godkänns: Ja för bifall till förslaget; nej för bifall till Cecilia Dahls yrkande.',
      'Omröstningsresultat: Med 4 ja-röster mot 3 nej-röster beslutar styrelsen enligt förslaget.',
      'Ja röstar: Anna Berg, Cecilia Dahl, Eva Lind och Gun Maris.',
      'Nej röstar: Bo Ek, David Holm och Fredrik Ås.',
    ]);
  });

  test('tells of the casting vote, and of who abstains', () => {
    const voting = evaluate({
      propositions: [proposition('p1', { method: 'vote' })],
      votes: votes('p1', { yes: 'abc', no: 'def', abstain: 'g' }),
    });
    expect(voteText(voting, wordsOf(voting)).split('\n')).toEqual([
      'Följande voteringsordning godkänns: Ja för bifall till förslaget; nej för avslag på förslaget.',
      'Omröstningsresultat: 3 ja-röster mot 3 nej-röster. Vid lika röstetal avgör ordförandens utslagsröst, och styrelsen bifaller förslaget. 1 avstår från att rösta.',
      'Ja röstar: Anna Berg, Bo Ek och Cecilia Dahl.',
      'Nej röstar: David Holm, Eva Lind och Fredrik Ås.',
      'Avstår: Gun Maris.',
    ]);
  });

  test('tells of one vote against, and of who takes no part', () => {
    const voting = evaluate({
      propositions: [proposition('p1', { method: 'vote' })],
      votes: votes('p1', { yes: 'abcd', no: 'e' }),
    });
    expect(voteText(voting, wordsOf(voting)).split('\n')[1]).toBe(
      'Omröstningsresultat: Med 4 ja-röster mot 1 nej-röst bifaller styrelsen förslaget. 2 deltar inte i omröstningen.',
    );
  });

  test('tells of a formal question', () => {
    const voting = evaluate({
      motions: [motion('m0', 'b', { kind: 'procedural', procedure: 'postponement' })],
      propositions: [proposition('p0', { kind: 'procedural', yes: 'm0', method: 'vote' })],
      votes: votes('p0', { yes: 'abc', no: 'defg' }),
    });
    expect(voteText(voting, wordsOf(voting)).split('\n').slice(0, 2)).toEqual([
      'Följande voteringsordning godkänns: Ja för att ärendet bordläggs; nej för att ärendet avgörs i dag.',
      'Omröstningsresultat: Med 3 ja-röster mot 4 nej-röster beslutar styrelsen att ärendet avgörs i dag.',
    ]);
  });

  test('tells of an election by closed vote and lot, without a name of a voter', () => {
    const voting = evaluate({
      isElection: true,
      motions: [
        motion('k', 'b', { kind: 'nomination', wording: 'Karin Ek' }),
        motion('l', 'c', { kind: 'nomination', wording: 'Lars Ny' }),
      ],
      propositions: [
        proposition('p', {
          kind: 'election',
          yes: 'l',
          method: 'closedVote',
          abstainCount: 1,
          outcome: 'yes',
          settledBy: 'lot',
        }),
      ],
      ballotCounts: ballots('p', { k: 3, l: 3 }),
    });
    expect(putOrderText(voting, wordsOf(voting))).toBe(
      'Ordföranden ställer proposition på val av Karin Ek och val av Lars Ny. Sluten omröstning begärs och verkställs.',
    );
    expect(voteText(voting, wordsOf(voting)).split('\n')).toEqual([
      'Valet sker med slutna sedlar. Avgivna röster: 3 röster på Karin Ek, 3 röster på Lars Ny och 1 blank.',
      'Vid lika röstetal avgörs valet genom lottning, och styrelsen väljer Lars Ny.',
    ]);
  });

  test('tells of the share that the charter asks for', () => {
    const voting = evaluate({
      share: { numerator: 2, denominator: 3 },
      propositions: [proposition('p1', { method: 'vote' })],
      votes: votes('p1', { yes: 'abcd', no: 'efg' }),
    });
    expect(voteText(voting, wordsOf(voting)).split('\n').slice(1, 3)).toEqual([
      'Omröstningsresultat: 4 ja-röster mot 3 nej-röster. Därmed avslår styrelsen förslaget.',
      'Beslutet kräver enligt förbundsordningen minst två tredjedelar av de 7 närvarande, det vill säga 5 röster.',
    ]);
  });

  test('numbers two votes and says what each is about', () => {
    const voting = evaluate({
      motions: [first, second],
      propositions: [
        proposition('p1', { yes: 'base', method: 'vote' }),
        proposition('p2', { kind: 'counter', parent: id('p1'), yes: 'm1', no: 'm2', method: 'vote' }),
      ],
      votes: [...votes('p2', { yes: 'abcd', no: 'efg' }), ...votes('p1', { yes: 'efg', no: 'abcd' })],
    });
    const lines = voteText(voting, wordsOf(voting)).split('\n');
    expect(lines.filter((line) => /^Omröstning \d/.test(line))).toEqual([
      'Omröstning 1, om motförslag.',
      'Omröstning 2, i huvudfrågan.',
    ]);
    expect(lines).toContain(
      'Omröstningsresultat: Med 4 ja-röster mot 3 nej-röster blir Cecilia Dahls yrkande motförslag.',
    );
    expect(lines).toContain(
      'Omröstningsresultat: Med 3 ja-röster mot 4 nej-röster beslutar styrelsen enligt Cecilia Dahls yrkande.',
    );
  });
});

describe('the name of a side', () => {
  test.each([
    [null, 'bifall till förslaget'],
    ['Beredningsgruppens förslag', 'bifall till beredningsgruppens förslag'],
    ['Förbundschefen', 'bifall till förbundschefens förslag'],
    ['Lars Ny', 'bifall till Lars Nys förslag'],
    ['Presidiet', 'bifall till presidiets förslag'],
  ])('of the base proposal by %s', (proposalBy, words) => {
    const voting = evaluate({ propositions: [proposition('p1', {})] });
    const [tried] = voting.propositions;
    expect(favourOf('base', tried!, wordsOf(voting, proposalBy))).toBe(words);
  });

  test('tells two yrkanden of one person apart, and a name in s and a letter in the genitive', () => {
    const voting = evaluate({
      motions: [first, motion('m2', 'c', {}), motion('m4', 'g', {}), motion('m5', 'x', {})],
      propositions: [proposition('p1', {})],
    });
    const [tried] = voting.propositions;
    const words = {
      ...wordsOf(voting),
      nameOf: (seat: string) => ({ c: 'Cecilia Dahl', g: 'Gun Maris', x: 'Ledamot E' })[seat] ?? '',
    };
    expect(['m1', 'm2', 'm4', 'm5'].map((side) => favourOf(side, tried!, words))).toEqual([
      'bifall till Cecilia Dahls första yrkande',
      'bifall till Cecilia Dahls andra yrkande',
      'bifall till Gun Maris yrkande',
      'bifall till Ledamot E:s yrkande',
    ]);
  });
});
