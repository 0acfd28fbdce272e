// Latency against size as an SVG: one panel an engine, one line a question, both axes logarithmic. Reads in light and dark.

const panel = { width: 330, height: 240, left: 54, top: 34, right: 128, bottom: 36 };
const inks = ['#2563a8', '#b4540a', '#2e7d4f', '#8a3ea3', '#a0263c'];

/**
 * @param {{ engine: string, question: string, points: { papers: number, p50: number, p95: number }[] }[]} series milliseconds
 */
export function latencyPlot(series) {
  const engines = [...new Set(series.map(({ engine }) => engine))];
  const questions = [...new Set(series.map(({ question }) => question))];
  const all = series.flatMap(({ points }) => points);
  const x = logScale(
    all.map(({ papers }) => papers),
    panel.left,
    panel.width - panel.right,
  );
  const y = logScale(
    all.flatMap(({ p50, p95 }) => [p50, p95]),
    panel.height - panel.bottom,
    panel.top,
  );
  const panels = engines.map((engine, at) => {
    const lines = series.filter((one) => one.engine === engine);
    return `<g transform="translate(${at * panel.width} 0)">${panelOf(engine, lines, questions, x, y)}</g>`;
  });
  const width = panel.width * engines.length;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${panel.height}" width="${width}" role="img" aria-label="Latency against size of the library">
<style>
svg { background: #fff; font: 11px system-ui, sans-serif; }
text { fill: #333; } .quiet { fill: #666; } .rule { stroke: #ddd; } .title { font-weight: 600; font-size: 12px; }
@media (prefers-color-scheme: dark) {
  svg { background: #16181c; } text { fill: #ddd; } .quiet { fill: #999; } .rule { stroke: #333; }
  .line { filter: brightness(1.6); }
}
</style>
${panels.join('\n')}
</svg>
`;
}

function panelOf(engine, lines, questions, x, y) {
  const rules = y.ticks.map(
    (value) =>
      `<line class="rule" x1="${panel.left}" x2="${panel.width - panel.right}" y1="${y.at(value)}" y2="${y.at(value)}"/>` +
      `<text class="quiet" x="${panel.left - 6}" y="${y.at(value) + 4}" text-anchor="end">${value} ms</text>`,
  );
  const sizes = x.ticks.map(
    (value) =>
      `<text class="quiet" x="${x.at(value)}" y="${panel.height - panel.bottom + 16}" text-anchor="middle">${short(value)}</text>`,
  );
  const ends = apart(lines.map(({ points }) => y.at(points.at(-1).p50)));
  const drawn = lines.map(({ question, points }, at) => {
    const ink = inks[questions.indexOf(question) % inks.length];
    const path = (key) => points.map((point) => `${x.at(point.papers)},${y.at(point[key])}`).join(' ');
    const dots = points.map(
      ({ papers, p50 }) => `<circle cx="${x.at(papers)}" cy="${y.at(p50)}" r="2.5" fill="${ink}"/>`,
    );
    return (
      `<g class="line"><polyline points="${path('p50')}" fill="none" stroke="${ink}" stroke-width="1.8"/>` +
      `<polyline points="${path('p95')}" fill="none" stroke="${ink}" stroke-dasharray="2 3"/>${dots.join('')}` +
      `<text x="${panel.width - panel.right + 7}" y="${ends[at] + 4}" style="fill:${ink}">${question}</text></g>`
    );
  });
  return (
    `<text class="title" x="${panel.left}" y="18">${engine}</text>${rules.join('')}${sizes.join('')}${drawn.join('')}` +
    `<text class="quiet" x="${panel.left}" y="${panel.height - 4}">papers; line p50, dotted p95</text>`
  );
}

/** Powers of ten around the values; pixels between `from` and `to`. */
function logScale(values, from, to) {
  const low = Math.floor(Math.log10(Math.min(...values)) + 1e-9);
  const high = Math.ceil(Math.log10(Math.max(...values)) - 1e-9);
  const span = Math.max(1, high - low);
  return {
    at: (value) => Math.round((from + ((Math.log10(value) - low) / span) * (to - from)) * 10) / 10,
    ticks: Array.from({ length: span + 1 }, (_, n) => Number((10 ** (low + n)).toPrecision(1))),
  };
}

/** The same places, moved just so far that labels do not cover each other. */
function apart(places, least = 13) {
  const order = places.map((place, at) => ({ place, at })).sort((a, b) => a.place - b.place);
  const moved = [...places];
  let last = -Infinity;
  for (const { place, at } of order) moved[at] = last = Math.max(place, last + least);
  return moved;
}

function short(papers) {
  return papers >= 1_000_000 ? `${papers / 1_000_000} M` : `${papers / 1_000} k`;
}
