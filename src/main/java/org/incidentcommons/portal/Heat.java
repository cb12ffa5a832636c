package org.incidentcommons.portal;

/** How dark a cell is. */
public final class Heat {
    private static final int STEPS = 5; // as many as the eye tells apart, and the stylesheet has

    private Heat() {}

    /**
     * @param most the largest count of the same table
     * @return the class of the cell, {@code h1} to {@code h5} by its share of the largest; {@code h0} for none
     */
    public static String step(long count, long most) {
        return "h" + (count == 0 ? 0 : Math.max(1, (int) Math.ceil((double) STEPS * count / Math.max(most, STEPS))));
    }
}
