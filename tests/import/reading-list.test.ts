import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBibliography, type ParsedEntry } from '../../src/import/entries.js';
import { readPaperLine } from '../../src/import/reading-list/paper-line.js';
import { noSharedData, sharedData } from '../support/shared-data.js';

function read(text: string): ParsedEntry[] {
  const bibliography = readBibliography(text);
  expect(bibliography.format).toBe('READING_LIST');
  return Array.from(bibliography.entries);
}

const seen = ({ fields, personal }: ParsedEntry) => [fields?.title, personal?.section, personal?.interest];

describe('reading a list in Markdown', () => {
  it('takes items for papers, headings for their sections, and thumbs for interest', () => {
    const entries = read(`# Metric learning

## Losses
* [Ranked List Loss](https://arxiv.org/abs/1903.03238) :+1:
* Circle Loss 👎
* Plain Loss

## Surveys
1. A Survey on Metric Learning
`);
    expect(entries.map(seen)).toEqual([
      ['Ranked List Loss', 'Losses', 'UP'],
      ['Circle Loss', 'Losses', 'DOWN'],
      ['Plain Loss', 'Losses', null],
      ['A Survey on Metric Learning', 'Surveys', null],
    ]);
    expect(entries[0]?.fields).toMatchObject({ arxivId: '1903.03238', topics: ['Losses'], type: 'article' });
  });

  it('keeps what is nested in an item, or stands behind it, as the note of that paper', () => {
    const [entry] = read(
      '* Circle Loss :-1: : data augmentation\n  * ResNet-50\n    * frozen\n    and more\n* Other Loss\n',
    );
    expect(entry?.personal?.note).toBe('data augmentation\n- ResNet-50\n- frozen\n  and more');
  });

  it('takes a heading for a paper where it is a link, or begins with a venue and a year', () => {
    const entries = read(`---
title: Few-shot Learning
---
## :+1: [ICLR 2018-Meta-Learning for Few-Shot Classification](https://example.org/a.pdf)
**NOTE**: good
## NeurIPS 2019: Cross Attention
## Deep Metric Learning
`);
    expect(entries.map(seen)).toEqual([
      ['Meta-Learning for Few-Shot Classification', 'Few-shot Learning', 'UP'],
      ['Cross Attention', 'Few-shot Learning', null],
    ]);
    expect(entries[0]?.fields).toMatchObject({ venue: 'ICLR', year: 2018, type: 'paper-conference' });
    expect(entries[0]?.personal?.note).toBe('**NOTE**: good');
  });

  it.each([
    ['Circle Loss for Pairs, CVPR 2020', 'Circle Loss for Pairs', 'CVPR', 2020, null],
    ['Circle Loss for Pairs (CVPR Workshops 2020)', 'Circle Loss for Pairs', 'CVPR Workshops', 2020, null],
    ['Circle Loss for Pairs (2020)', 'Circle Loss for Pairs', null, 2020, null],
    ['[Circle Loss](http://a.org/b), NeurIPS 2019 - good', 'Circle Loss', 'NeurIPS', 2019, 'good'],
    ['[Circle Loss for Pairs (CVPR 2020)](http://a.org/b)', 'Circle Loss for Pairs', 'CVPR', 2020, null],
    ['[Circle Loss](http://a.org/b) In 2019 it won', 'Circle Loss', null, null, 'In 2019 it won'],
    ['Cancer Statistics Worldwide, 2019', 'Cancer Statistics Worldwide, 2019', null, null, null],
    ['NeurIPS 2019-Deep Things, ICML 2018', 'Deep Things, ICML 2018', 'NeurIPS', 2019, null],
  ])('reads where %s appeared', (line, title, venue, year, remark) => {
    expect(readPaperLine(line)).toMatchObject({ title, venue, year, remark });
  });

  it.each([
    ['http://openaccess.thecvf.com/content_CVPR_2019/papers/Cakir_Rank_CVPR_2019_paper.pdf', 'CVPR', 2019],
    ['https://openaccess.thecvf.com/content/ICCV2021/html/A_B_ICCV_2021_paper.html', 'ICCV', 2021],
    ['https://openaccess.thecvf.com/content/CVPR2021W/X/html/A.html', 'CVPRW', 2021],
    ['https://papers.nips.cc/paper/2017/hash/3f5ee243-Abstract.html', 'NIPS', 2017],
    ['https://proceedings.neurips.cc/paper_files/paper/2022/file/1.pdf', 'NeurIPS', 2022],
    ['http://proceedings.mlr.press/v97/li19c/li19c.pdf', null, 2019],
    ['https://aclanthology.org/P19-1001', null, 2019],
    ['https://aclanthology.org/2020.acl-main.1/', null, 2020],
    ['https://papers.nips.cc/paper/5021-distributed-representations', null, null],
    ['https://example.org/content_CVPR_2019/papers/A.pdf', null, null],
  ])('takes from the address where a paper appeared: %s', (address, venue, year) => {
    expect(read(`* [A paper](${address})`)[0]?.fields).toMatchObject({ venue, year, url: address });
  });

  it('hears the line before its address', () => {
    const address = 'http://openaccess.thecvf.com/content_CVPR_2019/papers/A.pdf';
    const [other, same, venue] = read(`
* [ICCV 2017-A paper](${address})
* [A paper (2019)](${address})
* [CVPRW 2019-A paper](${address})`);
    expect(other?.fields).toMatchObject({ venue: 'ICCV', year: 2017 });
    expect(same?.fields).toMatchObject({ venue: 'CVPR', year: 2019 });
    expect(venue?.fields).toMatchObject({ venue: 'CVPRW', year: 2019 });
  });

  it('passes over a table of contents that repeats the headings', () => {
    const entries = read('1. Losses\n2. Surveys\n\n## Losses\n* A Loss\n\n## Surveys\n* A Survey\n');
    expect(entries.map(({ fields }) => fields?.title)).toEqual(['A Loss', 'A Survey']);
  });

  it('says so where a text names no paper', () => {
    const { problems, total } = readBibliography('# Nothing here\n', 'READING_LIST');
    expect([total, problems.map(({ code }) => code)]).toEqual([0, ['NO_ENTRIES']]);
  });
});

describe('the line that names a paper', () => {
  it.each([
    ['Title of It All-Karsten Roth et al', 'Title of It All', ['Roth']],
    [
      'A Reality Check Here–Kevin Musgrave, Serge Belongie, Ser-Nam Lim',
      'A Reality Check Here',
      ['Musgrave', 'Belongie', 'Lim'],
    ],
    ['Learning Without Sampling, Qian, Qi and Shang, Lei', 'Learning Without Sampling', ['Qian', 'Shang']],
    [
      'RepMet: Representative-Based Learning for Few-Shot Detection',
      'RepMet: Representative-Based Learning for Few-Shot Detection',
      [],
    ],
    ['Unsupervised Image-Text Matching', 'Unsupervised Image-Text Matching', []],
  ])('finds authors behind a title, and no others: %s', (line, title, families) => {
    const paper = readPaperLine(line);
    expect(paper?.title).toBe(title);
    expect(paper?.authors.map(({ family }) => family)).toEqual(families);
  });

  it.each([
    ['Title of It All https://arxiv.org/abs/1706.03762', 'https://arxiv.org/abs/1706.03762', []],
    ['Title of It All (<http://example.org/a_(b)>).', null, []],
    ['Title of It All-Karsten Roth et al: https://example.org/a?b=c,', 'https://example.org/a?b=c', ['Roth']],
    ['Title of It All, https://example.org/a and more', null, []],
  ])('finds the address that stands bare behind a title: %s', (line, url, families) => {
    const paper = readPaperLine(line);
    expect(paper?.url).toBe(url);
    if (url !== null) expect(paper?.title).toBe('Title of It All');
    expect(paper?.authors.map(({ family }) => family)).toEqual(families);
  });

  it('knows what the reader calls it', () => {
    expect(readPaperLine('Deep Metric Learning to Rank=FastAP :+1:')).toMatchObject({
      title: 'Deep Metric Learning to Rank',
      interest: 'UP',
      remark: 'FastAP',
    });
  });
});

describe('real reading lists', () => {
  it.skipIf(sharedData('reading-lists') === null).each([
    ['seed/000_afb051330d1d0a71.txt', 49, 10, 11],
    ['reading-lists/cvpr-2019-notes.md', 24, 12, 11],
    ['reading-lists/few-shot.md', 7, 4, 0],
    ['reading-lists/large-output-spaces.md', 2, 0, 0],
    ['reading-lists/wasserstein.md', 4, 0, 0],
  ])(`%s has %i papers, %i of interest and %i not (${noSharedData})`, (file, papers, up, down) => {
    const entries = read(readFileSync(sharedData(file) ?? '', 'utf8'));
    const thumbs = entries.map(({ personal }) => personal?.interest);
    const count = (interest: string) => thumbs.filter((one) => one === interest).length;
    expect([entries.length, count('UP'), count('DOWN')]).toEqual([papers, up, down]);
  });
});
