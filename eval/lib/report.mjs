// What was measured for every paper → the tables, in Markdown.
import { mean, metricNames, pairedInterval } from './metrics.mjs';

const titles = { recall: 'recall@20', ndcg: 'nDCG@20', mrr: 'MRR' };

export function report(rows, { papers, tuning }) {
  const [first] = rows;
  const of = (group, name) => rows.map((row) => (group === 'mix' ? row.mix : row[group][name]));
  const speaks = Object.keys(first.alone).filter((name) => of('alone', name).some(({ mrr }) => mrr > 0));
  const mix = of('mix');
  const line = (label, measured) => [
    label,
    ...metricNames.map((metric) => share(mean(column(measured, metric)))),
  ];
  const against = (label, measured) => [
    ...line(label, measured),
    ...metricNames.map((metric) => interval(pairedInterval(column(mix, metric), column(measured, metric)))),
  ];
  const head = ['', ...metricNames.map((metric) => titles[metric])];
  const compared = [
    [...head, ...metricNames.map((metric) => `mix − this, ${titles[metric]}`)],
    [...line('**the mix**', mix), '', '', ''],
    ...speaks.map((name) => against(`\`${name}\` alone`, of('alone', name))),
    ...Object.keys(first.others).map((name) => against(name, of('others', name))),
  ];
  const left = [
    [...head, ...metricNames.map((metric) => `what it brings, ${titles[metric]}`)],
    ...speaks.map((name) => against(`without \`${name}\``, of('without', name))),
  ];
  const silent = Object.keys(first.alone).filter((name) => !speaks.includes(name));
  return [
    `${rows.length} papers are reported; ${tuning.length} others were looked at when weights were chosen, for which the mix has ` +
      `${metricNames
        .map(
          (metric) =>
            `${titles[metric]} ${share(
              mean(
                column(
                  tuning.map((row) => row.mix),
                  metric,
                ),
              ),
            )}`,
        )
        .join(', ')}. ` +
      `The graph has ${papers} papers. In brackets: 95 % of the paired bootstrap.`,
    table(compared),
    'The mix without one of its signals, and what that signal brings:',
    table(left),
    `This graph says nothing about ${silent.map((name) => `\`${name}\``).join(', ')}.`,
  ].join('\n\n');
}

function column(measured, metric) {
  return measured.map((values) => values[metric]);
}

function share(value) {
  return value.toFixed(3);
}

function interval({ difference, from, to }) {
  const signed = (value) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(3)}`;
  return `${signed(difference)} [${signed(from)}, ${signed(to)}]`;
}

function table([head, ...lines]) {
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
