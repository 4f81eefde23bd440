import { describe, expect, it } from 'vitest';
import { linesOfText, pastedLine } from '#shared/domain/agenda/pasted-lines.ts';
import { recogniseAgenda } from '#shared/domain/agenda/recognise-agenda.ts';

const rows = (text: string) =>
  recogniseAgenda(linesOfText(text)).rows.map(({ lines: _lines, ...row }) => row);
const headings = (text: string) => rows(text).map(({ heading }) => heading);

const bare = { registryNumber: null, presenter: null, duration: null, paragraphs: [] };

describe('numbers', () => {
  it('begins a point at each number', () => {
    expect(headings('1. Öppnande\n2. Val av justerare\n3. Budget 2027')).toEqual([
      'Öppnande',
      'Val av justerare',
      'Budget 2027',
    ]);
  });

  it('knows the ways in which points are numbered', () => {
    expect(headings('1) Öppnande\n§ 2 Upprop\n(3) Budget\nPunkt 4: Avslutning\n5 Nästa möte')).toEqual([
      'Öppnande',
      'Upprop',
      'Budget',
      'Avslutning',
      'Nästa möte',
    ]);
  });

  it('takes a number with points under it for a heading', () => {
    const found = rows('1 Formalia\n1.1 Öppnande\n1.2 Upprop\n2 Ekonomi\n2.1 Budget');
    expect(found.map(({ heading, itemType }) => [heading, itemType])).toEqual([
      ['Formalia', 'section'],
      ['Öppnande', 'formality'],
      ['Upprop', 'formality'],
      ['Ekonomi', 'section'],
      ['Budget', 'decision'],
    ]);
  });

  it('does not take a year or a sum for a number', () => {
    expect(headings('Budget 2027\n2027 års verksamhetsplan\n400 tkr till Ung Arena')).toHaveLength(3);
  });
});

describe('facts in a line', () => {
  it('finds registry number, presenter, minutes and type', () => {
    expect(rows('1. Budget 2027 SV 2026/58 – Anna Berg (B) 20 min\n2. Rapport (I), 5 min')).toEqual([
      {
        heading: 'Budget 2027',
        itemType: 'decision',
        registryNumber: 'SV 2026/58',
        presenter: 'Anna Berg',
        duration: 20,
        paragraphs: [],
      },
      { ...bare, heading: 'Rapport', itemType: 'information', duration: 5 },
    ]);
  });

  it('leaves a dash in a heading alone when what follows is nobody', () => {
    expect(headings('1. Ung Arena – ansökan om medel\n2. Ekonomi – förbundschef')).toEqual([
      'Ung Arena – ansökan om medel',
      'Ekonomi',
    ]);
  });

  it('reads a time span as its length', () => {
    expect(
      rows('1. Öppnande kl. 09.00–09.10\n2. Budget 1 tim 30 min').map(({ duration }) => duration),
    ).toEqual([10, 90]);
  });

  it('reads what follows a point as its text, and labelled facts as facts', () => {
    const text =
      '1. Budget\nFöredragande: ekonomen\nDnr: 2026/58\nTid: 20 min\nStyrelsen ska fastställa budget.\nFörslag till beslut:\natt fastställa budgeten\n2. Avslutning';
    expect(rows(text)[0]).toEqual({
      heading: 'Budget',
      itemType: 'decision',
      registryNumber: '2026/58',
      presenter: 'ekonomen',
      duration: 20,
      paragraphs: ['Styrelsen ska fastställa budget.', 'Förslag till beslut:', 'att fastställa budgeten'],
    });
  });

  it('keeps a second presenter as text', () => {
    const [row] = rows('1. Budget\nFöredragande: A\nFöredragande: B\n2. Slut');
    expect(row).toMatchObject({ presenter: 'A', paragraphs: ['Föredragande: B'] });
  });
});

describe('tables and lists', () => {
  it('reads the columns that the heads name', () => {
    const text =
      'Nr\tÄrende\tDnr\tFöredragande\tTyp\tTid\n1\tÖppnande\t\tOrdförande\tFormalia\t5\n2\tBudget 2027\tSV 2026/58\tEkonomen\tBeslut\t20 min';
    const found = recogniseAgenda(linesOfText(text));
    expect(found.skipped).toEqual([0]);
    expect(found.rows).toEqual([
      {
        ...bare,
        heading: 'Öppnande',
        itemType: 'formality',
        presenter: 'Ordförande',
        duration: 5,
        lines: [1],
      },
      {
        ...bare,
        heading: 'Budget 2027',
        itemType: 'decision',
        registryNumber: 'SV 2026/58',
        presenter: 'Ekonomen',
        duration: 20,
        lines: [2],
      },
    ]);
  });

  it('guesses the columns of a table without heads', () => {
    expect(rows('1\tBudget 2027\tSV 2026/58\tAnna Berg\tB\t20 min')).toEqual([
      {
        heading: 'Budget 2027',
        itemType: 'decision',
        registryNumber: 'SV 2026/58',
        presenter: 'Anna Berg',
        duration: 20,
        paragraphs: [],
      },
    ]);
  });

  it('takes a row with one filled cell for a heading', () => {
    const lines = [
      pastedLine('Ekonomi', { cells: ['', 'Ekonomi', ''] }),
      pastedLine('1 Budget B', { cells: ['1', 'Budget', 'B'] }),
    ];
    expect(recogniseAgenda(lines).rows.map(({ heading, itemType }) => [heading, itemType])).toEqual([
      ['Ekonomi', 'section'],
      ['Budget', 'decision'],
    ]);
  });

  it('begins a point at each mark of a list, and puts deeper ones with it', () => {
    const lines = [
      pastedLine('Budget', { marker: '•', level: 1 }),
      pastedLine('ramar från medlemmarna', { marker: 'o', level: 2 }),
      pastedLine('Övriga frågor', { marker: '•', level: 1 }),
    ];
    expect(recogniseAgenda(lines).rows).toEqual([
      {
        ...bare,
        heading: 'Budget',
        itemType: 'decision',
        paragraphs: ['ramar från medlemmarna'],
        lines: [0, 1],
      },
      { ...bare, heading: 'Övriga frågor', itemType: 'formality', lines: [2] },
    ]);
  });

  it('makes headings of headings, and leaves the title out', () => {
    const lines = [
      pastedLine('Dagordning 25 november', { isHeading: true }),
      pastedLine('Ekonomi', { isHeading: true }),
      pastedLine('1. Budget'),
      pastedLine('2. Bokslut'),
    ];
    const found = recogniseAgenda(lines);
    expect(found.skipped).toEqual([0]);
    expect(found.rows.map(({ heading }) => heading)).toEqual(['Ekonomi', 'Budget', 'Bokslut']);
  });

  it('takes each paragraph for a point where nothing is numbered', () => {
    expect(rows('Öppnande\nBudget\natt fastställa budgeten\nAvslutning')).toEqual([
      { ...bare, heading: 'Öppnande', itemType: 'formality' },
      { ...bare, heading: 'Budget', itemType: 'decision', paragraphs: ['att fastställa budgeten'] },
      { ...bare, heading: 'Avslutning', itemType: 'formality' },
    ]);
  });
});
