package org.incidentcommons.search.lucene;

/** A passage with its vector of length 1. */
record Passage(Stretch place, float[] vector) {
    /** Numbers only: what a vector was made from can partly be guessed. */
    @Override
    public String toString() {
        return "Passage[" + place.start() + " to " + place.end() + "]";
    }
}
