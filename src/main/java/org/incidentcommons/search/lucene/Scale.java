package org.incidentcommons.search.lucene;

/** Brings numbers to 0 for the least of them and 1 for the largest; what is not known counts as the least. */
record Scale(float least, float most) {
    static Scale of(float[] numbers) {
        float least = Float.POSITIVE_INFINITY;
        float most = Float.NEGATIVE_INFINITY;
        for (float number : numbers) {
            if (!Float.isNaN(number)) {
                least = Math.min(least, number);
                most = Math.max(most, number);
            }
        }
        return new Scale(least, most);
    }

    float of(float number) {
        return Float.isNaN(number) || most <= least ? 0 : (number - least) / (most - least);
    }
}
