// Stops with one sentence where Node is too old. Nothing newer than Node 12 understands may stand here or in a file
// that imports this one statically: an old Node must get as far as the sentence.
var needed = [20, 19];
var parts = process.versions.node.split('.').map(Number);
if (parts[0] < needed[0] || (parts[0] === needed[0] && parts[1] < needed[1])) {
  process.stderr.write(
    'litgraph needs Node ' +
      needed.join('.') +
      ' or later and this is Node ' +
      process.versions.node +
      '; install a newer one (https://nodejs.org) and try again.\n',
  );
  process.exit(4);
}
