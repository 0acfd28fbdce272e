// A thread that dies before it is given anything.
throw new Error('broken');
