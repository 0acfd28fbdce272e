// The protocols of relations.yaml and results.yaml, under a name or in place → what was fixed, the network found by name.
import { didYouMean } from './nearest.js';
import type { PackProtocol } from './pack.js';
import type { PackNames } from './read-concepts.js';
import type { ProtocolText } from './schemas.js';
import type { YamlText } from './yaml-text.js';

type Path = readonly PropertyKey[];

/** Reads what stands at `path`; null where nothing stands there, or where it was told of. */
export type ProtocolReader = (given: string | ProtocolText | undefined, path: Path) => PackProtocol | null;

export function protocolReader(
  yaml: YamlText<{ readonly protocols?: Readonly<Record<string, ProtocolText>> | undefined }>,
  names: PackNames,
): ProtocolReader {
  const shared = new Map(
    Object.entries(yaml.value?.protocols ?? {}).map(([name, given]) => [
      name,
      protocolOf(yaml, names, given, ['protocols', name]),
    ]),
  );
  return (given, path) => {
    if (given === undefined) return null;
    if (typeof given !== 'string') return protocolOf(yaml, names, given, path);
    const found = shared.get(given);
    if (found === undefined && yaml.complete) {
      yaml.problemAt(
        path,
        `there is no protocol “${given}” under protocols${didYouMean(given, shared.keys())}`,
      );
    }
    return found ?? null;
  };
}

function protocolOf(
  yaml: YamlText<unknown>,
  names: PackNames,
  { backbone, settings, ...given }: ProtocolText,
  path: Path,
): PackProtocol {
  const network = backbone === undefined ? null : names.find('backbone', backbone);
  if (typeof network === 'string' && network !== '') yaml.problemAt([...path, 'backbone'], network);
  return {
    embeddingDim: given.embeddingDim ?? null,
    imageSize: given.imageSize ?? null,
    crop: given.crop ?? null,
    boundingBoxes: given.boundingBoxes ?? null,
    pretraining: given.pretraining ?? null,
    optimizer: given.optimizer ?? null,
    notes: given.notes ?? null,
    backbone: typeof network === 'string' ? null : network,
    settings: Object.entries(settings ?? {})
      .map(([name, value]) => ({ name, value: String(value) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}
