package org.incidentcommons.benchmark;

import java.util.Arrays;

/** How long each of some calls took. */
final class Timings {
    private long[] nanos = new long[64];
    private int count;

    interface Call {
        void run() throws Exception;
    }

    void time(Call call) throws Exception {
        long start = System.nanoTime();
        call.run();
        add(System.nanoTime() - start);
    }

    void add(long each) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = each;
    }

    /** @return in milliseconds, what that part of the calls, of 1, did not exceed */
    double quantile(double part) {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted[Math.min(count - 1, (int) (part * count))] / 1e6;
    }
}
