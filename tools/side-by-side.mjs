/**
 * Does jobs beside each other, as many as the machine has room for: each says how many half cores keep it busy. The first in
 * the list that fits begins; one that is too large for the machine has it for itself.
 * @template {{ readonly load: number }} Job
 * @param {readonly Job[]} jobs
 * @param {number} room in half cores
 * @param {(job: Job) => Promise<void>} run
 * @returns {Promise<void>}
 */
export async function sideBySide(jobs, room, run) {
  const waiting = [...jobs];
  const running = new Set();
  let free = room;
  while (waiting.length > 0 || running.size > 0) {
    const next = waiting.findIndex(({ load }) => load <= free || running.size === 0);
    if (next >= 0) {
      const [job] = waiting.splice(next, 1);
      free -= job.load;
      const done = run(job).then(() => {
        free += job.load;
        running.delete(done);
      });
      running.add(done);
    } else await Promise.race(running);
  }
}
