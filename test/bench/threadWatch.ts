/** Of Node since 23.9; the types are of the oldest Node that can run the tests. */
interface ProcessOfThread {
  /** What this thread alone has taken of the processor, in microseconds. */
  threadCpuUsage(): { readonly user: number; readonly system: number };
}

const LOOK_MS = 1;

/**
 * Watches for how long a thread works without a break. Time in which another program has the processor is not counted:
 * where a browser and VS Code share two cores, it is longer than all that is to be measured.
 */
export function watchThread(): { readonly end: () => number } {
  const thread = process as unknown as ProcessOfThread;
  const measure = () => {
    const { user, system } = thread.threadCpuUsage();
    return (user + system) / 1000;
  };
  let [last, longest] = [measure(), 0];
  const look = () => {
    const now = measure();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const timer = setInterval(look, LOOK_MS);
  return {
    /** Ends the watch; in milliseconds. */
    end() {
      look();
      clearInterval(timer);
      return longest;
    },
  };
}
