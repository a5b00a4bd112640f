// Loaded into a worker before anything else: the fact that says so kills the process the moment it is read.
const parse = JSON.parse;
JSON.parse = (text, ...more) => {
  if (typeof text === 'string' && text.includes('"killsWhoReadsIt"')) process.kill(process.pid, 'SIGKILL');
  return parse(text, ...more);
};
