// A protocol as a person enters it → a Protocol: what is left out, or blank, is unknown.
import type { Protocol } from '../model/protocol.js';
import type { Context } from './context.js';
import type { ProtocolInput } from './generated.js';
import { resolveId } from './retired.js';

export async function protocolOf(context: Context, input: ProtocolInput): Promise<Protocol> {
  return {
    backbone: input.backbone == null ? null : await resolveId(context, input.backbone),
    embeddingDim: input.embeddingDim ?? null,
    imageSize: input.imageSize ?? null,
    crop: given(input.crop),
    boundingBoxes: input.boundingBoxes ?? null,
    pretraining: given(input.pretraining),
    optimizer: given(input.optimizer),
    settings: (input.settings ?? [])
      .map(({ name, value }) => ({ name: name.trim(), value: value.trim() }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    notes: given(input.notes),
  };
}

function given(text: string | null | undefined): string | null {
  return text?.trim() || null;
}
