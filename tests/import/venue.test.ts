import { describe, expect, it } from 'vitest';
import { readBibliography } from '../../src/import/entries.js';

function fieldsOf(text: string) {
  return Array.from(readBibliography(text).entries)[0]?.fields;
}

describe('a venue', () => {
  it.each([
    ['Proceedings of the IEEE Conference on Computer Vision and Pattern Recognition (CVPR)', 'CVPR'],
    ['2019 IEEE/CVF Conference on Computer Vision and Pattern Recognition (CVPR 2019)', 'CVPR'],
    ['NeurIPS 2020', 'NeurIPS'],
    [
      'Proceedings of the 23rd International Conference on Machine Learning',
      'International Conference on Machine Learning',
    ],
    ['Health Informatics Workshop 2011', 'Health Informatics Workshop'],
    [
      'In Proc. of the Twenty-First Annual Symposium on Theory of Computing',
      'Symposium on Theory of Computing',
    ],
    ['Decision and Control, 1985 24th IEEE Conference on', 'IEEE Conference on Decision and Control'],
    ['Computer Vision and Pattern Recognition, 2009. CVPR 2009. IEEE Conference on', 'CVPR'],
    ['Proceedings of the 34th Conference on Computer Vision and Pattern Recognition, CVPR 2019', 'CVPR'],
    ['Proceedings of the 12th Conference on Language Resources (LREC2020)', 'LREC'],
    ['Proceedings of the 2019 Joint Conference on Language Processing (EMNLP-IJCNLP)', 'EMNLP-IJCNLP'],
    ['Proceedings, 24th Conference on Vision, Volume 2 (Short Papers)', 'Conference on Vision'],
  ])('calls %j by the name people use', (booktitle, venue) => {
    const fields = fieldsOf(`@inproceedings{x, title = {T}, booktitle = {${booktitle}}}`);
    expect(fields).toMatchObject({ containerTitle: booktitle, venue });
  });

  it.each([
    ['Image Processing, IEEE Transactions on', 'IEEE Transactions on Image Processing'],
    [
      'Vision, Graphics, and Robotics, International Journal of',
      'International Journal of Vision, Graphics, and Robotics',
    ],
    ['Pattern Anal. Mach. Intell., IEEE Trans. on', 'IEEE Trans. on Pattern Anal. Mach. Intell.'],
    ['Photonics Technology Letters, IEEE', 'IEEE Photonics Technology Letters'],
    ['IEEE Trans. Pattern Anal. Mach. Intell.', 'IEEE Trans. Pattern Anal. Mach. Intell.'],
    ['Nature, 2019', 'Nature'],
  ])('calls the journal %j by the name people use', (journal, venue) => {
    const fields = fieldsOf(`@article{x, title = {T}, journal = {${journal}}}`);
    expect(fields).toMatchObject({ containerTitle: journal, venue });
  });
});
