import { describe, expect, it } from 'vitest';
import { cslOfPlain } from '../../src/import/csl/markup.js';
import { formatReferences, readStyle, references } from '../../src/import/write/formatted.js';

const item = (title: string, year = 2019) => ({
  id: 'x',
  type: 'paper-conference',
  title,
  author: [
    { family: 'Wang', given: 'Xinshao' },
    { family: 'van der Maaten', given: 'Laurens' },
  ],
  issued: { 'date-parts': [[year]] },
  'container-title': 'CVPR',
  page: '5202-5211',
});
const ranked = item('Ranked List Loss');

describe('references in words', () => {
  it('are written as the style has them, in its language', () => {
    expect(formatReferences([ranked], references({}, 'text'))).toEqual([
      'Wang, X., & van der Maaten, L. (2019). Ranked List Loss. CVPR, 5202–5211.',
    ]);
    expect(formatReferences([ranked], references({ style: 'vancouver' }, 'text'))).toEqual([
      '1. Wang X, van der Maaten L. Ranked List Loss. In: CVPR. 2019. p. 5202–11.',
    ]);
    expect(
      formatReferences([ranked], references({ style: 'harvard1', locale: 'de-DE' }, 'text'))[0],
    ).toContain('„Ranked List Loss“');
  });

  it('are numbered on from those before them', () => {
    const how = references({ style: 'vancouver' }, 'text');
    expect(
      formatReferences([ranked, item('Another', 2020)], how, 51).map((line) => line.slice(0, 4)),
    ).toEqual(['51. ', '52. ']);
  });

  it('hold no markup but their own, in HTML', () => {
    const title = '<script>alert(1)</script> & <i>italics</i> <b onclick=x>';
    const [html = ''] = formatReferences([item(cslOfPlain(title))], references({}, 'html'));
    expect(html.match(/<[a-z][^>]*>/g)).toEqual([expect.stringMatching(/^<div /), '<i>']);
    expect(html).toContain('<i>CVPR</i>');
  });

  it('are refused in a style or language there is not', () => {
    expect(() => references({ style: 'chicago' }, 'text')).toThrow(/must be one of apa, vancouver, harvard1/);
    expect(() => references({ locale: 'tlh' }, 'text')).toThrow(/must be one of en-US/);
  });

  it('take a style of the reader’s own, or say that it is none', () => {
    const style = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
      <info><title>t</title><id>t</id></info>
      <citation><layout><text variable="title"/></layout></citation>
      <bibliography><layout><text variable="title" text-case="uppercase"/></layout></bibliography></style>`;
    const how = { ...references({}, 'text'), style: readStyle(style) };
    expect(formatReferences([ranked], how)).toEqual(['RANKED LIST LOSS']);
    for (const text of ['', '<style/>', 'no xml', '{}'])
      expect(() => readStyle(text)).toThrow(/The style cannot be read/);
  });
});
